import type { ConversationStore } from './desk/ports/conversations.ts';
import type { NoticeQueue } from './desk/ports/notice-queue.ts';
import type { Clock } from './desk/ports.ts';
import type { Reading } from './metrics.ts';
import type { Pulse } from './storage/pulse.ts';

/** What is read when /metrics is asked. docs/what-to-watch.md says what each means and when to wake somebody. */
export const readings = ({
  queue,
  conversations,
  clock,
  pulse,
  lastGoodRuns,
}: {
  queue: Pick<NoticeQueue, 'countWaiting' | 'oldestWaiting'>;
  conversations: Pick<ConversationStore, 'listDead'>;
  clock: Clock;
  pulse: Pick<Pulse, 'standing'>;
  lastGoodRuns: () => Promise<ReadonlyMap<string, Date>>;
}): readonly Reading[] => [
  {
    name: 'mongodb_up',
    help: '1 while MongoDB answers, 0 while it does not.',
    read: async () => (pulse.standing() === 'away' ? 0 : 1),
  },
  {
    name: 'notices_waiting',
    help: 'Notices that have not been delivered yet.',
    read: async () => (await queue.countWaiting()).waiting,
  },
  {
    name: 'notices_in_trouble',
    help: 'Undelivered notices that have met trouble.',
    read: async () => (await queue.countWaiting()).inTrouble,
  },
  {
    name: 'oldest_notice_seconds',
    help: 'How long the oldest undelivered notice has waited; 0 when none waits.',
    read: async () => {
      const oldest = await queue.oldestWaiting();
      return oldest ? Math.max(0, (clock.now().getTime() - oldest.getTime()) / 1_000) : 0;
    },
  },
  {
    name: 'dead_destinations',
    help: 'Channels and chats that refuse messages.',
    read: async () => (await conversations.listDead()).length,
  },
  {
    name: 'timer_last_good_run_timestamp_seconds',
    help: 'When each timer last ran to its end without a fault, in whichever process.',
    label: 'timer',
    read: async () => new Map([...(await lastGoodRuns())].map(([name, at]) => [name, at.getTime() / 1_000])),
  },
];
