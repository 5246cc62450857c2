import type { Audience } from './audience.ts';

/** For data that partnerships share, whose breach concerns each of them (SEIPS 1, 10.1). */
export const joint: readonly Audience[] = ['joint-dpo'];
