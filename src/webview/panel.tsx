import '@vscode/codicons/dist/codicon.css';
import './styles/panel.css';
import { render } from 'preact';
import * as v from 'valibot';
import {
  type PanelMessage,
  PanelMessageSchema,
  type PanelRequest,
  type PanelState,
  type RowMaps,
} from '../protocol/panelState';
import { type WorkerOrder, WorkerOrderSchema, type WorkerReport } from '../protocol/panelWorker';
import { App } from './app';
import { CursorContext } from './cursor';
import { Host, type Post, PostProvider } from './host';
import { keepEqual } from './keepEqual';
import { Memory, MemoryContext } from './memory';
import { reveal } from './reveal';
import { RowMapsContext } from './rowMaps';
import { Workers } from './workers';

const host = new Host<PanelRequest | WorkerReport, PanelMessage | WorkerOrder>(
  v.variant('type', [PanelMessageSchema, WorkerOrderSchema]),
);
const memory = new Memory(host.recall(), (kept) => host.remember(kept));
const root = document.getElementById('root')!;
const post: Post = (request) => host.post(request);
const workers = new Workers((report) => host.post(report));
let shownBefore = false;
let state: PanelState | undefined;
let cursor: number | null = null;
let maps: RowMaps | null = null;

function take(message: Extract<PanelMessage, { type: 'state' | 'cursor' }>): void {
  if (message.type === 'state') state = keepEqual(state, message.state);
  else cursor = message.line;
  if (state) show(state);
}

function show(state: PanelState): void {
  const { id, language, file } = state.exercise;
  const another = memory.turnTo(state.exercise);
  const scroll = memory.scroll;
  render(
    <PostProvider value={post}>
      <MemoryContext.Provider value={memory}>
        <CursorContext.Provider value={cursor}>
          <RowMapsContext.Provider value={maps}>
            <App key={`${id} ${language} ${file}`} state={state} memory={memory} />
          </RowMapsContext.Provider>
        </CursorContext.Provider>
      </MemoryContext.Provider>
    </PostProvider>,
    root,
  );
  if (another || !shownBefore) scrollTo(0, scroll);
  shownBefore = true;
}

host.listen((message) => {
  if (message.type === 'state' || message.type === 'cursor') take(message);
  // The state that shows them is next.
  else if (message.type === 'maps') ({ maps } = message);
  else if (message.type === 'reveal') reveal(message.place);
  else workers.take(message);
});

addEventListener('scrollend', () => (memory.scroll = scrollY));
host.post({ type: 'ready' });
