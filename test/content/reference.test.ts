import assert from 'node:assert/strict';
import { agreement, percentage } from '../../scripts/reference/agreement';
import { CASE_FOLDERS, readCaseFolder } from '../../scripts/reference/caseFolder';
import { disagreeingCases, type FolderAgreement, readReasons } from '../../scripts/reference/document';
import { runOnLookAlike } from '../../scripts/reference/lookAlike';

/** What was promised, in per cent. */
const LEAST = { verdict: 99, strict: 95, snippets: 90 } as const;

describe('our TensorFlow, on what learners write', () => {
  let folders: FolderAgreement[];

  before(async function () {
    this.timeout(400_000);
    const cases = CASE_FOLDERS.map(readCaseFolder);
    const outcomes = await runOnLookAlike(cases);
    folders = cases.map(({ name, recorded }, index) => ({ name, agreement: agreement(outcomes[index]!, recorded) }));
  });

  for (const count of ['verdict', 'strict', 'snippets'] as const) {
    it(`agrees with real TensorFlow as far as promised: ${count}`, () => {
      for (const { name, agreement } of folders) {
        assert.ok(percentage(agreement[count]) >= LEAST[count], `${name}: ${percentage(agreement[count])} %`);
      }
    });
  }

  it('disagrees nowhere without a reason in docs/tensorflow.md', () => {
    const explained = Object.values(readReasons()).flat();
    const unexplained = folders.flatMap(disagreeingCases).filter((id) => !explained.includes(id));
    assert.deepEqual(unexplained, []);
  });
});
