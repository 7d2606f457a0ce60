import type { JSX } from 'preact';
import type { Figure as FigureData } from '../protocol/figure';
import { figureLayout, type PlacedMap, sourcesOf } from './figureLayout';

/** The shapes that the exercise's method turns into one another, drawn in the theme's colours. */
export function Figure({ figure }: { figure: FigureData }): JSX.Element | null {
  if (figure.length === 0) return null;
  const { width, height, maps, arrows, labels } = figureLayout(figure);
  return (
    <svg
      class="figure"
      role="img"
      aria-label={describe(figure)}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: `${width}px` }}
    >
      <defs>
        <marker id="figure-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path class="figure-arrow-head" d="M0 0 L8 4 L0 8 Z" />
        </marker>
      </defs>
      {arrows.map(({ from, to }, place) => (
        <line
          key={place}
          class="figure-arrow"
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          marker-end="url(#figure-arrow)"
        />
      ))}
      {maps.map((placed) => (
        <Box key={placed.map.id} placed={placed} />
      ))}
      {labels.map(({ text, x, y }) => (
        <text key={text + x} class="figure-by" x={x} y={y}>
          {text}
        </text>
      ))}
    </svg>
  );
}

function Box({ placed }: { placed: PlacedMap }): JSX.Element {
  const { map, x, y, width, height, depth, textX, textY } = placed;
  return (
    <g>
      <path class="figure-side" d={`M${x} ${y} l${depth} ${-depth} h${width} l${-depth} ${depth} Z`} />
      <path class="figure-side" d={`M${x + width} ${y} l${depth} ${-depth} v${height} l${-depth} ${depth} Z`} />
      <rect class="figure-front" x={x} y={y} width={width} height={height} />
      <text class="figure-label" x={textX} y={textY}>
        {map.label}
      </text>
      <text class="figure-shape" x={textX} y={textY + 14}>
        {shapeText(map.shape)}
      </text>
    </g>
  );
}

function shapeText(shape: (number | string)[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}

function describe(figure: FigureData): string {
  const label = (id: string): string => figure.find((map) => map.id === id)?.label ?? id;
  const parts = figure.map((map, place) => {
    const sources = sourcesOf(figure, place).map(label).join(' and ');
    const origin = sources ? ` from ${sources}${map.by ? ` by ${map.by}` : ''}` : '';
    return `${map.label} ${shapeText(map.shape)}${origin}`;
  });
  return `Shapes: ${parts.join('; ')}`;
}
