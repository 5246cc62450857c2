import type { KindOfNotice } from '../kind.ts';

/** So much of the 72 hours is left, or nothing. */
export const clockReminder = {
  id: 'clock-reminder',
  tells: { report: 'A data breach must be reported soon' },
  hears: 'whoever-is-named',
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: true,
  wanted: 'while-the-72-hours-run',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
