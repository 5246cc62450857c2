import type { KindOfNotice } from '../kind.ts';

/** To whoever logged it: how it ended, in a word, and nothing more. */
export const requestEnded = {
  id: 'request-ended',
  tells: { request: 'A request that you logged has ended' },
  hears: () => ['reporter'],
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: false, asks: 'open-it' },
} as const satisfies KindOfNotice;
