// Mocha's `spec` for people, and the counts as JSON in the file that CONVOLAB_RESULTS names, for scripts/test.mjs.
const fs = require('node:fs');
const Mocha = require('mocha');

module.exports = class ResultsReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.CONVOLAB_RESULTS;
    const failed = [];
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (test) => failed.push(test.fullTitle()));
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      if (file) fs.writeFileSync(file, JSON.stringify({ passes, failures, pending, failed }));
    });
  }
};
