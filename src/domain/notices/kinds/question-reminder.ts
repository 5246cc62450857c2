import type { KindOfNotice } from '../kind.ts';

/** Once, to whoever answers: a colleague has waited for two working days. */
export const questionReminder = {
  id: 'question-reminder',
  tells: { question: 'A colleague still waits for an answer' },
  hears: 'whoever-is-named',
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: true,
  wanted: 'while-planned',
  mail: { facts: false, asks: 'open-it' },
} as const satisfies KindOfNotice;
