import type { KindOfNotice } from '../kind.ts';

export const reportCorrected = {
  id: 'report-corrected',
  tells: { report: 'A report was corrected' },
  hears: () => ['reporter'],
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
