import assert from 'node:assert/strict';
import { useEditor } from '../e2e/editor';
import { ExerciseProgram, exerciseFolders } from '../e2e/exerciseProgram';
import { story } from '../e2e/story';

for (const language of ['python', 'typescript'] as const) {
  story(`a learner on the way through the whole course in ${language}`, () => {
    const programs = exerciseFolders().map((folder) => new ExerciseProgram(folder, language));
    const editor = useEditor({
      settings: { 'convolab.language': language, 'convolab.beginWith': 'own', 'editor.minimap.enabled': false },
      viewport: { width: 1600, height: 1000 },
    });

    for (const [place, program] of programs.entries()) {
      const { file, title, openLine } = program;
      it(`opens "${title}", types the solution and passes`, async () => {
        const { exercises, code, panel } = editor();
        if (place === 0) await exercises.open(title);
        else await panel.content.getByRole('button', { name: `Next: ${title}` }).click();
        await code.tab(file.replace(/^.*\//, '')).waitFor();
        await panel.verdict.filter({ hasText: 'Not run yet' }).waitFor();
        // It has what the learner wrote so far, and the line is not where the course's own starter has it.
        const begun = editor().read(file).split('\n');
        const line = begun.findIndex((each) => each.includes(openLine)) + 1;
        assert.ok(line > 0, begun.join('\n'));
        await code.retypeLine(line, program.solutionLines());
        await panel.runButton.click();
        await panel.verdict.filter({ hasText: /^All \d+ checks passed$/ }).waitFor();
        await exercises.item(`${title}, passed`).waitFor();
        assert.equal(await code.errors.count(), 0);
        await panel.showTab('Results');
        await editor().screenshot(`course-${language}-${String(place + 1).padStart(2, '0')}`);
      });
    }
  });
}
