import { joint } from '../joint.ts';
import type { KindOfNotice } from '../kind.ts';

export const reportWithdrawn = {
  id: 'report-withdrawn',
  tells: { report: 'A report was withdrawn' },
  // All who heard of the breach but the Data Protection Officer, who reads it in the thread of their card.
  hears: ({ of, policy, shared }) =>
    of === 'breach' ? [...policy.breach.hearers.filter((to) => to !== 'dpo'), ...(shared ? joint : [])] : [],
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
