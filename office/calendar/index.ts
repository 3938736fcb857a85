/** The published arrangements, oldest first. A new year's notice adds its file and one line here. */
import type { YearArrangement } from '../../src/calendar/types.ts';
import y2025 from './2025.ts';
import y2026 from './2026.ts';

export const arrangements: readonly YearArrangement[] = [y2025, y2026];
