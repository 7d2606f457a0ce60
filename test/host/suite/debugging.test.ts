import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerMessages, cleanUp, lineOf, write } from '../learnerFolder';
import { python, typescript } from '../learnersFile';
import { runners } from '../runners';
import { waitFor } from '../waitFor';

/** Where the debugger has stopped. */
interface Stop {
  session: vscode.DebugSession;
  threadId: number;
}

interface Frame {
  id: number;
  line: number;
  source?: { path?: string };
}

describe('debugging a learner’s TypeScript', () => {
  const stops: Stop[] = [];
  /** The sessions that go on. Of two that end at once, VS Code may call one active for ever. */
  const sessions = new Set<vscode.DebugSession>();
  let tracking: vscode.Disposable;
  let asked: ReturnType<typeof answerMessages>;
  let answer: string | undefined;

  before(() => {
    tracking = vscode.Disposable.from(
      vscode.debug.registerDebugAdapterTrackerFactory('*', {
        createDebugAdapterTracker: (session) => ({
          onDidSendMessage(message: { type: string; event?: string; body?: { threadId: number } }) {
            if (message.event === 'stopped') stops.push({ session, threadId: message.body!.threadId });
          },
        }),
      }),
      vscode.debug.onDidStartDebugSession((session) => sessions.add(session)),
      vscode.debug.onDidTerminateDebugSession((session) => sessions.delete(session)),
    );
  });
  after(() => {
    tracking.dispose();
  });
  beforeEach(() => {
    stops.length = 0;
    answer = 'Debug';
    asked = answerMessages('showWarningMessage', () => answer!);
  });
  afterEach(async () => {
    asked.restore();
    vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
    await vscode.debug.stopDebugging();
    await cleanUp();
  });

  const debug = (): Thenable<{ status: string } | undefined> =>
    vscode.commands.executeCommand('convolab.debugChecks', typescript.uri);

  it('does not begin unless the learner agrees', async () => {
    await typescript.open();
    answer = undefined;
    assert.equal(await debug(), undefined);
    assert.deepEqual(asked.asked, ['Debug your code?']);
    assert.equal(sessions.size, 0);
  });

  it('stops at a breakpoint, shows what variables hold, and gives the verdict when it goes on', async () => {
    const document = await typescript.open();
    const text = typescript.withBody('    const shape = convLayer.shape;\n    return convLayer.mean([1, 2]);');
    await write(document, text);
    const line = lineOf(text, 'return convLayer.mean');
    vscode.debug.addBreakpoints([
      new vscode.SourceBreakpoint(new vscode.Location(typescript.uri, new vscode.Position(line, 0))),
    ]);
    const verdict = debug();
    const { session, threadId } = await waitFor('the debugger to stop', () => stops[0]);

    const { stackFrames } = (await session.customRequest('stackTrace', { threadId, levels: 1 })) as {
      stackFrames: Frame[];
    };
    const [frame] = stackFrames;
    assert.equal(frame?.line, line + 1);
    // In a remote window it is a URI.
    assert.ok(frame.source?.path?.endsWith(typescript.uri.path), frame.source?.path);
    const { result } = (await session.customRequest('evaluate', {
      expression: 'shape.length',
      frameId: frame.id,
    })) as { result: string };
    assert.equal(result, '4');

    // The method is called for each probe, and each call would stop.
    vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
    await session.customRequest('continue', { threadId });
    assert.equal((await verdict)?.status, 'passed');
    await waitFor('no process but the spare', () => runners().length <= 1);
  });

  it('ends with the run when that is cancelled at a breakpoint', async () => {
    const document = await typescript.open();
    const line = lineOf(document.getText(), typescript.words.method);
    vscode.debug.addBreakpoints([
      new vscode.SourceBreakpoint(new vscode.Location(typescript.uri, new vscode.Position(line + 1, 0))),
    ]);
    const verdict = debug();
    await waitFor('the debugger to stop', () => stops[0]);
    await vscode.commands.executeCommand('convolab.cancel');
    assert.equal(await verdict, undefined);
    await waitFor('the sessions to end', () => sessions.size === 0);
  });

  it('says for Python what to do instead', async () => {
    await python.open();
    const errors = answerMessages('showErrorMessage', undefined);
    try {
      await vscode.commands.executeCommand('convolab.debugChecks', python.uri);
      const [message] = await waitFor('the message', () => errors.asked.length > 0 && errors.asked);
      assert.match(message!, /^Python cannot be debugged here, TypeScript can\. Print/);
    } finally {
      errors.restore();
    }
  });
});
