export interface Span {
  text: string;
  code: boolean;
}

/** Splits a text at its backtick pairs; a backtick without a partner stays as it is. */
export function splitCode(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(/`([^`]+)`/g)) {
    if (match.index > end) spans.push({ text: text.slice(end, match.index), code: false });
    spans.push({ text: match[1]!, code: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({ text: text.slice(end), code: false });
  return spans;
}
