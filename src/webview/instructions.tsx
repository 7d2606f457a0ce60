import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Figure as FigureData } from '../protocol/figure';
import { Figure } from './figure';
import { memo } from './memo';

interface InstructionsProps {
  html: string;
  figure: FigureData;
}

/** The exercise's text. The host rendered it from Markdown with raw HTML off; the page's policy runs no script in it. */
export const Instructions = memo(function Instructions(props: InstructionsProps): JSX.Element {
  const { html, figure } = props;
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Code that is wider than the panel scrolls, also by keyboard.
    for (const block of element.current?.querySelectorAll('pre') ?? []) block.tabIndex = 0;
  }, [html]);
  return (
    <>
      <Figure figure={figure} />
      <div ref={element} class="instructions" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
});
