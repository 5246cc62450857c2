import type { KindOfNotice } from '../kind.ts';

/** An answer waits for a second person. */
export const checkAsked = {
  id: 'check-asked',
  tells: { request: 'An answer waits for a second person' },
  hears: 'whoever-is-named',
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'while-being-checked',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
