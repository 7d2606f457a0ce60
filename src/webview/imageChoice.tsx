import type { JSX } from 'preact';
import type { PanelState } from '../protocol/panelState';
import { Tile } from './tile';

interface ImageChoiceProps {
  images: PanelState['images'];
  chosen: number;
  onChoose: (image: number) => void;
}

/** One of the course's images, as radio buttons: arrows lead through them. */
export function ImageChoice({ images, chosen, onChoose }: ImageChoiceProps): JSX.Element | null {
  if (!images) return null;
  return (
    <fieldset class="image-choice">
      <legend>
        Image <span class="image-class">{images.classes[chosen] ?? chosen + 1}</span>
      </legend>
      {images.classes.map((name, image) => (
        <label key={image} class={image === chosen ? 'chosen' : undefined} title={name}>
          <input type="radio" name="image" checked={image === chosen} onChange={() => onChoose(image)} />
          <Tile images={images} image={image} scale={0.75} />
          <span class="visually-hidden">
            {image + 1}, {name}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
