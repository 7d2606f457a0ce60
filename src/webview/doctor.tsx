import '@vscode/codicons/dist/codicon.css';
import './styles/doctor.css';
import { render } from 'preact';
import { type DoctorMessage, DoctorMessageSchema, type DoctorRequest, type DoctorState } from '../protocol/doctorState';
import { DoctorApp } from './doctorApp';
import { Host } from './host';

const host = new Host<DoctorRequest, DoctorMessage>(DoctorMessageSchema);
const root = document.getElementById('root')!;
const post = (request: DoctorRequest): void => host.post(request);
let state: DoctorState | null = null;
/** How often the report was copied: each time is told. */
let copies = 0;

host.listen((message) => {
  if (message.type === 'state') state = message.state;
  else copies++;
  if (state) render(<DoctorApp state={state} copies={copies} post={post} />, root);
});

host.post({ type: 'ready' });
