import type { Db, Document } from 'mongodb';
import type { ReminderStore } from '../desk/ports/reminders.ts';
import { type CaseDocument, fromDocument } from './case-document.ts';
import { changed, literal, livingCardsDue, setNoticeDueAt } from './change-notices.ts';
import { openCollection, presentSchema } from './collection.ts';
import { codesWritten } from './proof/codes-written.ts';
import { withNoticeCodes, withSnoozeCodes } from './proof/notice-codes.ts';
import type { Sealing } from './sealing/sealing.ts';

/** What a person was reminded of on a day: `<reference> <notice id>`, in that order. */
interface Tally {
  readonly _id: string;
  readonly schema: number;
  readonly personId: string;
  readonly day: string;
  readonly reminded: readonly string[];
  readonly keptUntil: Date;
}

/** For finding what somebody was last reminded of. */
const keptMs = 30 * 24 * 3_600_000;

/** The due reminders of all cases. `reminderDueAt` of a case has an index, so that no other case is looked at. */
export const openReminders = (db: Db, sealing: Sealing): ReminderStore => {
  const cases = openCollection<CaseDocument>(db, 'cases');
  const tallies = openCollection<Tally>(db, 'reminded');

  return {
    due: async ({ now, most, after }) => {
      const rest = after
        ? {
            $or: [
              { reminderDueAt: { $gt: after.dueAt } },
              { reminderDueAt: after.dueAt, _id: { $gt: after.reference } },
            ],
          }
        : {};
      const from = after?.dueAt ?? new Date(0);
      const found = await cases
        .find({ reminderDueAt: { $gte: from, $lte: now }, ...rest })
        .sort({ reminderDueAt: 1, _id: 1 })
        .limit(most)
        .toArray();
      return found.map((document) => ({
        reference: document._id,
        dueAt: document.reminderDueAt ?? now,
        read: () => fromDocument(document, sealing),
      }));
    },

    owe: async (looked) => {
      if (looked.length === 0) return;
      await cases.bulkWrite(
        looked.map(({ reference, version, dueAt, notices, nextAt }) => ({
          updateOne: {
            filter: { _id: reference, version, reminderDueAt: dueAt },
            update: [
              // The clock has passed a step, and the cards show it.
              ...(notices.length > 0 ? [{ $set: { notices: changed(...livingCardsDue(dueAt)) } }] : []),
              {
                $set: {
                  notices: withNew(withNoticeCodes(reference, notices, sealing)),
                  reminderDueAt: literal(nextAt),
                },
              },
              setNoticeDueAt,
              ...(notices.length > 0 ? [codesWritten(sealing)] : []),
            ],
          },
        })),
        { ordered: false },
      );
    },

    admit: async (counted, now) => {
      if (counted.length === 0) return new Set();
      const keptUntil = new Date(now.getTime() + keptMs);
      await tallies.bulkWrite(
        counted.map(({ personId, day, capped, uncapped, most }) => ({
          updateOne: {
            filter: { _id: tallyId(personId, day) },
            update: [
              { $set: { schema: presentSchema, personId, day, keptUntil, reminded: withRoom(capped, uncapped, most) } },
            ],
            upsert: true,
          },
        })),
        { ordered: false },
      );
      const ids = counted.map(({ personId, day }) => tallyId(personId, day));
      const stored = await tallies.find({ _id: { $in: ids } }).toArray();
      return new Set(stored.flatMap(({ reminded }) => reminded));
    },

    lastOf: async (personId) => {
      const last = await tallies.findOne({ personId }, { sort: { day: -1 } });
      return last?.reminded.at(-1)?.split(' ')[0];
    },

    snooze: async ({ reference, snooze, now, nextAt }) => {
      const others = {
        $filter: {
          input: { $ifNull: ['$snoozes', []] },
          as: 'each',
          cond: { $and: [{ $ne: ['$$each.personId', literal(snooze.personId)] }, { $gt: ['$$each.until', now] }] },
        },
      };
      await cases.updateOne({ _id: reference }, [
        {
          $set: {
            snoozes: { $concatArrays: [others, literal(withSnoozeCodes(reference, [snooze], sealing))] },
            reminderDueAt: { $min: ['$reminderDueAt', literal(nextAt)] },
          },
        },
        codesWritten(sealing),
      ]);
    },

    lookAgain: async (organisation, now) => {
      await cases.updateMany({ organisation, reminderDueAt: { $gt: now } }, { $set: { reminderDueAt: now } });
    },

    lookAtNew: async (now) => {
      await cases.updateMany({ reminderDueAt: { $exists: false } }, { $set: { reminderDueAt: now } });
    },
  };
};

/** Those that the case does not owe yet, by their ids. */
const withNew = (notices: readonly { readonly id: string }[]): Document => ({
  $concatArrays: [
    '$notices',
    { $filter: { input: literal(notices), as: 'each', cond: { $not: [{ $in: ['$$each.id', '$notices.id'] }] } } },
  ],
});

const tallyId = (personId: string, day: string): string => `${day}.${personId}`;

/** What was counted before, every uncapped one, and as many of the others as there is room for. */
const withRoom = (capped: readonly string[], uncapped: readonly string[], most: number): Document => {
  const before = { $ifNull: ['$reminded', []] };
  const room = { $max: [0, { $subtract: [most, { $size: before }] }] };
  return { $concatArrays: [before, notIn(uncapped, before), { $slice: [notIn(capped, before), room] }] };
};

const notIn = (wanted: readonly string[], present: Document): Document => ({
  $filter: { input: literal(wanted), as: 'each', cond: { $not: [{ $in: ['$$each', present] }] } },
});
