import type { Entry } from '../domain/consent/entry.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import { lastUndoable, undoEntry as undo } from '../domain/consent/undo-entry.ts';
import type { Person } from '../domain/organisation/person.ts';
import { refuse } from '../domain/outcome.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { changePupil } from './change-pupil.ts';
import { type LookUpNeeds, leaveLine, partnershipsOf } from './leave-line.ts';
import { fileNumbered, type ReadPupilNeeds } from './read-pupil.ts';

/**
 * Takes back what was recorded in the last ten minutes; without an entry, the last that this person recorded there. A file
 * that is not theirs, or not there, leaves its line among the look-ups.
 */
export const undoEntry = async (
  needs: ChangeNeeds & LookUpNeeds,
  { entry, ...asked }: Asked & { entry?: string | undefined },
) => {
  const done = await changePupil(needs, asked, (deciding) => {
    const meant = entry ?? lastUndoable(deciding.before, deciding)?.id;
    return meant === undefined
      ? refuse(
          'not-there',
          'You have recorded nothing on this file in the last 10 minutes, so there is nothing to undo.',
        )
      : undo({ ...deciding, entry: meant });
  });
  if (done.ok || done.code !== 'not-found') return done;
  const { reference, person } = asked;
  const { notTheirs } = await fileNumbered(needs, { reference, person });
  await leaveLine(needs, { person, asked: `undo ${reference}`, shown: [], notTheirs });
  return done;
};

/** Each recording begins with a look-up. */
const lookUpsGoneThrough = 20;

/**
 * What this person recorded last and can undo still, among the files that they looked up last, for words such as “undo”,
 * which name none. A form left half filled may have been begun before those, so it is shown first and not undone at once.
 */
export const lastRecorded = async (
  needs: ReadPupilNeeds,
  person: Person,
): Promise<{ file: PupilFile; entry: Entry } | undefined> => {
  const organisations = partnershipsOf(needs, person).map(({ id }) => id);
  const lines = await needs.lookUps.listOf({ organisations, personId: person.id }, lookUpsGoneThrough);
  const found = await needs.cases.listOf([...new Set(lines.flatMap(({ references }) => references))]);
  const now = needs.clock.now();
  const [newest] = found
    .filter((each) => each.type === 'pupil')
    .filter((each) => organisations.includes(each.organisation))
    .flatMap((file) => {
      const entry = lastUndoable(file, { by: person, now });
      return entry ? [{ file, entry }] : [];
    })
    .sort((one, other) => other.entry.at.getTime() - one.entry.at.getTime());
  if (newest) await leaveLine(needs, { person, asked: 'undo', shown: [newest.file] });
  return newest;
};
