import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { cmdArguments } from '../../scripts/cmdLine.mjs';
import { findDesktopCommand } from '../../scripts/startDesktop.mjs';

describe('the line that runs a batch file on Windows', () => {
  const line = (file: string, ...args: string[]): string => {
    const [d, s, c, command, ...rest] = cmdArguments(file, args);
    assert.deepEqual([d, s, c, rest], ['/d', '/s', '/c', []]);
    return command!;
  };

  it('quotes the file and every argument, and the whole once more', () => {
    assert.equal(
      line('C:\\Program Files\\VS Code\\bin\\code.cmd', '--user-data-dir=C:\\My Clone\\profile', '--force'),
      '""C:\\Program Files\\VS Code\\bin\\code.cmd" "--user-data-dir=C:\\My Clone\\profile" "--force""',
    );
  });

  it('keeps what cmd.exe would act upon inside the quotes', () => {
    assert.equal(line('code.cmd', 'C:\\R&D (1)\\a^b|c'), '""code.cmd" "C:\\R&D (1)\\a^b|c""');
  });

  it('doubles backslashes at the end of an argument, which would take the quote with them', () => {
    assert.equal(line('code.cmd', 'C:\\a b\\', 'C:\\\\'), '""code.cmd" "C:\\a b\\\\" "C:\\\\\\\\""');
  });

  it('refuses what could end the quotes', () => {
    assert.throws(() => line('code.cmd', 'a" & calc'), TypeError);
    assert.throws(() => line('code.cmd', 'a\nb'), TypeError);
  });
});

describe('the desktop VS Code on the PATH', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-path-'));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));
  const add = (name: string): string => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, '');
    return file;
  };
  const ofWindows = add('windows/bin/code');
  add('windows/Code.exe');
  const own = add('own/bin/code');
  const find = (...files: string[]): string | undefined =>
    findDesktopCommand({
      env: { PATH: files.map((file) => path.dirname(file)).join(path.delimiter) },
      platform: 'linux',
    });

  it('is found', () => assert.equal(find(own), own));
  it('is not the one of Windows that a Linux inside of it sees', () => assert.equal(find(ofWindows), undefined));
  it('is found behind the one of Windows', () => assert.equal(find(ofWindows, own), own));
  it('is none in the terminal of a remote window', () => {
    const env = { PATH: path.dirname(own), VSCODE_IPC_HOOK_CLI: '/tmp/socket' };
    assert.equal(findDesktopCommand({ env, platform: 'linux' }), undefined);
  });
});
