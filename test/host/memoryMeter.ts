import * as v8 from 'node:v8';
import * as vm from 'node:vm';

/** @returns says how many bytes the extension host uses, after what is no longer needed was collected */
export function memoryMeter(): () => number {
  v8.setFlagsFromString('--expose-gc');
  const collectGarbage = vm.runInNewContext('gc') as () => void;
  return () => {
    collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
}
