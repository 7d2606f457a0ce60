import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { Courses } from '../../../src/extension/courses';
import { courseFolders } from '../../../src/extension/settings';
import { cleanUp, workspaceFolder, write } from '../learnerFolder';
import { python } from '../learnersFile';
import { waitFor } from '../waitFor';

const OWN = path.resolve(python.programPath('starter'), '../../..');
const OWN_TITLE = 'SqueezeNet on CIFAR-10';

const name = (folders: string[] | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration().update('convolab.courses', folders, vscode.ConfigurationTarget.Global);

/** The extension's own course, with one exercise of it and an id of its own. */
function makeCourse(folder: string, id: string): void {
  for (const part of ['network', '12_logits'])
    fs.cpSync(path.join(OWN, part), path.join(folder, part), { recursive: true });
  const about = { id, title: `Course ${id}`, summary: 'By another author.', exercises: ['logits'] };
  fs.writeFileSync(path.join(folder, 'pack.json'), JSON.stringify(about));
}

/** The courses of the exercises that a learner is offered. */
async function offered(): Promise<Set<string>> {
  const own = vscode.window.showQuickPick;
  const replace = (value: unknown): void => {
    Object.defineProperty(vscode.window, 'showQuickPick', { value, configurable: true, writable: true });
  };
  const courses = new Set<string>();
  replace((items: vscode.QuickPickItem[]) => {
    for (const { description } of items) courses.add(description!);
    return Promise.resolve(undefined);
  });
  try {
    await vscode.commands.executeCommand('convolab.open');
  } finally {
    replace(own);
  }
  return courses;
}

describe('courses that the setting names', () => {
  let folder: string;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'courses-'))));
  afterEach(async () => {
    await name(undefined);
    await cleanUp();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('are offered beside the own one as soon as they are named, and no longer than that', async () => {
    makeCourse(path.join(folder, 'second'), 'second');
    assert.deepEqual(await offered(), new Set([OWN_TITLE]));
    await name([folder]);
    assert.deepEqual(await offered(), new Set([OWN_TITLE, 'Course second']));
    await name(undefined);
    assert.deepEqual(await offered(), new Set([OWN_TITLE]));
  });

  it('can be written and checked like the own one', async () => {
    makeCourse(folder, 'second');
    await name([folder]);
    await vscode.commands.executeCommand('convolab.open', { exercise: 'second/logits', language: 'python' });
    const uri = vscode.Uri.file(path.join(workspaceFolder(), 'second/logits.py'));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(), python.program('starter'));
    await write(document, python.program('solution'));
    const result = await vscode.commands.executeCommand<{ status: string } | undefined>('convolab.runChecks', uri);
    assert.equal(result?.status, 'passed');
  });

  it('may lie in the folder that is open, which a path that is not absolute counts from', async () => {
    makeCourse(path.join(workspaceFolder(), 'courses/second'), 'second');
    await name(['courses']);
    assert.deepEqual(await offered(), new Set([OWN_TITLE, 'Course second']));
  });

  it('take no other down when one cannot be read, and it comes when its author has mended it', async () => {
    makeCourse(path.join(folder, 'second'), 'second');
    makeCourse(path.join(folder, 'broken'), 'broken');
    const file = path.join(folder, 'broken/pack.json');
    const whole = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, '{');
    await name([folder]);
    assert.deepEqual(await offered(), new Set([OWN_TITLE, 'Course second']));

    const document = await vscode.workspace.openTextDocument(file);
    await write(document, whole);
    assert.ok(await document.save());
    await waitFor('the mended course', async () => (await offered()).has('Course broken'));
  });
});

describe('what is wrong with a course that the setting names', () => {
  let folder: string;
  let log: vscode.LogOutputChannel;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'courses-'));
    log = vscode.window.createOutputChannel('Test of the setting for courses', { log: true });
  });
  afterEach(async () => {
    await name(undefined);
    log.dispose();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const broken: [what: string, breakIt: () => void, problem: RegExp][] = [
    [
      'a description that is no JSON',
      () => fs.writeFileSync(path.join(folder, 'pack.json'), '{'),
      /pack\.json: .*not valid JSON/,
    ],
    [
      'an exercise without a folder',
      () => fs.rmSync(path.join(folder, '12_logits'), { recursive: true }),
      /no folder for "logits"/,
    ],
    ['an id that is taken', () => makeCourse(folder, 'squeezenet'), /there is a course "squeezenet" already/],
    ['a folder that is not there', () => fs.rmSync(folder, { recursive: true }), /can't be read/],
  ];
  for (const [what, breakIt, problem] of broken) {
    it(`is said of ${what}`, async () => {
      makeCourse(folder, 'second');
      breakIt();
      await name([folder]);
      const courses = new Courses(path.dirname(OWN), log, courseFolders);
      try {
        assert.match(courses.problems.map(({ message }) => message).join(), problem);
        assert.deepEqual(
          courses.packs.map(({ pack }) => pack.id),
          ['squeezenet'],
        );
      } finally {
        courses.dispose();
      }
    });
  }
});
