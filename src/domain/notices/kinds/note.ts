import type { KindOfNotice } from '../kind.ts';

/**
 * Said in the thread of the Data Protection Officer’s card, one line for each change of the case: a card that changes in place
 * alerts nobody.
 */
export const note = {
  id: 'note',
  tells: { report: 'A report has changed', request: 'A request has changed' },
  hears: () => ['dpo'],
  card: 'in-the-thread',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
