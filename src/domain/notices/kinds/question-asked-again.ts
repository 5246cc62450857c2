import type { KindOfNotice } from '../kind.ts';

/** The answer did not help, or whoever asked adds something. */
export const questionAskedAgain = {
  id: 'question-asked-again',
  tells: { question: 'A colleague asks again' },
  hears: 'whoever-is-named',
  card: 'living',
  opensCase: false,
  way: 'in-private',
  planned: false,
  wanted: 'always',
  mail: { facts: false, asks: 'open-it' },
} as const satisfies KindOfNotice;
