import type { Document } from 'mongodb';
import { z } from 'zod';
import { entry } from '../domain/consent/entry.ts';
import { pupilDetails, pupilFile, pupilTask } from '../domain/consent/pupil-file.ts';

/** Of pupils' files in these shapes only each name and each word was sealed, by itself; the rest stood in plain words. */
export const hasPartsSealed = ({ type, schema }: Document): boolean => type === 'pupil' && schema < 4;

/** What is known of a pupil, as it was sealed then. A mark is part of a schema, so the details are an object without one. */
export const contentBefore4 = {
  pupil: z.object(pupilDetails.shape),
  entries: z.array(entry),
  tasks: z.array(pupilTask),
};

export const pupilBefore4 = z.object({ ...pupilFile.shape, ...contentBefore4 });
