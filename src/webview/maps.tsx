import type { JSX } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { LayerMap } from '../protocol/layerMaps';
import type { PanelMaps, PanelState } from '../protocol/panelState';
import { formatShape } from '../protocol/shape';
import { ChannelTable } from './channelTable';
import { usePost } from './host';
import { Icon } from './icon';
import { ImageChoice } from './imageChoice';
import type { LayerRow } from './layerProfile';
import { MapPicture } from './mapPicture';
import { RowMapsContext } from './rowMaps';

interface MapsProps {
  rows: LayerRow[];
  /** null as long as none were asked for. */
  maps: PanelMaps | null;
  images: PanelState['images'];
  /** What is looked at: places among the rows and the images. */
  chosen: { row: number; image: number };
  onChoose: (chosen: { row: number; image: number }) => void;
}

/** What one layer makes of one image: its input's maps and its output's, side by side. Asked for as soon as it is there. */
export function Maps({ rows, maps, images, chosen, onChoose }: MapsProps): JSX.Element {
  const post = usePost();
  const { row, image } = chosen;
  const isChosen = maps?.row === row && maps.image === image;
  const ask = (): void => post({ type: 'maps', row, image });
  useEffect(() => {
    if (!isChosen) ask();
  }, [isChosen, row, image]);
  return (
    <div class="maps">
      <div class="maps-layer">
        <label for="maps-layer">Layer</label>
        <select
          id="maps-layer"
          value={row}
          onChange={(event) => onChoose({ ...chosen, row: Number(event.currentTarget.value) })}
        >
          {rows.map(({ name, learnerPart }, place) => (
            <option key={place} value={place}>
              {name}
              {learnerPart ? ' (your code)' : ''}
            </option>
          ))}
        </select>
      </div>
      <ImageChoice images={images} chosen={image} onChoose={(next) => onChoose({ ...chosen, image: next })} />
      {isChosen && <Shown maps={maps} rows={rows} onAgain={ask} />}
    </div>
  );
}

function Shown({
  maps,
  rows,
  onAgain,
}: {
  maps: PanelMaps;
  rows: LayerRow[];
  onAgain: () => void;
}): JSX.Element | null {
  const post = usePost();
  const given = useContext(RowMapsContext);
  const rowMaps = maps.phase === 'shown' && given?.key === maps.key ? given : null;
  if (maps.phase === 'computing') {
    return (
      <p class="maps-state" role="status">
        <Icon name="loading" spin /> Running the network on this image…{' '}
        <button type="button" class="link" onClick={() => post({ type: 'cancelMaps' })}>
          Cancel
        </button>
      </p>
    );
  }
  if (maps.phase === 'unavailable') {
    return (
      <p class="maps-state" role="status">
        <Icon name="warning" /> {maps.why}{' '}
        <button type="button" class="link" onClick={onAgain}>
          Try again
        </button>
      </p>
    );
  }
  const row = rows[maps.row];
  if (!row || !rowMaps) return null;
  return (
    <>
      <div class="maps-pair">
        <div class="maps-side">
          {rowMaps.inputs.map((input, place) => {
            const source = row.sources?.[place] ?? null;
            const of = source === null ? 'the image' : rows[source]!.name;
            return <Side key={place} title="Input" of={of} map={input} shape={row.inputShapes[place]} />;
          })}
        </div>
        <Icon name="arrow-right" />
        <div class="maps-side">
          <Side title="Output" of={row.name} map={rowMaps.output} shape={row.outputShape} />
        </div>
      </div>
      <p class="maps-key">
        <span class="map-key above" /> above zero <span class="map-key below" /> below zero; the fuller, the further
        from it. Point at a map to read a value.
      </p>
    </>
  );
}

interface SideProps {
  title: string;
  /** Whose maps these are. */
  of: string;
  map: LayerMap | null;
  shape: LayerRow['outputShape'] | undefined;
}

function Side({ title, of, map, shape }: SideProps): JSX.Element {
  return (
    <figure class="map">
      <figcaption>
        <span class="map-title">{title}</span> <code>{of}</code>{' '}
        {shape && <span class="shape">{formatShape(shape)}</span>}
      </figcaption>
      {map ? <MapPicture map={map} name={of} /> : <p class="map-words">{whyNone(shape)}</p>}
      {map && <ChannelTable map={map} name={of} />}
    </figure>
  );
}

function whyNone(shape: SideProps['shape']): string {
  if (!shape) return 'It failed before it had an output.';
  return 'Neither maps (N, height, width, channels) nor a vector of each image (N, length).';
}
