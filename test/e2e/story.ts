/** A `describe` whose tests go on where the one before ended: once one has failed, those after it are skipped. */
export function story(title: string, tests: () => void): void {
  describe(title, () => {
    let broken = false;
    beforeEach(function () {
      if (broken) this.skip();
    });
    afterEach(function () {
      broken ||= this.currentTest?.state === 'failed';
    });
    tests();
  });
}
