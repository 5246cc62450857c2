import type { KindOfNotice } from '../kind.ts';

export const nearMissReported = {
  id: 'near-miss-reported',
  tells: { report: 'A near miss has been reported' },
  // A near miss is no breach: the Data Protection Officer alone hears of it.
  hears: () => ['dpo'],
  card: 'living',
  opensCase: true,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
