import type { JSX } from 'preact';
import { formatShape, type Shape } from '../protocol/shape';

/** A shape; where another shape of as many axes is given, the axes that differ from it stand out. */
export function ShapeText({ shape, against }: { shape: Shape; against?: Shape | null | undefined }): JSX.Element {
  if (!against || against.length !== shape.length || shape.length === 0) {
    return <code class="shape">{formatShape(shape)}</code>;
  }
  return (
    <code class="shape">
      (
      {shape.map((size, axis) => {
        const text = size === null ? 'N' : String(size);
        return (
          <>
            {axis > 0 && ', '}
            {size === against[axis] ? text : <mark>{text}</mark>}
          </>
        );
      })}
      {shape.length === 1 && ','})
    </code>
  );
}
