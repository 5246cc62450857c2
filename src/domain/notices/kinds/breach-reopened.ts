import type { KindOfNotice } from '../kind.ts';

export const breachReopened = {
  id: 'breach-reopened',
  tells: { report: 'A report was opened again' },
  hears: () => ['reporter'],
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
