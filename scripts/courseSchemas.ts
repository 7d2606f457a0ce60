// Writes dist/schemas/: what editors say about the files of a course, from the schemas that read them.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { ExerciseSchema } from '../src/exercises/exercise';
import { NetworkSchema } from '../src/exercises/network';
import { PackSchema } from '../src/exercises/pack';

const folder = path.resolve(__dirname, '../dist/schemas');
fs.mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries({ exercise: ExerciseSchema, pack: PackSchema, network: NetworkSchema })) {
  // What no JSON schema can say (which check names which probe) is said when the course is read.
  const options = { typeMode: 'input', errorMode: 'ignore' } as const;
  fs.writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(toJsonSchema(schema, options)));
}
