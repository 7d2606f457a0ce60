import type { Language } from './runResult';

/** Languages as people write them. */
export const LANGUAGE_NAMES: Record<Language, string> = { python: 'Python', typescript: 'TypeScript' };
