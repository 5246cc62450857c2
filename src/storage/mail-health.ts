import type { Db } from 'mongodb';
import { z } from 'zod';
import type { MailHealthStore } from '../desk/ports/mail-health.ts';
import type { MailHealth } from '../domain/notices/mail-health.ts';
import { openCollection, parseStored, presentSchema } from './collection.ts';

const mailHealth: z.ZodType<MailHealth> = z.object({
  works: z.boolean(),
  code: z.string().nullable(),
  since: z.date(),
  checkedAt: z.date(),
});

type Stored = MailHealth & { _id: 'smtp'; schema: number };

/** One for the installation: every process uses the same mail server. */
export const openMailHealth = (db: Db): MailHealthStore => {
  const found = openCollection<Stored>(db, 'mail-health');
  return {
    keep: async (trouble, now) => {
      const works = trouble === undefined;
      const isAsBefore = { $eq: ['$works', works] };
      const since = { $cond: [isAsBefore, { $ifNull: ['$since', now] }, now] };
      await found.updateOne(
        { _id: 'smtp' },
        [{ $set: { schema: presentSchema, since, works, code: { $literal: trouble ?? null }, checkedAt: now } }],
        { upsert: true },
      );
    },
    forget: async () => {
      await found.deleteOne({ _id: 'smtp' });
    },
    last: async () => {
      const last = await found.findOne({ _id: 'smtp' });
      return last ? parseStored(mailHealth, last, 'the health of e-mail') : undefined;
    },
  };
};
