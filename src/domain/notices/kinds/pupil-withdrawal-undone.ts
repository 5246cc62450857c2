import type { KindOfNotice } from '../kind.ts';

/** It was undone, or they changed their mind: it no longer counts. */
export const pupilWithdrawalUndone = {
  id: 'pupil-withdrawal-undone',
  tells: { pupil: { happened: 'A withdrawal no longer counts', inCopy: 'that a withdrawal no longer counts' } },
  // Whoever was told to stop.
  hears: () => ['dpo', 'co-ordinator'],
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
