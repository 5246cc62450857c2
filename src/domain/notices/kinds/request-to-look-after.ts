import type { KindOfNotice } from '../kind.ts';

/** The same, to the Data Protection Officer in person. */
export const requestToLookAfter = {
  id: 'request-to-look-after',
  tells: { request: 'A request about personal data has come in' },
  hears: 'whoever-is-named',
  card: 'living',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
