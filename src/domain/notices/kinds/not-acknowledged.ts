import type { KindOfNotice } from '../kind.ts';

/** Nobody has said yet that they look after a breach. */
export const notAcknowledged = {
  id: 'not-acknowledged',
  tells: { report: 'A data breach is waiting for somebody to look at it' },
  hears: 'whoever-is-named',
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: true,
  wanted: 'while-unacknowledged',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
