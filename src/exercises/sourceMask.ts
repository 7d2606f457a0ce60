/**
 * Replaces comments, strings and regular expressions by spaces, line breaks kept, so that what is left is code at the
 * same offsets. Code inside a template's `${…}` stays. Text that is not finished (while someone types) ends with its
 * line, except templates and block comments, which end with the file.
 */
export function maskTypeScript(source: string): string {
  const mask = new Mask(source);
  /** For each open `{`: whether it is a template's `${`. */
  const braces: boolean[] = [];
  while (!mask.done) {
    const char = mask.char;
    if (mask.at('//')) mask.hideLine();
    else if (mask.at('/*')) mask.hideThrough('*/', 2);
    else if (char === '"' || char === "'") mask.hideString(char);
    else if (char === '`') braces.push(...hideTemplate(mask, 1));
    else if (char === '/' && startsRegExp(mask.recent)) hideRegExp(mask);
    else if (char === '}' && braces.pop()) braces.push(...hideTemplate(mask, 1));
    else {
      if (char === '{') braces.push(false);
      mask.keep(/[^/"'`{}]*/y);
    }
  }
  return mask.kept;
}

/** The same for Python: comments and strings, triple-quoted ones and prefixes included; f-strings are hidden whole. */
export function maskPython(source: string): string {
  const mask = new Mask(source);
  while (!mask.done) {
    const char = mask.char;
    if (char === '#') mask.hideLine();
    else if (mask.at('"""') || mask.at("'''")) mask.hideThrough(char.repeat(3), 3);
    else if (char === '"' || char === "'") mask.hideString(char);
    else mask.keep(/[^#"']*/y);
  }
  return mask.kept;
}

/** Hides a template's text after `skip` characters, up to its end (gives []) or to the next `${` (gives [true]). */
function hideTemplate(mask: Mask, skip: number): boolean[] {
  mask.hide(skip);
  while (!mask.done) {
    if (mask.char === '\\') mask.hide(2);
    else if (mask.char === '`') {
      mask.hide(1);
      return [];
    } else if (mask.at('${')) {
      mask.hide(2);
      return [true];
    } else mask.hide(1);
  }
  return [];
}

function hideRegExp(mask: Mask): void {
  mask.hide(1);
  let inClass = false;
  while (!mask.done && mask.char !== '\n') {
    const char = mask.char;
    mask.hide(char === '\\' ? 2 : 1);
    if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return;
  }
}

/** A slash divides after a value, and begins a regular expression anywhere else. */
function startsRegExp(before: string): boolean {
  const previous = /([\w$]+|[^\s\w$])\s*$/.exec(before)?.[1];
  if (previous === undefined) return true;
  if (/^[\w$]/.test(previous)) {
    return /^(return|typeof|instanceof|in|of|new|delete|void|throw|case|do|else|await|yield)$/.test(previous);
  }
  return !')]}'.includes(previous);
}

/** Up to the quote, or to the end of the line. */
const STRINGS = { '"': /"(?:\\[^]?|[^\\\n"])*"?/y, "'": /'(?:\\[^]?|[^\\\n'])*'?/y };

/** Longer than any word that says whether a slash divides. */
const RECENT = 32;

/** Walks through a text, keeping characters or putting spaces in their place. */
class Mask {
  private readonly parts: string[] = [];
  private position = 0;

  constructor(private readonly source: string) {}

  get done(): boolean {
    return this.position >= this.source.length;
  }

  get char(): string {
    return this.source.charAt(this.position);
  }

  get kept(): string {
    return this.parts.join('');
  }

  /** The end of what is kept: enough to see the last word in it. */
  get recent(): string {
    let recent = '';
    // What was hidden is blank, and may be of any length.
    for (let at = this.parts.length - 1; at >= 0 && recent.length < RECENT; at--)
      recent = (this.parts[at]! + recent).trimEnd().slice(-RECENT);
    return recent;
  }

  at(text: string): boolean {
    return this.source.startsWith(text, this.position);
  }

  /** Keeps a character, and with it what follows of those that mean nothing: a pattern that sticks to its place. */
  keep(plain: RegExp): void {
    plain.lastIndex = this.position + 1;
    const length = 1 + plain.exec(this.source)![0].length;
    this.parts.push(this.source.slice(this.position, this.position + length));
    this.position += length;
  }

  hide(count: number): void {
    const text = this.source.slice(this.position, this.position + count);
    this.parts.push(text.replace(/[^\r\n]/g, ' '));
    this.position += text.length;
  }

  hideLine(): void {
    const end = this.source.indexOf('\n', this.position);
    this.hide((end < 0 ? this.source.length : end) - this.position);
  }

  hideThrough(end: string, from: number): void {
    const found = this.source.indexOf(end, this.position + from);
    this.hide((found < 0 ? this.source.length : found + end.length) - this.position);
  }

  hideString(quote: '"' | "'"): void {
    const string = STRINGS[quote];
    string.lastIndex = this.position;
    this.hide(string.exec(this.source)![0].length);
  }
}
