import { type AddPupilForm, addPupil as add, isAlike, mayAddPupil, whyNotAdded } from '../domain/consent/add-pupil.ts';
import { correctPupil as correct } from '../domain/consent/correct-pupil.ts';
import type { PupilDetails, PupilFile } from '../domain/consent/pupil-file.ts';
import { detailsFrom, type PupilForm, pupilProblems } from '../domain/consent/pupil-form.ts';
import type { PupilSaid } from '../domain/consent/pupil-said.ts';
import { pupilName } from '../domain/consent/pupil-words.ts';
import * as papers from '../domain/consent/record-papers.ts';
import type {
  AcknowledgementForm,
  PhotographsForm,
  ReferralForm,
  SignatureForm,
} from '../domain/consent/recorded-forms.ts';
import { lastUndoable, undoEntry as undo } from '../domain/consent/undo-entry.ts';
import { londonClock, londonYear } from '../domain/deadlines/london-time.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { refusedFor, type WrongAnswer } from '../domain/request/days-done.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { changePupil } from './change-pupil.ts';
import type { Ports } from './ports.ts';
import { actorOf } from './report.ts';

type AddNeeds = ChangeNeeds & Pick<Ports, 'pupilSearch'>;

/** `submissionId` is the same however often the same form arrives; every arrival gets the same answer. */
interface Adding {
  readonly submissionId: string;
  readonly organisation: string;
  readonly form: AddPupilForm;
  readonly person: Person;
}

/** Opens a pupil's file under the next number of its year; who seems to be there already only with a deliberate yes. */
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
  const before = await needs.cases.findBySubmission(submissionId);
  const alike = before ? [] : await pupilsLike(needs, { organisation: id, pupil: detailsFrom(form), person });
  const refused = whyNotAdded(
    form,
    alike.map(({ reference }) => reference),
  );
  if (refused !== undefined) return refuse('already-there', refused);
  const { stored } = await needs.cases.open({
    prefix: 'PF',
    year: londonYear(now),
    submissionId,
    make: (reference) => add({ reference, submissionId, organisation, reporter: actorOf(person), form, now }),
  });
  needs.wake();
  if (stored.type !== 'pupil') throw new Error(`submission of ${stored.reference} belongs to another kind of case`);
  return ok(stored);
};

/** More than one partnership has of one name. */
const mostNamesakes = 50;

/** The files of an organisation that seem to be this pupil's already, for whoever may add one there. */
export const pupilsLike = async (
  { cases, clock, organisations, pupilSearch }: Pick<Ports, 'cases' | 'clock' | 'organisations' | 'pupilSearch'>,
  { organisation: id, pupil, person }: { organisation: string; pupil: PupilDetails; person: Person },
): Promise<PupilFile[]> => {
  if (!may(person, 'record-pupil', { organisation: id })) return [];
  const today = londonClock(clock.now()).day;
  const within = { organisations: organisations.filter((each) => each.id === id), today, most: mostNamesakes };
  const nothing: PupilSaid = { name: '', year: undefined, school: undefined, upn: undefined, reference: undefined };
  const said = [
    { ...nothing, name: pupilName(pupil) },
    ...(pupil.upn === null ? [] : [{ ...nothing, upn: pupil.upn }]),
  ];
  const found = said.flatMap((each) => pupilSearch.search(each, within));
  const files = await cases.listOf([...new Set(found.map(({ reference }) => reference))]);
  return files.filter((each) => each.type === 'pupil').filter((each) => isAlike(each.pupil, pupil));
};

/** Replaces what is known of a pupil; the history keeps the old answers. */
export const correctPupil = (needs: ChangeNeeds, { corrected, ...asked }: Asked & { corrected: PupilForm }) =>
  changePupil(needs, asked, (deciding) => correct({ ...deciding, corrected }));

export const recordReferralForm = (needs: ChangeNeeds, { recorded, ...asked }: Asked & { recorded: ReferralForm }) =>
  changePupil(needs, asked, (deciding) => papers.recordReferralForm({ ...deciding, recorded }));

export const recordAcknowledgement = (
  needs: ChangeNeeds,
  { recorded, ...asked }: Asked & { recorded: AcknowledgementForm },
) => changePupil(needs, asked, (deciding) => papers.recordAcknowledgement({ ...deciding, recorded }));

export const recordSignature = (needs: ChangeNeeds, { recorded, ...asked }: Asked & { recorded: SignatureForm }) =>
  changePupil(needs, asked, (deciding) => papers.recordSignature({ ...deciding, recorded }));

export const recordPhotographs = (needs: ChangeNeeds, { recorded, ...asked }: Asked & { recorded: PhotographsForm }) =>
  changePupil(needs, asked, (deciding) => papers.recordPhotographs({ ...deciding, recorded }));

/** Takes back what was recorded in the last ten minutes; without an entry, the last that this person recorded there. */
export const undoEntry = (needs: ChangeNeeds, { entry, ...asked }: Asked & { entry?: string | undefined }) =>
  changePupil(needs, asked, (deciding) => {
    const meant = entry ?? lastUndoable(deciding.before, deciding)?.id;
    return meant === undefined
      ? refuse(
          'not-there',
          'You have recorded nothing on this file in the last 10 minutes, so there is nothing to undo.',
        )
      : undo({ ...deciding, entry: meant });
  });
