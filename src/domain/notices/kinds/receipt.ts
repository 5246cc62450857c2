import type { KindOfNotice } from '../kind.ts';

/** What whoever made the case keeps of it. */
export const receipt = {
  id: 'receipt',
  tells: {
    report: 'We have your report',
    request: 'The request that you logged is on record',
    question: 'We have your question',
  },
  hears: () => ['reporter'],
  card: 'living',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'always',
  mail: { facts: true, asks: 'open-it' },
} as const satisfies KindOfNotice;
