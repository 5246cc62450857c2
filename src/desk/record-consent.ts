import { type AddPupilForm, addPupil as add, mayAddPupil } from '../domain/consent/add-pupil.ts';
import { correctPupil as correct } from '../domain/consent/correct-pupil.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import { detailsFrom, pupilProblems } from '../domain/consent/pupil-form.ts';
import { londonYear } from '../domain/deadlines/london-time.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { refusedFor, type WrongAnswer } from '../domain/request/days-done.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { changePupil } from './change-pupil.ts';
import { openCase } from './open-case.ts';
import { type LikeNeeds, notThereYet } from './pupils-like.ts';
import { fileNumbered } from './read-pupil.ts';
import { actorOf } from './report.ts';

type AddNeeds = ChangeNeeds & LikeNeeds;

/** By organisation. */
const inTurn = oneAtATime();

/** `submissionId` is the same however often the same form arrives; every arrival gets the same answer. */
interface Adding {
  readonly submissionId: string;
  readonly organisation: string;
  readonly form: AddPupilForm;
  readonly person: Person;
}

/**
 * Opens a pupil's file under the next number of its year; who seems to be there already only with a deliberate yes. Those of
 * one organisation are taken in turn, so that of two colleagues' same pupil the second is told of the first.
 */
export const addPupil = async (
  needs: AddNeeds,
  { submissionId, organisation: id, form, person }: Adding,
): Promise<Outcome<PupilFile, 'no-right' | WrongAnswer | 'already-there'>> => {
  const organisation = needs.organisations.find((each) => each.id === id);
  if (!organisation) return refuse('no-right', 'I could not tell which organisation you work for.');
  const allowed = mayAddPupil(organisation, person);
  if (!allowed.ok) return allowed;
  const now = needs.clock.now();
  const wrong = refusedFor(pupilProblems(form, { now }));
  if (wrong) return wrong;
  return inTurn(id, async () => {
    const before = await needs.cases.findBySubmission(submissionId);
    const compared = { organisation: id, pupil: detailsFrom(form), person, another: form.another };
    const another = before ? ok(true) : await notThereYet(needs, compared);
    if (!another.ok) return another;
    const { stored } = await openCase(needs.cases, {
      prefix: 'PF',
      year: londonYear(now),
      submissionId,
      decide: (reference) => add({ reference, submissionId, organisation, reporter: actorOf(person), form, now }),
    });
    needs.wake();
    if (stored.type !== 'pupil') throw new Error(`submission of ${stored.reference} belongs to another kind of case`);
    return ok(stored);
  });
};

/**
 * Replaces what is known of a pupil; the history keeps the old answers. Into whom another file seems to be already it is
 * corrected only with a deliberate yes.
 */
export const correctPupil = async (needs: AddNeeds, { corrected, ...asked }: Asked & { corrected: AddPupilForm }) => {
  const { person } = asked;
  const { file } = await fileNumbered(needs, asked);
  const correcting = () => changePupil(needs, asked, (deciding) => correct({ ...deciding, corrected }));
  if (!file) return correcting();
  return inTurn(file.organisation, async () => {
    const compared = { organisation: file.organisation, pupil: detailsFrom(corrected), person, changing: file };
    const another = await notThereYet(needs, { ...compared, another: corrected.another });
    return another.ok ? correcting() : another;
  });
};
