import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import * as v from 'valibot';
import type { PanelRequest } from '../protocol/panelState';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The extension as a page sees it: one owner of the editor's webview API, which may be acquired only once. */
export class Host<Request, Message> {
  private readonly api = acquireVsCodeApi();

  /** @param schema of what the extension sends to the page */
  constructor(private readonly schema: v.GenericSchema<unknown, Message>) {}

  post(request: Request): void {
    this.api.postMessage(request);
  }

  /** What the editor kept of this page, unparsed: it may come from an older version. */
  recall(): unknown {
    return this.api.getState();
  }

  remember(memory: unknown): void {
    this.api.setState(memory);
  }

  /** Calls back for every message of the page's protocol. Others are not for us: editors post messages of their own. */
  listen(onMessage: (message: Message) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const parsed = v.safeParse(this.schema, event.data);
      if (parsed.success) onMessage(parsed.output);
      else if (claimsToBeState(event.data)) console.warn('Convolab: ignored a state of another form', parsed.issues[0]);
    });
  }
}

function claimsToBeState(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'state';
}

export type Post = (request: PanelRequest) => void;
const PostContext = createContext<Post | null>(null);
export const PostProvider = PostContext.Provider;

/** How a component of the panel asks something of the extension. */
export function usePost(): Post {
  const post = useContext(PostContext);
  if (!post) throw new Error('usePost needs a PostProvider above it');
  return post;
}
