import type { Db } from 'mongodb';
import { z } from 'zod';
import type { LookUpAlert, LookUpAlertStore } from '../desk/ports/look-ups.ts';
import { isDuplicate, openCollection, presentSchema } from './collection.ts';
import { newlyWaiting, openWaiting, type StoredWaiting } from './waiting-messages.ts';

const alert: z.ZodType<LookUpAlert> = z.object({
  id: z.string(),
  organisation: z.string(),
  personId: z.string(),
  pupils: z.int(),
  unknown: z.int(),
  attempts: z.int(),
});

type Stored = Omit<LookUpAlert, 'id'> & StoredWaiting & { readonly owedAt: Date };

/** One alert for each organisation and colleague, the last: its id is made of both, so that two processes cannot owe two. */
export const openLookUpAlerts = (db: Db): LookUpAlertStore => {
  const alerts = openCollection<Stored>(db, 'look-up-alerts');
  return {
    expect: async ({ now, since, ...about }) => {
      const owed = { ...about, ...newlyWaiting(now), schema: presentSchema, owedAt: now };
      try {
        await alerts.updateOne(
          { _id: `${about.organisation}.${about.personId}`, owedAt: { $lte: since } },
          { $set: owed },
          { upsert: true },
        );
      } catch (error) {
        // The last one is not an hour old: it does not fit the filter, and there is no room for a second.
        if (!isDuplicate(error)) throw error;
      }
    },

    ...openWaiting(alerts, alert, 'a look-up alert'),
  };
};
