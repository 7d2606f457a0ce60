import { createContext } from 'preact';

/** The line, from 1, that the cursor stands in in the exercise's file; null where it is in none. */
export const CursorContext = createContext<number | null>(null);
