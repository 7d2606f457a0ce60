import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PanelState } from '../protocol/panelState';
import type { Predictions } from '../protocol/runResult';
import { formatShare } from './format';
import { Icon } from './icon';
import { memo } from './memo';
import { type Prediction, readPredictions } from './prediction';
import { PredictionDetail } from './predictionDetail';
import { Tile } from './tile';

interface PredictionGridProps {
  predictions: Predictions;
  images: PanelState['images'];
}

/** What the network takes the shipped images for: wrong ones first, one of them looked at more closely. */
export const PredictionGrid = memo(function PredictionGrid(props: PredictionGridProps): JSX.Element {
  const { predictions, images } = props;
  const all = readPredictions(predictions);
  const wrong = all.filter((prediction) => !prediction.right);
  const right = all.filter((prediction) => prediction.right);
  const ordered = [...wrong, ...right];
  const [selected, select] = useState<number | null>(null);
  const [hovered, hover] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const find = (image: number | null): Prediction | undefined => all.find((prediction) => prediction.image === image);
  const current = find(selected) ?? ordered[0];
  const shown = find(hovered) ?? current;

  const moveTo = (image: number): void => {
    select(image);
    list.current?.querySelector<HTMLElement>(`[data-image="${image}"]`)?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const options = [...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    const from = options.findIndex((option) => option.dataset.image === String(current?.image));
    const target = destination(event.key, options, from);
    if (!target) return;
    event.preventDefault();
    moveTo(Number(target.dataset.image));
  };

  const group = (title: string, icon: string, members: Prediction[]): JSX.Element | null =>
    members.length === 0 ? null : (
      <div class="tile-group" role="group" aria-label={`${title}, ${members.length}`} key={title}>
        <p class={`tile-group-title ${title.toLowerCase()}`} role="presentation">
          <Icon name={icon} />
          {title} <span class="tile-count">{members.length}</span>
        </p>
        <div class="tiles" role="presentation">
          {members.map((prediction) => (
            <div
              key={prediction.image}
              class={`tile ${prediction.right ? 'right' : 'wrong'}`}
              role="option"
              data-image={prediction.image}
              aria-selected={prediction === current}
              tabIndex={prediction === current ? 0 : -1}
              onClick={() => moveTo(prediction.image)}
              onFocus={() => select(prediction.image)}
              onMouseEnter={() => hover(prediction.image)}
              onMouseLeave={() => hover(null)}
            >
              <Tile images={images} image={prediction.image} scale={1.5} />
              <span class="tile-prediction">
                <Icon name={prediction.right ? 'check' : 'close'} />
                {prediction.predictedClass}
              </span>
              {!prediction.right && <span class="tile-truth">is {prediction.trueClass}</span>}
              <span class="visually-hidden">{describe(prediction)}</span>
            </div>
          ))}
        </div>
      </div>
    );

  return (
    <div class="predictions">
      {shown && <PredictionDetail prediction={shown} images={images} />}
      <div class="tile-list" role="listbox" aria-label="Images" ref={list} onKeyDown={press}>
        {group('Wrong', 'close', wrong)}
        {group('Right', 'check', right)}
      </div>
    </div>
  );
});

/** What sighted people see by the icon and on hovering. */
const NAMED = 3;

function describe({ right, classes }: Prediction): string {
  const shares = classes
    .slice(0, NAMED)
    .map(({ name, probability }) => `${name} ${formatShare(probability)}`)
    .join(', ');
  return ` ${right ? 'right' : 'wrong'}: ${shares}`;
}

/** The tile an arrow key leads to; up and down go by where the tiles lie, as the rows depend on the panel's width. */
function destination(key: string, options: HTMLElement[], from: number): HTMLElement | undefined {
  const current = options[from];
  if (!current) return undefined;
  switch (key) {
    case 'ArrowRight':
      return options[from + 1];
    case 'ArrowLeft':
      return options[from - 1];
    case 'Home':
      return options[0];
    case 'End':
      return options.at(-1);
    case 'ArrowDown':
      return nearestIn(
        rowOf(
          options.slice(from + 1).find((option) => isBelow(option, current)),
          options,
        ),
        current,
      );
    case 'ArrowUp':
      return nearestIn(
        rowOf(
          options
            .slice(0, from)
            .reverse()
            .find((option) => isBelow(current, option)),
          options,
        ),
        current,
      );
    default:
      return undefined;
  }
}

function isBelow(lower: HTMLElement, upper: HTMLElement): boolean {
  return lower.getBoundingClientRect().top >= upper.getBoundingClientRect().bottom;
}

function rowOf(member: HTMLElement | undefined, options: HTMLElement[]): HTMLElement[] {
  return member ? options.filter((option) => option.offsetTop === member.offsetTop) : [];
}

function nearestIn(row: HTMLElement[], to: HTMLElement): HTMLElement | undefined {
  const distance = (option: HTMLElement): number => Math.abs(option.offsetLeft - to.offsetLeft);
  return row.reduce<HTMLElement | undefined>(
    (best, next) => (best && distance(best) <= distance(next) ? best : next),
    undefined,
  );
}
