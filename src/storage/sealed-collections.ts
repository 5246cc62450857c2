import { anyCase } from '../domain/any-case.ts';
import { sealedAs, upgrade } from './case-document.ts';
import { draftSchema } from './drafts.ts';
import { lookUpSchema } from './look-ups.ts';
import { colleagueSchema } from './people.ts';
import { readingSchema } from './readings.ts';
import type { SealedCollection } from './sealing/seal-anew.ts';
import { uploadPartSchema } from './uploads.ts';

/** Every collection that holds people's names or words. Each has an index on `sealedWith`. */
export const sealedCollections: readonly SealedCollection[] = [
  { name: 'cases', schema: anyCase, sealedAs, upgrade },
  { name: 'drafts', schema: draftSchema },
  { name: 'look-ups', schema: lookUpSchema },
  { name: 'people', schema: colleagueSchema },
  { name: 'readings', schema: readingSchema },
  { name: 'upload-parts', schema: uploadPartSchema },
];
