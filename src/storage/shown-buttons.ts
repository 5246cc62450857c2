import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import type { ShownButtonStore } from '../desk/ports/shown-buttons.ts';
import { personal } from '../domain/personal-data.ts';
import { openCollection, parseStored, presentSchema } from './collection.ts';
import type { SealedWith, Sealing } from './sealing/sealing.ts';

/** A title may name a pupil who is to be chosen. */
export const shownButtonsSchema = z.object({
  buttons: personal(z.array(z.object({ title: z.string(), carries: z.record(z.string(), z.unknown()) }))),
  shownAt: z.date(),
  expiresAt: z.date(),
});

type StoredButtons = SealedWith & { _id: string; schema: number; shownAt: Date; expiresAt: Date };

/** As long as a form is kept. */
const keptForMs = 7 * 24 * 3_600_000;

/** Sealed to its chat: what one person was shown does not open in the chat of another. */
export const placeOfShown = (id: string) => ({ collection: 'shown-buttons', id });

/** The buttons of the newest answer and the newest notice in each chat. MongoDB removes expired ones within about a minute; until then they are passed over. */
export const openShownButtons = (db: Db, sealing: Sealing): ShownButtonStore => {
  const shown = openCollection<StoredButtons>(db, 'shown-buttons');
  const idOf = (conversationId: string, by: 'answer' | 'notice'): string => `${by} ${conversationId}`;

  return {
    keep: async ({ conversationId, by, buttons, now }) => {
      const id = idOf(conversationId, by);
      const kept = { buttons, shownAt: now, expiresAt: new Date(now.getTime() + keptForMs) };
      const sealed = sealing.seal(shownButtonsSchema, kept, placeOfShown(id));
      await shown.replaceOne({ _id: id }, { schema: presentSchema, ...sealed }, { upsert: true });
    },

    shownIn: async (conversationId, now) => {
      const ids = [idOf(conversationId, 'answer'), idOf(conversationId, 'notice')];
      const found: Document[] = await shown.find({ _id: { $in: ids }, expiresAt: { $gt: now } }).toArray();
      return found
        .map((stored) => {
          const opened = sealing.open(shownButtonsSchema, stored, placeOfShown(String(stored['_id'])));
          return parseStored(shownButtonsSchema, opened, 'the buttons of a card');
        })
        .sort((one, other) => other.shownAt.getTime() - one.shownAt.getTime())
        .map(({ buttons }) => buttons);
    },
  };
};
