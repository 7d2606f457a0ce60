import MarkdownIt from 'markdown-it';

/** Renders Markdown without any HTML, image or address of another kind that it may hold: a course can come from anyone. */
export function createMarkdown(): MarkdownIt {
  const markdown = new MarkdownIt({ html: false, linkify: false }).disable('image');
  markdown.validateLink = (address) => /^https?:\/\//i.test(address);
  return markdown;
}
