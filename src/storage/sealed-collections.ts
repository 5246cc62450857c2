import type { Document } from 'mongodb';
import { z } from 'zod';
import { anyCase } from '../domain/any-case.ts';
import { absenceCodes } from './absences.ts';
import { isCoded, placeOf } from './case-document.ts';
import { conversationCodes } from './conversation-codes.ts';
import { linkCodes } from './download-links.ts';
import { draftSchema, placeOfDraft } from './drafts.ts';
import { importHeadingsSchema } from './import-headings.ts';
import { lookUpSchema, placeOfLookUp } from './look-ups.ts';
import { colleagueCodes, colleagueSchema, placeOfColleague } from './people.ts';
import { caseProblem, withCaseCodesAnew } from './proof/case-codes.ts';
import { headCodes } from './proof/heads.ts';
import { numberCodes } from './proof/number-codes.ts';
import { trailCodes } from './proof/trail.ts';
import { placeOfReading, readingSchema } from './readings.ts';
import type { SealedCollection } from './sealing/seal-anew.ts';
import { placeOfShown, shownButtonsSchema } from './shown-buttons.ts';
import { placeOfPart, uploadPartSchema } from './uploads.ts';

const nothingSealed = z.object({});
const placeIn =
  (collection: string): SealedCollection['placeOf'] =>
  ({ _id }) => ({ collection, id: String(_id) });

/** Every collection that holds people's names or words, or codes. Each has an index on `sealedWith`. */
export const sealedCollections: readonly SealedCollection[] = [
  {
    ...{ name: 'cases', schema: anyCase, placeOf },
    codes: { isCoded, problem: caseProblem, anew: withCaseCodesAnew },
  },
  { name: 'drafts', schema: draftSchema, placeOf: placeOfDraft },
  { name: 'look-ups', schema: lookUpSchema, placeOf: placeOfLookUp, codes: trailCodes('look-ups') },
  {
    ...{ name: 'people', schema: colleagueSchema, placeOf: ({ _id }: Document) => placeOfColleague(String(_id)) },
    codes: colleagueCodes,
  },
  { name: 'readings', schema: readingSchema, placeOf: placeOfReading, codes: trailCodes('readings') },
  { name: 'shown-buttons', schema: shownButtonsSchema, placeOf: ({ _id }: Document) => placeOfShown(String(_id)) },
  { name: 'import-headings', schema: importHeadingsSchema, placeOf: placeIn('import-headings') },
  { name: 'upload-parts', schema: uploadPartSchema, placeOf: placeOfPart },
  { name: 'absences', schema: nothingSealed, placeOf: placeIn('absences'), codes: absenceCodes },
  { name: 'conversations', schema: nothingSealed, placeOf: placeIn('conversations'), codes: conversationCodes },
  { name: 'download-links', schema: nothingSealed, placeOf: placeIn('download-links'), codes: linkCodes },
  { name: 'numbers', schema: nothingSealed, placeOf: placeIn('numbers'), codes: numberCodes },
  { name: 'heads', schema: nothingSealed, placeOf: placeIn('heads'), codes: headCodes },
];
