import { joint } from '../joint.ts';
import type { KindOfNotice } from '../kind.ts';

/** Somebody could be traced or hurt: told in person, at any hour. */
export const danger = {
  id: 'danger',
  tells: { report: 'Act now, by telephone' },
  // Whoever hears of a breach; of data that partnerships share each of them, for it concerns each (SEIPS 1, 10.1).
  hears: ({ policy, shared }) => [...policy.breach.hearers, ...(shared ? joint : [])],
  card: 'once',
  opensCase: false,
  way: 'in-person',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'ring-now' },
} as const satisfies KindOfNotice;
