// `npm run mutate [-- ID…]`: changes each solution of the courses in one place after another, and has each change judged.
// A change that still passes is a hole in the checks, unless survivors.json says why it is no mistake. All exercises
// together write docs/mutation.md. Fails below 97 % killed, and with a survivor that has no reason.
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as prettier from 'prettier';
import * as v from 'valibot';
import { DEFAULT_LIMITS } from '../../src/protocol/limits';
import type { Language } from '../../src/protocol/runResult';
import { LANGUAGE_SUFFIX, languagesOf, type LoadedExercise, loadPacks, programPath } from '../../src/runs/packFiles';
import { runAhead } from '../programs/runAhead';
import { SharedRuns } from '../programs/sharedRuns';
import { type Mutant, mutants } from './mutants';

const root = path.resolve(__dirname, '../..');
const LEAST_KILLED = 0.97;
const REPORT = path.join(root, 'docs/mutation.md');
const ReasonsSchema = v.array(
  v.object({ exercise: v.string(), language: v.string(), was: v.string(), now: v.string(), reason: v.string() }),
);

interface Tried {
  exercise: LoadedExercise;
  language: Language;
  mutants: number;
  survivors: Mutant[];
}

async function tryMutants(shared: SharedRuns, exercise: LoadedExercise, language: Language): Promise<Tried> {
  const solution = fs.readFileSync(programPath(exercise, language, 'solution'), 'utf8');
  const all = mutants(solution, language, exercise.exercise.method[language]);
  const passes = runAhead(all, async ({ source }) => {
    try {
      return (await shared.judged(exercise, language, source)).status === 'passed';
    } catch {
      // It, or the one that its process ran before, has ended the process.
      return shared.judged(exercise, language, source).then(
        ({ status }) => status === 'passed',
        () => false,
      );
    }
  });
  const survivors: Mutant[] = [];
  for (const [place, mutant] of all.entries()) if (await passes(place)) survivors.push(mutant);
  return { exercise, language, mutants: all.length, survivors };
}

function reasonsOf({ exercise, language, survivors }: Tried): { mutant: Mutant; reason: string | undefined }[] {
  const file = path.join(__dirname, 'survivors.json');
  const reasons = v.parse(ReasonsSchema, JSON.parse(fs.readFileSync(file, 'utf8')));
  return survivors.map((mutant) => ({
    mutant,
    reason: reasons.find(
      (each) =>
        each.exercise === exercise.id &&
        each.language === language &&
        each.was === mutant.was &&
        each.now === mutant.now,
    )?.reason,
  }));
}

function killedShare(tried: Tried[]): number {
  const all = tried.reduce((sum, each) => sum + each.mutants, 0);
  const survived = tried.reduce((sum, each) => sum + each.survivors.length, 0);
  return (all - survived) / all;
}

function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}

function report(tried: Tried[]): string {
  const rows = tried.map((each) => {
    const killed = each.mutants - each.survivors.length;
    return `| \`${each.exercise.id}\` | ${each.language} | ${each.mutants} | ${killed} | ${percent(killedShare([each]))} |`;
  });
  const survivors = tried.flatMap((each) =>
    reasonsOf(each).map(({ mutant: { was, now }, reason }) => {
      const name = `${each.exercise.id}.${LANGUAGE_SUFFIX[each.language].slice(1)}`;
      const change = now === '' ? 'left out' : `becomes ${codeSpan(now)}`;
      return `- **${name}**: ${codeSpan(was)} ${change}. ${reason ?? 'No reason is known yet.'}`;
    }),
  );
  const all = tried.reduce((sum, each) => sum + each.mutants, 0);
  return `# Mutants: what the checks notice

Each solution is changed in one place of its method: a number, an operator, a comparison, a name, a function, a text, an argument
or a statement (\`test/mutation/mutants.ts\`). A change that the checks do not notice survives. Written by \`npm run mutate\`.

**${all} mutants, ${percent(killedShare(tried))} killed.**

| Exercise | Language | Mutants | Killed | |
| --- | --- | ---: | ---: | ---: |
${rows.join('\n')}

## Survivors

${survivors.join('\n')}
`;
}

function codeSpan(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

async function main(): Promise<void> {
  const named = new Set(process.argv.slice(2));
  const { packs, problems } = loadPacks(path.join(root, 'exercises'));
  for (const problem of problems) throw problem;
  const exercises = packs.flatMap((pack) => pack.exercises).filter(({ id }) => named.size === 0 || named.has(id));
  const shared = new SharedRuns({ ...DEFAULT_LIMITS, startMs: 60_000, runMs: 20_000 });
  const tried: Tried[] = [];
  try {
    for (const exercise of exercises) {
      for (const language of languagesOf(exercise)) {
        const result = await tryMutants(shared, exercise, language);
        tried.push(result);
        console.log(
          `${exercise.id} in ${language}: ${result.mutants} mutants, ${percent(killedShare([result]))} killed`,
        );
        for (const { mutant, reason } of reasonsOf(result)) {
          console.log(`  ${reason === undefined ? '✗' : '·'} ${mutant.was}\n    ${mutant.now || '(left out)'}`);
        }
      }
    }
  } finally {
    await shared.end();
  }
  console.log(`${percent(killedShare(tried))} killed in all`);
  if (named.size === 0) {
    const options = await prettier.resolveConfig(REPORT);
    fs.writeFileSync(REPORT, await prettier.format(report(tried), { ...options, parser: 'markdown' }));
  }
  const unexplained = tried.flatMap(reasonsOf).filter(({ reason }) => reason === undefined).length;
  if (unexplained > 0) console.log(`${unexplained} survivors have no reason in test/mutation/survivors.json`);
  if (unexplained > 0 || killedShare(tried) < LEAST_KILLED) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
