import type { KindOfNotice } from '../kind.ts';

export const taskGiven = {
  id: 'task-given',
  tells: { report: 'You have been given a task' },
  hears: 'whoever-is-named',
  card: 'once',
  opensCase: false,
  way: 'channel-chat-e-mail',
  planned: false,
  wanted: 'while-the-task-is-open',
  mail: { facts: true, asks: 'my-tasks' },
} as const satisfies KindOfNotice;
