import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

interface Message {
  id?: number | string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}
interface Position {
  line: number;
  character: number;
}
export interface Diagnostic {
  range: { start: Position; end: Position };
  message: string;
  /** The rule: `reportAttributeAccessIssue`. */
  code: string;
}

const HEAD_END = '\r\n\r\n';

/** Pyright's language server, which Pylance is built on, as an editor talks to it: JSON-RPC over its standard streams. */
export class LanguageServer {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly answers = new Map<number, (message: Message) => void>();
  private readonly diagnostics = new Map<string, (found: Diagnostic[]) => void>();
  private received = Buffer.alloc(0);
  private requests = 0;

  /** @param settings what the editor's settings say, by their full names */
  constructor(private readonly settings: Record<string, unknown>) {
    const script = createRequire(__filename).resolve('pyright/langserver.index.js');
    // The Python of this machine, if there is one, and its packages are none of a learner's.
    this.process = spawn(process.execPath, [script, '--stdio'], { env: { PATH: '' } });
    this.process.stdout.on('data', (data: Buffer) => this.receive(data));
  }

  async open(folder: string): Promise<void> {
    const uri = pathToFileURL(folder).href;
    const workspace = { configuration: true, workspaceFolders: true };
    const capabilities = { workspace, textDocument: { hover: { contentFormat: ['markdown'] } } };
    const workspaceFolders = [{ uri, name: 'learner' }];
    await this.request('initialize', { processId: process.pid, rootUri: uri, capabilities, workspaceFolders });
    this.send({ method: 'initialized', params: {} });
  }

  /** Shows a file, and gives what the server finds in it. */
  show(file: string, text: string): Promise<Diagnostic[]> {
    const uri = pathToFileURL(file).href;
    return new Promise((resolve) => {
      this.diagnostics.set(uri, resolve);
      this.send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'python', version: 1, text } },
      });
    });
  }

  /** The hover text at a place. */
  async hover(file: string, position: Position): Promise<string> {
    const hover = (await this.at('hover', file, position)) as { contents: { value: string } } | null;
    return hover?.contents.value ?? '';
  }

  /** Names that are offered at a place. */
  async completions(file: string, position: Position): Promise<string[]> {
    const list = (await this.at('completion', file, position)) as { items: { label: string }[] } | null;
    return list?.items.map(({ label }) => label) ?? [];
  }

  close(): void {
    this.process.kill();
  }

  private at(what: string, file: string, position: Position): Promise<unknown> {
    return this.request(`textDocument/${what}`, { textDocument: { uri: pathToFileURL(file).href }, position });
  }

  private request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.requests;
    return new Promise((resolve, reject) => {
      this.answers.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      this.send({ id, method, params });
    });
  }

  private send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private receive(data: Buffer): void {
    this.received = Buffer.concat([this.received, data]);
    for (;;) {
      const head = this.received.indexOf(HEAD_END);
      if (head < 0) return;
      const start = head + HEAD_END.length;
      const end = start + Number(/Content-Length: (\d+)/.exec(this.received.toString('latin1', 0, head))?.[1]);
      if (this.received.length < end) return;
      const message = JSON.parse(this.received.subarray(start, end).toString()) as Message;
      this.received = this.received.subarray(end);
      this.handle(message);
    }
  }

  private handle({ id, method, params, ...rest }: Message): void {
    if (method === 'workspace/configuration') {
      const { items } = params as { items: { section: string }[] };
      this.send({ id, result: items.map(({ section }) => this.section(section)) });
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      this.diagnostics.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) {
      this.send({ id, result: null });
    } else if (id !== undefined) {
      this.answers.get(Number(id))?.(rest);
    }
  }

  /** A part of the settings as an editor gives it: `{ analysis: { extraPaths } }` of `python`. */
  private section(name: string): object {
    const all: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(this.settings)) {
      const names = key.split('.');
      const last = names.pop()!;
      let parent = all;
      for (const each of names) parent = (parent[each] ??= {}) as Record<string, unknown>;
      parent[last] = value;
    }
    return name
      .split('.')
      .reduce<Record<string, object>>((part, each) => (part[each] ?? {}) as typeof part, all as never);
  }
}
