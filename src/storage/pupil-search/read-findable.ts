import type { Document } from 'mongodb';
import { z } from 'zod';
import { pupilFile } from '../../domain/consent/pupil-file.ts';
import { neededToOpen, placeOf } from '../case-document.ts';
import { parseStored } from '../collection.ts';
import { contentBefore4, hasPartsSealed } from '../older-pupil.ts';
import type { Sealing } from '../sealing/sealing.ts';
import type { Findable } from './pupil-register.ts';

/** The part of a pupil's file that the search keeps in memory. */
const findable = z.object({
  organisation: pupilFile.shape.organisation,
  version: pupilFile.shape.version,
  pupil: pupilFile.shape.pupil,
});

const findableBefore4 = z.object({ ...findable.shape, pupil: contentBefore4.pupil });

/** Only these are read: the rest of a file stays where it is. */
export const findableFields = { ...neededToOpen, version: 1, pupil: 1 } as const;

/** Throws a fault that names the reference, never a value, where the file cannot be opened. */
export const readFindable = (document: Document, sealing: Sealing): Findable => {
  const reference = String(document['_id']);
  const opened = sealing.open(hasPartsSealed(document) ? findableBefore4 : findable, document, placeOf(document));
  return { ...parseStored(findable, opened, reference), reference };
};
