import type { Language, RunError, RunResult } from './runResult';

const ERROR_WORDS: Record<RunError['kind'], string> = {
  syntax: 'The file has a syntax error',
  exception: 'Your code threw an exception',
  timeout: 'Stopped: the run took too long',
  memory: 'Stopped: the run used too much memory',
  crash: 'The run ended unexpectedly',
  missing: 'The method to complete was not found',
  backend: 'The checks could not run',
  usage: 'The checks could not run',
};

/** The kind of an error in plain words; exceptions are thrown in TypeScript and raised in Python. */
export function errorWords(kind: RunError['kind'], language: Language): string {
  if (kind === 'exception' && language === 'python') return 'Your code raised an exception';
  return ERROR_WORDS[kind];
}

/** A verdict in a few words, the same wherever it is told. */
export function verdictHeadline({ status, checks, error, language }: RunResult): string {
  if (error) return errorWords(error.kind, language);
  if (status === 'error') return ERROR_WORDS.backend;
  const ofAll = checks.length === 1 ? '1 check' : `${checks.length} checks`;
  if (status === 'passed') return checks.length === 1 ? 'The check passed' : `All ${ofAll} passed`;
  return `${checks.filter((check) => check.status === 'failed').length} of ${ofAll} failed`;
}
