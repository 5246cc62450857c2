import type { Db } from 'mongodb';
import type { OrganisationsSeen } from '../desk/ports/colleagues.ts';
import { openCollection, presentSchema } from './collection.ts';

interface Seen {
  readonly _id: string;
  readonly schema: number;
  readonly fingerprint: string;
}

/** Of each organisation only a fingerprint of its settings is kept: enough to see at a start that they were changed. */
export const openOrganisationsSeen = (db: Db): OrganisationsSeen => {
  const seen = openCollection<Seen>(db, 'organisations-seen');
  return {
    fingerprintOf: async (organisation) => (await seen.findOne({ _id: organisation }))?.fingerprint,
    keep: async (organisation, fingerprint) => {
      await seen.updateOne({ _id: organisation }, { $set: { schema: presentSchema, fingerprint } }, { upsert: true });
    },
  };
};
