import type { Change } from '../history.ts';
import { firstVersion, type Opening } from '../new-case.ts';
import type { Entry } from './entry.ts';
import { inFile, type PupilDetails, type PupilFile } from './pupil-file.ts';

/** The first version of a pupil's file. */
export const newPupilFile = (
  opening: Omit<Opening, 'receiptCard'>,
  {
    pupil,
    entries = [],
    what,
    changes,
  }: {
    pupil: PupilDetails;
    entries?: readonly Entry[];
    what: 'pupil-added' | 'pupil-imported';
    changes: readonly { field: string; old: string; new: string }[];
  },
): PupilFile => ({
  ...firstVersion(opening, { what, changes: changes as Change[], notices: [] }),
  type: 'pupil',
  ...inFile({ pupil, entries: [...entries], tasks: [] }),
});
