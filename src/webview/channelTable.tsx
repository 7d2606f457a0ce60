import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LayerMap } from '../protocol/layerMaps';
import { formatCount } from './format';
import { MOST_CHANNELS } from './mapLayout';
import { channelValues, short } from './mapValues';

/** The picture in numbers, for who can't see it or wants to know: least, mean and most of each channel. */
export function ChannelTable({ map, name }: { map: LayerMap; name: string }): JSX.Element {
  const [open, setOpen] = useState(false);
  const isVector = map.height * map.width === 1;
  return (
    <details class="map-numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Channels in numbers</summary>
      {open && (
        <div class="map-scroller" tabIndex={0} role="region" aria-label={`Channels of ${name} in numbers`}>
          <table>
            <thead>
              <tr>
                <th scope="col">Channel</th>
                {(isVector ? ['Value'] : ['Least', 'Mean', 'Most']).map((title) => (
                  <th scope="col" class="number" key={title}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {channelValues(map)
                .slice(0, MOST_CHANNELS)
                .map(({ least, mean, most }, channel) => (
                  <tr key={channel}>
                    <th scope="row">{formatCount(channel)}</th>
                    {(isVector ? [mean] : [least, mean, most]).map((value, place) => (
                      <td class="number" key={place}>
                        {short(value)}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
