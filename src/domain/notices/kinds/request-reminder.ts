import type { KindOfNotice } from '../kind.ts';

/** A date of a request comes, or is over. */
export const requestReminder = {
  id: 'request-reminder',
  tells: { request: 'The answer to a request is due soon' },
  hears: 'whoever-is-named',
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: true,
  wanted: 'while-planned',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
