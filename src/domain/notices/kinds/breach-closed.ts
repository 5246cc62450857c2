import type { KindOfNotice } from '../kind.ts';

export const breachClosed = {
  id: 'breach-closed',
  tells: { report: 'A report was closed' },
  hears: () => ['reporter'],
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
