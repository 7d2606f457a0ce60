import { Errno } from './errno';
import type { Memory } from './memory';

const NANOSECONDS = 1_000_000;
const CLOCK_REALTIME = 0;

/** libc's calls for time. There is no time zone but UTC: where the machine stands is nobody's business. */
export function clockCalls(memory: Memory) {
  function writeTime(date: Date, struct: number): void {
    const startOfYear = Date.UTC(date.getUTCFullYear(), 0, 1);
    const fields = [
      date.getUTCSeconds(),
      date.getUTCMinutes(),
      date.getUTCHours(),
      date.getUTCDate(),
      date.getUTCMonth(),
      date.getUTCFullYear() - 1900,
      date.getUTCDay(),
      Math.floor((date.getTime() - startOfYear) / 86_400_000),
      0,
      0,
    ];
    for (const [i, field] of fields.entries()) memory.setUint32(struct + 4 * i, field);
  }

  function fromSeconds(seconds: bigint, struct: number): void {
    writeTime(new Date(Number(seconds) * 1000), struct);
  }

  function toSeconds(struct: number): bigint {
    const [second, minute, hour, day, month, year] = [0, 1, 2, 3, 4, 5].map((i) => memory.uint32(struct + 4 * i) | 0);
    const time = Date.UTC(year! + 1900, month, day, hour, minute, second);
    if (Number.isNaN(time)) return -1n;
    writeTime(new Date(time), struct);
    return BigInt(time / 1000);
  }

  return {
    _tzset_js(offset: number, daylight: number, standardName: number, daylightName: number): void {
      memory.setUint32(offset, 0);
      memory.setUint32(daylight, 0);
      memory.setText(standardName, 'UTC');
      memory.setText(daylightName, 'UTC');
    },
    _localtime_js: fromSeconds,
    _gmtime_js: fromSeconds,
    _mktime_js: toSeconds,
    _timegm_js: toSeconds,
    emscripten_date_now: () => Date.now(),
    emscripten_get_now: () => performance.now(),
    clock_time_get(clock: number, _precision: bigint, result: number): Errno {
      const milliseconds = clock === CLOCK_REALTIME ? Date.now() : performance.now();
      memory.setUint64(result, Math.round(milliseconds * NANOSECONDS));
      return Errno.SUCCESS;
    },
    clock_res_get(_clock: number, result: number): Errno {
      memory.setUint64(result, 1000);
      return Errno.SUCCESS;
    },
  };
}
