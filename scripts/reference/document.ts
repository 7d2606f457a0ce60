import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { ROOT } from '../project.mjs';
import { type Agreement, type Disagreement, percentage, type Share } from './agreement';
import { outcomeText } from './report';

export const DOCUMENT = path.join(ROOT, 'docs/tensorflow.md');
const REASONS = path.join(ROOT, 'test/reference/reasons.json');

/** Why cases disagree: the cases of each reason, as `folder/subject/name`. */
export type Reasons = Record<string, string[]>;

export interface FolderAgreement {
  name: string;
  agreement: Agreement;
}

export function readReasons(): Reasons {
  return JSON.parse(fs.readFileSync(REASONS, 'utf8')) as Reasons;
}

/** The cases that disagree, each once: `folder/subject/name`. */
export function disagreeingCases({ name, agreement }: FolderAgreement): string[] {
  return [...new Set(agreement.disagreements.map(({ id }) => `${name}/${id}`))];
}

/**
 * Writes figures and disagreements into the document, between its markers.
 * @throws Error for a disagreement without a reason, and for a reason whose cases agree
 */
export async function writeDocument(folders: FolderAgreement[]): Promise<void> {
  const reasons = readReasons();
  const explained = Object.values(reasons).flat();
  const disagreeing = folders.flatMap(disagreeingCases);
  const unexplained = disagreeing.filter((id) => !explained.includes(id));
  const solved = explained.filter((id) => !disagreeing.includes(id));
  if (unexplained.length) throw new Error(`Without a reason in reasons.json: ${unexplained.join(', ')}`);
  if (solved.length) throw new Error(`In reasons.json, but they agree: ${solved.join(', ')}`);

  const text = between(
    between(fs.readFileSync(DOCUMENT, 'utf8'), 'figures', figureTable(folders)),
    'disagreements',
    [...Object.entries(reasons).map(([reason, ids]) => reasonPart(reason, ids, folders))].join('\n\n'),
  );
  fs.writeFileSync(DOCUMENT, await format(text, { parser: 'markdown', printWidth: 120 }));
}

function figureTable(folders: FolderAgreement[]): string {
  const cell = (share: Share): string => `${percentage(share).toFixed(1)} % (${share.agreeing} of ${share.counted})`;
  return [
    '| cases | verdict | strict | snippets | printed |',
    '| --- | --- | --- | --- | --- |',
    ...folders.map(({ name, agreement: { verdict, strict, snippets, printed } }) =>
      ['', `\`${name}\``, ...[verdict, strict, snippets, printed].map(cell), ''].join(' | ').trim(),
    ),
  ].join('\n');
}

function reasonPart(reason: string, ids: string[], folders: FolderAgreement[]): string {
  return [
    `**${reason}**`,
    '',
    '| case | TensorFlow | ours |',
    '| --- | --- | --- |',
    ...ids.map((id) => {
      const { input, expected, actual } = firstDisagreement(id, folders);
      return `| \`${id}\`${input ? ` on ${input}` : ''} | ${cellText(outcomeText(expected))} | ${cellText(outcomeText(actual))} |`;
    }),
  ].join('\n');
}

function firstDisagreement(id: string, folders: FolderAgreement[]): Disagreement {
  for (const { name, agreement } of folders) {
    const found = agreement.disagreements.find((disagreement) => `${name}/${disagreement.id}` === id);
    if (found) return found;
  }
  throw new Error(`${id} agrees`);
}

/** Text that Markdown leaves as it is. */
function cellText(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

function between(text: string, marker: string, contents: string): string {
  const [begin, end] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`docs/tensorflow.md has no markers "${marker}"`);
  return `${text.slice(0, from)}${begin}\n\n${contents}\n\n${text.slice(to)}`;
}
