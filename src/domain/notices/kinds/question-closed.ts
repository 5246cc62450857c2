import type { KindOfNotice } from '../kind.ts';

/** To whoever asked: there is no answer, and why. */
export const questionClosed = {
  id: 'question-closed',
  tells: { question: 'Your question was closed' },
  hears: () => ['reporter'],
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: false, asks: 'open-it' },
} as const satisfies KindOfNotice;
