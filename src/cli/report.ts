import type { CheckResult, LayerResult, RunError, RunResult } from '../protocol/runResult';
import { formatShape, sameShape } from '../protocol/shape';

const MARKS: Record<CheckResult['status'], string> = { passed: '✓', failed: '✗', skipped: '-', error: '!' };

/** A result as text for a terminal, which shows the end of it: what was printed, layers, error, checks, where, verdict. */
export function report(result: RunResult): string {
  const { backend, error, layers, output, timings } = result;
  const parts = [
    output && `Printed:\n${indent(output.trimEnd())}`,
    layers.length > 0 && layerTable(layers),
    error && problem(error),
    result.checks.map(check).join('\n'),
  ];
  if (backend) {
    const where = `${backend.name} ${backend.version} · ${backend.device} · ${(timings['total'] ?? 0).toFixed(0)} ms`;
    parts.push(backend.insteadOf ? `${where}\n${backend.reason}` : where);
  }
  parts.push(verdict(result));
  return `${printable(parts.filter(Boolean).join('\n\n'))}\n`;
}

function problem({ location, message, traceback, kind }: RunError): string {
  const place = location ? `${location.file.replaceAll('\n', ' ')}:${location.line}:${location.column}\n  ` : '';
  return `${place}${kind}: ${message}${traceback ? `\n${indent(traceback)}` : ''}`;
}

/** Without what would move the cursor, clear the screen or hide what follows: some of it comes from a learner's code. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- those are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}

function verdict({ exercise, status, checks }: RunResult): string {
  const passed = checks.filter((candidate) => candidate.status === 'passed').length;
  return `${exercise}: ${status} (${passed} of ${checks.length} checks passed)`;
}

function check({ status, title, help, mistake, expected, actual, rationale }: CheckResult): string {
  const lines = [`${MARKS[status]} ${title}`];
  if (status === 'failed') {
    lines.push(`    ${mistake?.message ?? help}`);
    if (expected) lines.push(`    expected: ${expected.text}`);
    if (actual) lines.push(`    got:      ${actual.text}`);
    lines.push(`    why:      ${rationale}`);
  } else if (help) {
    lines.push(`    ${help}`);
  }
  return lines.join('\n');
}

function layerTable(layers: LayerResult[]): string {
  const rows = layers.map((layer) => [
    `${layer.learnerPart ? '>' : ' '} ${layer.name}`,
    layer.type,
    layer.outputShape ? formatShape(layer.outputShape) : 'failed',
    String(layer.params),
    String(layer.multiplyAdds),
    layer.outputShape && layer.expectedShape && !sameShape(layer.outputShape, layer.expectedShape)
      ? `expected ${formatShape(layer.expectedShape)}`
      : '',
  ]);
  const params = layers.reduce((total, layer) => total + layer.params, 0);
  const multiplyAdds = layers.reduce((total, layer) => total + layer.multiplyAdds, 0);
  const table = [
    ['  layer', 'type', 'output shape', 'parameters', 'multiply-adds', ''],
    ...rows,
    ['  total', '', '', String(params), String(multiplyAdds), ''],
  ];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell) => cell.replaceAll('\n', ' '))
        .map((cell, i) => (i === 3 || i === 4 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
