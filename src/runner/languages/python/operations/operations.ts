import { arrays } from './arrays';
import { elementwise } from './elementwise';
import { integers } from './integers';
import { network } from './network';
import type { Operation } from './operation';
import { ordering } from './ordering';
import { randomness } from './randomness';
import { reductions } from './reductions';

/** The one table of what Python can have computed. `src/python/convolab/engine/table.py` is the same, for Python. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  Object.entries({ ...elementwise, ...integers, ...reductions, ...arrays, ...network, ...ordering, ...randomness }),
);
