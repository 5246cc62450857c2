import type { KindOfNotice } from '../kind.ts';

/** To whoever put the answer together. */
export const answerSentBack = {
  id: 'answer-sent-back',
  tells: { request: 'An answer was sent back to you' },
  hears: 'whoever-is-named',
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
