import type { JSX } from 'preact';
import { splitCode } from './codeSpans';

/** A text of an exercise, with what stands between backticks as code. */
export function InlineCode({ text }: { text: string }): JSX.Element {
  return <>{splitCode(text).map((span) => (span.code ? <code>{span.text}</code> : span.text))}</>;
}
