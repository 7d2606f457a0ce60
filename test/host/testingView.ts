import * as vscode from 'vscode';
import { waitFor } from './waitFor';

/** What a run told the Testing view of an item: `passed`, `failed`, …, with its messages. */
export interface Told {
  what: 'passed' | 'failed' | 'errored' | 'skipped';
  id: string;
  duration: number | undefined;
  messages: vscode.TestMessage[];
}

export interface ToldRun {
  request: vscode.TestRunRequest;
  told: Told[];
  ended: boolean;
}

type Handler = vscode.TestRunProfile['runHandler'];

/** The editor tells no extension what its Testing view shows: what Convolab tells it is written down on the way. */
export class TestingView {
  static readonly instance = new TestingView();
  readonly runs: ToldRun[] = [];
  readonly profiles: vscode.TestRunProfile[] = [];
  controller: vscode.TestController | undefined;

  /** Has to be in place before a course is read, as that makes the controller. */
  private constructor() {
    const own = vscode.tests.createTestController.bind(vscode.tests);
    const value = (id: string, label: string): vscode.TestController => this.watch(own(id, label));
    Object.defineProperty(vscode.tests, 'createTestController', { value, configurable: true, writable: true });
  }

  /** The item with that label, under the items with the labels before it. */
  item(...labels: string[]): vscode.TestItem | undefined {
    let items = this.controller?.items;
    let found: vscode.TestItem | undefined;
    for (const label of labels) {
      found = [...(items ?? [])].map(([, item]) => item).find((item) => item.label === label);
      items = found?.children;
    }
    return found;
  }

  /** Runs items with a profile, as a click does; gives what was told meanwhile. */
  async run(profile: vscode.TestRunProfile, items: vscode.TestItem[]): Promise<ToldRun> {
    const before = this.runs.length;
    const { token } = new vscode.CancellationTokenSource();
    await profile.runHandler(new vscode.TestRunRequest(items, [], profile), token);
    return waitFor('the run to end', () => this.runs.slice(before).find(({ ended }) => ended));
  }

  private watch(controller: vscode.TestController): vscode.TestController {
    this.controller = controller;
    const createTestRun = controller.createTestRun.bind(controller);
    controller.createTestRun = (request, ...rest) => {
      const toldRun: ToldRun = { request, told: [], ended: false };
      this.runs.push(toldRun);
      return told(createTestRun(request, ...rest), toldRun);
    };
    const createRunProfile = controller.createRunProfile.bind(controller);
    controller.createRunProfile = (label, kind, handler: Handler, ...rest) => {
      const profile = createRunProfile(label, kind, handler, ...rest);
      this.profiles.push(profile);
      return profile;
    };
    return controller;
  }
}

/** The run itself, with what it is told written down. */
function told(run: vscode.TestRun, into: ToldRun): vscode.TestRun {
  const own = {
    passed: run.passed.bind(run),
    failed: run.failed.bind(run),
    errored: run.errored.bind(run),
    skipped: run.skipped.bind(run),
    end: run.end.bind(run),
  };
  const tell = (
    what: Told['what'],
    { id }: vscode.TestItem,
    message?: vscode.TestMessage | readonly vscode.TestMessage[],
    duration?: number,
  ): void => void into.told.push({ what, id, duration, messages: message === undefined ? [] : [message].flat() });
  return Object.assign(Object.create(run) as vscode.TestRun, {
    name: run.name,
    token: run.token,
    passed: (item: vscode.TestItem, duration?: number) => {
      tell('passed', item, undefined, duration);
      own.passed(item, duration);
    },
    failed: (item: vscode.TestItem, message: vscode.TestMessage, duration?: number) => {
      tell('failed', item, message, duration);
      own.failed(item, message, duration);
    },
    errored: (item: vscode.TestItem, message: vscode.TestMessage, duration?: number) => {
      tell('errored', item, message, duration);
      own.errored(item, message, duration);
    },
    skipped: (item: vscode.TestItem) => {
      tell('skipped', item);
      own.skipped(item);
    },
    end: () => {
      into.ended = true;
      own.end();
    },
  });
}
