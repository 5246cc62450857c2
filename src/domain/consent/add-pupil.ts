import { z } from 'zod';
import { listInWords } from '../deadlines/day-words.ts';
import type { Opening } from '../new-case.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { Person } from '../organisation/person.ts';
import { may } from '../organisation/roles.ts';
import { type Outcome, ok, refuse } from '../outcome.ts';
import { nameKey } from './import/name-key.ts';
import { keepsPupils } from './keeps-pupils.ts';
import { newPupilFile } from './new-pupil-file.ts';
import type { PupilDetails, PupilFile } from './pupil-file.ts';
import { detailsFrom, type PupilForm, pupilChanges, pupilForm } from './pupil-form.ts';

/** Who seems to be there already is added only with a deliberate yes: twins share a day of birth, and namesakes exist. */
export const addPupilForm = pupilForm.extend({
  another: z.enum(['yes', 'no'], { error: 'Choose one. If you are not sure, look at the record first.' }).optional(),
});
export type AddPupilForm = z.infer<typeof addPupilForm>;

/** Only those who work with pupils where pupils' records are kept add one. */
export const mayAddPupil = (
  organisation: Pick<Organisation, 'id' | 'policy'>,
  person: Person,
): Outcome<true, 'no-right'> => {
  if (!keepsPupils(organisation)) {
    return refuse(
      'no-right',
      'Only an inclusion partnership keeps pupils’ records here. Your school keeps its own records.',
    );
  }
  if (!may(person, 'record-pupil', { organisation: organisation.id })) {
    return refuse(
      'no-right',
      'Only a Co-ordinator or Data Protection Officer of the partnership can add a pupil. Ask one of them.',
    );
  }
  return ok(true);
};

/** A new file with nothing on it yet. The first line of its history holds every answer. */
export const addPupil = ({ form, ...opening }: Omit<Opening, 'receiptCard'> & { form: PupilForm }): PupilFile =>
  newPupilFile(opening, {
    pupil: detailsFrom(form),
    what: 'pupil-added',
    changes: pupilChanges({}, form, opening.organisation),
  });

/** Why a pupil is not added, given the numbers of the files that seem to be theirs; undefined where they can be. */
export const whyNotAdded = (
  { another }: Pick<AddPupilForm, 'another'>,
  alike: readonly string[],
): string | undefined =>
  alike.length === 0 || another === 'yes'
    ? undefined
    : `They may be here already: ${listInWords(alike)}. Type the number to look. If it is another child, choose yes here.`;

type Known = Pick<PupilDetails, 'firstNames' | 'lastName' | 'bornOn' | 'upn'>;

/** Whether two pupils seem to be one: the same UPN, or the same name, however it is spelt, and day of birth. */
export const isAlike = (one: Known, other: Known): boolean =>
  (one.upn !== null && one.upn === other.upn) || nameKey(one) === nameKey(other);
