import type { Db } from 'mongodb';
import { z } from 'zod';
import type { HeadingStore } from '../desk/ports/pupil-imports.ts';
import { headingSaid } from '../domain/consent/import/headings.ts';
import { personal } from '../domain/personal-data.ts';
import { openCollection, parseStored, presentSchema } from './collection.ts';
import type { SealedWith, Sealing } from './sealing/sealing.ts';

/** Sealed, because somebody may send a list whose first line is a pupil. */
export const importHeadingsSchema = z.object({ said: personal(z.array(headingSaid)) });

type Stored = SealedWith & { readonly _id: string; readonly schema: number };

/** What headings mean in an organisation's lists, as somebody there has said; one document each. */
export const openImportHeadings = (db: Db, sealing: Sealing): HeadingStore => {
  const headings = openCollection<Stored>(db, 'import-headings');
  const placeOf = (organisation: string) => ({ collection: 'import-headings', id: organisation });
  return {
    of: async (organisation) => {
      const stored = await headings.findOne({ _id: organisation });
      if (!stored) return [];
      const opened = sealing.open(importHeadingsSchema, stored, placeOf(organisation));
      return parseStored(importHeadingsSchema, opened, `import headings of ${organisation}`).said;
    },

    keep: async (organisation, said) => {
      const document = { schema: presentSchema, said: [...said] };
      const sealed = sealing.seal(importHeadingsSchema, document, placeOf(organisation));
      await headings.replaceOne({ _id: organisation }, sealed as never, { upsert: true });
    },

    forget: async (organisation) => {
      await headings.deleteOne({ _id: organisation });
    },
  };
};
