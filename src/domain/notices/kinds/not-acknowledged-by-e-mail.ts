import type { KindOfNotice } from '../kind.ts';

/** The same, by e-mail, for Teams may be what nobody looks at. */
export const notAcknowledgedByEMail = {
  id: 'not-acknowledged-by-e-mail',
  tells: { report: 'A data breach is waiting for somebody to look at it' },
  hears: 'whoever-is-named',
  card: 'once',
  opensCase: false,
  way: 'e-mail-alone',
  planned: true,
  wanted: 'while-unacknowledged',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
