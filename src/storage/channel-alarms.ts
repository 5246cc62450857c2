import type { Db } from 'mongodb';
import { z } from 'zod';
import type { ChannelAlarm, ChannelAlarmStore } from '../desk/ports/conversations.ts';
import { openCollection, presentSchema } from './collection.ts';
import { newlyWaiting, openWaiting, type StoredWaiting } from './waiting-messages.ts';

const alarm: z.ZodType<ChannelAlarm> = z.object({
  id: z.string(),
  personId: z.string(),
  organisation: z.string(),
  channel: z.enum(['dpo', 'chair']),
  since: z.date(),
  attempts: z.int(),
});

type Stored = Omit<ChannelAlarm, 'id'> & StoredWaiting;

/** One for each person and each time that a channel died: its id is made of both, so that two processes cannot owe two. */
export const openChannelAlarms = (db: Db): ChannelAlarmStore => {
  const alarms = openCollection<Stored>(db, 'channel-alarms');
  return {
    expect: async (expected, now) => {
      if (expected.length === 0) return;
      await alarms.bulkWrite(
        expected.map((each) => ({
          updateOne: {
            filter: { _id: idOf(each) },
            update: { $setOnInsert: { ...each, ...newlyWaiting(now), schema: presentSchema } },
            upsert: true,
          },
        })),
        { ordered: false },
      );
    },

    ...openWaiting(alarms, alarm, 'a channel alarm'),
  };
};

const idOf = ({ organisation, channel, personId, since }: Omit<ChannelAlarm, 'id' | 'attempts'>): string =>
  `${organisation}.${channel}.${personId}.${since.toISOString()}`;
