import type { KindOfNotice } from '../kind.ts';

/** A colleague asks what only a person can answer. Its card holds their words, so it stands in no channel. */
export const questionAsked = {
  id: 'question-asked',
  tells: { question: 'A colleague’s question waits for an answer' },
  hears: 'whoever-is-named',
  card: 'living',
  opensCase: true,
  way: 'in-private',
  planned: false,
  wanted: 'always',
  mail: { facts: false, asks: 'open-it' },
} as const satisfies KindOfNotice;
