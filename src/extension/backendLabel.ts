import type { Backend } from '../protocol/runResult';

const LONGEST = 32;

/** A backend and its device at a glance: `wasm · SIMD · CPU`, `tensorflow · CPU`, `webgpu · NVIDIA GeForce RTX 4070`. */
export function backendLabel({ name, device, isSoftware }: Pick<Backend, 'name' | 'device' | 'isSoftware'>): string {
  const [where = '', how = ''] = device.split(', ');
  if (where === 'CPU') return [name, /SIMD|JavaScript/.exec(how)?.[0], 'CPU'].filter(Boolean).join(' · ');
  const short = where.length > LONGEST ? `${where.slice(0, LONGEST - 1).trimEnd()}…` : where;
  return `${name} · ${short}${isSoftware ? ' (software, no GPU)' : ''}`;
}

/** What the item in the status bar says. */
export interface BackendStatus {
  text: string;
  tooltip: string;
  /** Another one than was asked for. */
  isWarning: boolean;
}

/** @param backend undefined: not known yet */
export function backendStatus(backend: Backend | undefined, isTrusted: boolean): BackendStatus {
  if (!isTrusted)
    return { text: '$(chip) not run', tooltip: 'In Restricted Mode nothing is computed.', isWarning: false };
  if (!backend) {
    const tooltip = 'What computes is known when the next run is prepared. Click to diagnose the backends.';
    return { text: '$(chip) backend', tooltip, isWarning: false };
  }
  const { version, reason, insteadOf, device } = backend;
  const label = backendLabel(backend);
  if (insteadOf) return { text: `$(warning) ${label}`, tooltip: `Not ${insteadOf}: ${reason}`, isWarning: true };
  const tooltip = `${device}, TensorFlow.js ${version}: ${reason}. Click to diagnose the backends.`;
  return { text: `$(chip) ${label}`, tooltip, isWarning: false };
}
