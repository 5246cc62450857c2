import type { KindOfNotice } from '../kind.ts';

export const informationAdded = {
  id: 'information-added',
  tells: { report: 'Information was added to a report' },
  hears: () => ['reporter'],
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
