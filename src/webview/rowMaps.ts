import { createContext } from 'preact';
import type { RowMaps } from '../protocol/panelState';

/** The maps that came last; null before any did. */
export const RowMapsContext = createContext<RowMaps | null>(null);
