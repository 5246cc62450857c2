import { type Document, ObjectId } from 'mongodb';
import type { Sealing } from '../sealing/sealing.ts';

/** The last stage of every pipeline that writes codes into a case: its rotation and the next head must find it. */
export const codesWritten = ({ sealsWith }: Sealing): Document => ({
  $set: { headDue: new ObjectId(), sealedWith: { $setUnion: ['$sealedWith', { $literal: [sealsWith] }] } },
});
