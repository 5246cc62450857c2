import type { KindOfNotice } from '../kind.ts';

/** To whoever asked. */
export const questionAnswered = {
  id: 'question-answered',
  tells: { question: 'Your question has an answer' },
  hears: () => ['reporter'],
  card: 'living',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: false, asks: 'open-it' },
} as const satisfies KindOfNotice;
