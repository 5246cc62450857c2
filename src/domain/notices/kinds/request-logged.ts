import type { KindOfNotice } from '../kind.ts';

/** A request was logged: the channel’s card, and a message to whoever looks after requests. */
export const requestLogged = {
  id: 'request-logged',
  tells: { request: 'A request about personal data has come in' },
  // The Data Protection Officer, and with them whom the policy names.
  hears: ({ policy }) => ['dpo', policy.requests.lookedAfterBy],
  card: 'living',
  opensCase: true,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
