import type { LayerMap } from '../protocol/layerMaps';
import { formatValue, plural } from './format';

/** The value of one channel at one place: NHWC keeps channels next to one another. */
export function valueAt({ width, channels, values }: LayerMap, row: number, column: number, channel: number): number {
  return values[(row * width + column) * channels + channel]!;
}

export interface ChannelValues {
  least: number;
  most: number;
  mean: number;
}

/** What values each channel has; NaN where one of them is none. */
export function channelValues(map: LayerMap): ChannelValues[] {
  const { channels, values } = map;
  const places = values.length / channels;
  return Array.from({ length: channels }, (_, channel) => {
    let [least, most, sum] = [Infinity, -Infinity, 0];
    for (let at = channel; at < values.length; at += channels) {
      const value = values[at]!;
      least = Math.min(least, value);
      most = Math.max(most, value);
      sum += value;
    }
    return { least, most, mean: sum / places };
  });
}

/** Of the finite values; the few beyond would leave all others dark. */
const FULL_SHARE = 0.99;

/** The magnitude, of finite values, from which on a colour is full; 0 where all are 0. */
export function fullMagnitude({ values }: LayerMap): number {
  const magnitudes = values.filter(Number.isFinite).map(Math.abs).sort();
  const most = magnitudes.at(-1) ?? 0;
  return magnitudes[Math.ceil(FULL_SHARE * (magnitudes.length - 1))] || most;
}

/** A map in one line: `64 maps of 24×24, from 0 to 3.12; 5 are 0 throughout`. */
export function mapText(map: LayerMap): string {
  const { height, width, channels } = map;
  const each = channelValues(map);
  const [least, most] = [Math.min(...each.map((one) => one.least)), Math.max(...each.map((one) => one.most))];
  const silent = each.filter((one) => one.least === 0 && one.most === 0).length;
  const isVector = height * width === 1;
  const what = isVector ? plural(channels, 'value') : `${plural(channels, 'map')} of ${height}×${width}`;
  const range = Number.isFinite(most - least)
    ? `from ${short(least)} to ${short(most)}`
    : 'with values that are not finite';
  const dead = isVector || silent === 0 ? '' : `; ${silent} ${silent === 1 ? 'is' : 'are'} 0 throughout`;
  return `${what}, ${range}${dead}`;
}

/** To three significant digits. */
export function short(value: number): string {
  return formatValue(Number.isFinite(value) ? Number(value.toPrecision(3)) : value);
}
