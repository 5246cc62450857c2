import { joint } from '../joint.ts';
import type { KindOfNotice } from '../kind.ts';

export const breachReported = {
  id: 'breach-reported',
  tells: { report: 'A data breach has been reported' },
  // Whom the policy has told of every breach; of data that partnerships share each of them, for it concerns each (SEIPS 1, 10.1).
  hears: ({ policy, shared }) => [...policy.breach.hearers, ...(shared ? joint : [])],
  card: 'living',
  opensCase: true,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
