/** What a process offers for running a module: Node's vm here, a worker's own means elsewhere. */
export interface ModuleHost {
  /** Does what can be done before the module is there. */
  prepare(globals: Record<string, unknown>): void;
  /**
   * Evaluates an ES module apart from our own globals. It sees the language's own, and those that `prepare` was given.
   * @param identifier how stack frames name the module
   * @param resolve gives the exports of an imported name; throws for one that can't be had
   */
  evaluate(
    javascript: string,
    identifier: string,
    resolve: (specifier: string) => Record<string, unknown>,
  ): Promise<Record<string, unknown>>;
}
