import type { KindOfNotice } from '../kind.ts';

/** Something was shared because somebody might have come to harm. */
export const pupilSharedToSafeguard = {
  id: 'pupil-shared-to-safeguard',
  tells: {
    pupil: {
      happened: 'Something was shared to keep somebody safe',
      inCopy: 'that something was shared to safeguard the pupil',
    },
  },
  hears: () => ['dpo'],
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
