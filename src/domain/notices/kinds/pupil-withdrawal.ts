import type { KindOfNotice } from '../kind.ts';

/** A parent or pupil has withdrawn what was signed: sharing stops. */
export const pupilWithdrawal = {
  id: 'pupil-withdrawal',
  tells: {
    pupil: {
      happened: 'Stop all sharing that relies on the signed form',
      inCopy: 'that something was withdrawn or objected to',
    },
  },
  hears: () => ['dpo', 'co-ordinator'],
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
