import type { Decided } from '../case.ts';
import { type Outcome, refuse } from '../outcome.ts';
import { refusedFor, type WrongAnswer } from '../request/days-done.ts';
import type { PupilFile } from './pupil-file.ts';
import { detailsFrom, formFrom, type PupilForm, pupilChanges, pupilProblems } from './pupil-form.ts';
import { type PupilDeciding, revised } from './revise-pupil.ts';

/** Replaces what is known of a pupil; the history keeps each old answer. */
export const correctPupil = ({
  corrected,
  ...deciding
}: PupilDeciding & { corrected: PupilForm }): Outcome<Decided<PupilFile>, WrongAnswer | 'nothing-changed'> => {
  const { before, organisation, now } = deciding;
  const wrong = refusedFor(pupilProblems(corrected, { now }));
  if (wrong) return wrong;
  const changes = pupilChanges(formFrom(before.pupil), corrected, organisation);
  if (changes.length === 0) {
    return refuse('nothing-changed', 'That is what the file says already, so nothing was changed.');
  }
  return revised(deciding, 'pupil-corrected', { set: { pupil: detailsFrom(corrected) }, changes });
};
