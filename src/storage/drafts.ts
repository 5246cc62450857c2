import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import type { Draft, DraftStore } from '../desk/ports/drafts.ts';
import { personal } from '../domain/personal-data.ts';
import { openCollection, parseStored, presentSchema, type StoredAs } from './collection.ts';
import type { SealedWith, Sealing } from './sealing/sealing.ts';

export const draftSchema = z.object({
  id: z.string(),
  personId: z.string(),
  organisation: z.string(),
  dialogue: z.string(),
  dialogueVersion: z.int(),
  step: z.string(),
  typed: personal(z.record(z.string(), z.string())),
  basis: personal(z.record(z.string(), z.string()).default({})),
  tickedAt: z.record(z.string(), z.date()),
  about: z.string().nullable(),
  part: z.string().nullable().default(null),
  askingToCancel: z.boolean(),
  reachedEnd: z.boolean(),
  startedAt: z.date(),
  savedAt: z.date(),
  expiresAt: z.date(),
  remindAt: z.date().nullable(),
  revision: z.int(),
});

/** `reminding` is there from a claimed reminder until the next save, so that only what was reminded of is ticked off. */
type StoredDraft = StoredAs<Omit<Draft, 'typed' | 'basis'>> & SealedWith & { reminding?: true };

/** Half-filled forms. MongoDB removes expired ones within about a minute; until then they are passed over. */
export const openDrafts = (db: Db, sealing: Sealing): DraftStore => {
  const drafts = openCollection<StoredDraft>(db, 'drafts');

  const toStored = ({ id, ...rest }: Draft): StoredDraft => ({
    ...{ _id: id, schema: presentSchema },
    ...sealing.seal(draftSchema, rest, placeOfDraft({ _id: id, ...rest })),
  });

  const fromStored = (stored: Document): Draft => {
    const id = String(stored['_id']);
    return parseStored(draftSchema, { ...sealing.open(draftSchema, stored, placeOfDraft(stored)), id }, `draft ${id}`);
  };

  return {
    create: async (created) => {
      await drafts.insertOne(toStored(created));
    },

    find: async (id, now) => {
      // Asked for by its id alone, because MongoDB then needs no plan.
      const found = await drafts.findOne({ _id: id });
      return found && found.expiresAt > now ? fromStored(found) : undefined;
    },

    listOf: async (personId, now) => {
      const found = await drafts
        .find({ personId, expiresAt: { $gt: now } })
        .sort({ savedAt: -1 })
        .toArray();
      return found.map(fromStored);
    },

    save: async (saved) => {
      const { matchedCount } = await drafts.replaceOne(
        { _id: saved.id, revision: saved.revision - 1 },
        toStored(saved),
      );
      return matchedCount === 1;
    },

    remove: async (id) => {
      await drafts.deleteOne({ _id: id });
    },

    claimReminder: async (now, leaseMs) => {
      const claimed = await drafts.findOneAndUpdate(
        { remindAt: { $lte: now }, expiresAt: { $gt: now } },
        { $set: { remindAt: new Date(now.getTime() + leaseMs), reminding: true } },
        { sort: { remindAt: 1 }, returnDocument: 'after' },
      );
      return claimed ? fromStored(claimed) : undefined;
    },

    reminded: async (id) => {
      await drafts.updateOne({ _id: id, reminding: true }, { $set: { remindAt: null }, $unset: { reminding: true } });
    },
  };
};

/**
 * Bound to whose it is, to where its words are going, and to all that goes into the record beside them: when it was begun, by
 * which a judgement is told to be about what its maker saw, when each box was ticked, and how far its owner has come.
 */
export const placeOfDraft = (draft: Document) => ({
  ...{ collection: 'drafts', id: String(draft['_id']) },
  bound: [...whoseAndWhere(draft), ...howFar(draft)].map(String),
});

const whoseAndWhere = ({ personId, organisation, dialogue, about, part }: Document) => [
  ...[personId, organisation, dialogue, about ?? '', part ?? ''],
];

const howFar = ({ dialogueVersion, step, reachedEnd, askingToCancel, startedAt, tickedAt }: Document) => [
  ...[dialogueVersion, step, reachedEnd, askingToCancel, Number(startedAt), JSON.stringify(tickedAt)],
];
