import type { KindOfNotice } from '../kind.ts';

/** To one colleague: something about a pupil’s file is due. */
export const pupilTaskReminder = {
  id: 'pupil-task-reminder',
  tells: { pupil: { happened: 'Something is due about a pupil’s record', inCopy: 'that a task was due' } },
  hears: 'whoever-is-named',
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: true,
  wanted: 'while-planned',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
