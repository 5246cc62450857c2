import { unknownReference } from '../../desk/read-case.ts';
import type { AnyPage } from '../../domain/any-case.ts';
import { casePageOf } from '../../domain/breach/case-pages.ts';
import { pupilPageOf } from '../../domain/consent/pupil-pages.ts';
import { isPupilReference } from '../../domain/consent/pupil-reference.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { requestPageOf } from '../../domain/request/request-pages.ts';
import { casePage } from '../../pages/case-pages/case-page.ts';
import { oversightPage } from '../../pages/oversight/oversight-page.ts';
import { nobodyFoundCard } from '../../pages/pupil/finding-cards.ts';
import { questionPage } from '../../pages/question/question-page.ts';
import { requestPage } from '../../pages/request/request-page.ts';
import { requestReceipt } from '../../pages/request/request-receipt.ts';
import { messageCard } from '../card/message-card.ts';
import { publicIncident } from '../card/public-case.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { openPupilPage } from './open-pupil-page.ts';

type Needs = Pick<ConverseNeeds, 'desk' | 'organisations' | 'clock'>;

interface Opening {
  readonly reference: string;
  readonly page?: AnyPage | undefined;
  readonly person: Person;
}

/** One page of a case. That it was read is recorded before anything is shown. */
export const openPage = async (
  { desk, organisations, clock }: Needs,
  { reference, page, person }: Opening,
): Promise<Outcome<Shown>> => {
  if (isPupilReference(reference)) {
    const opened = await openPupilPage({ desk }, { reference, page: pupilPageOf(page ?? 'consent'), person });
    return opened ? ok(opened) : unknownReference(reference);
  }
  const found = await desk.readCase({ reference, person, page: page ?? 'first' });
  if (!found.ok) return withoutOpening({ desk, organisations, clock }, { reference, person, otherwise: found });
  const about = found.value;
  const organisation = organisations.find((each) => each.id === about.organisation);
  if (about.type === 'pupil') throw new Error(`${reference} is a pupil’s file, but its number is not one`);
  if (!organisation) return refuse('no-organisation', 'The organisation of this report is no longer served here.');
  if (about.type === 'question') return ok(questionPage(about, { organisation, person }));
  const read = page === 'history' ? await desk.whoHasRead({ reference, person }) : undefined;
  const readings = read?.ok ? read.value : undefined;
  const marked = about.type === 'request' ? await desk.markedLike({ reference, person }) : [];
  const viewing = { organisation, person, readings, marked, now: clock.now() };
  return ok(
    about.type === 'request'
      ? requestPage(requestPageOf(page ?? 'request'), about, viewing)
      : casePage(casePageOf(page ?? 'report'), about, viewing),
  );
};

/** What somebody may see of a case that they do not open. */
const withoutOpening = async (
  needs: Needs,
  { otherwise, ...asked }: { reference: string; person: Person; otherwise: Outcome<never> },
): Promise<Outcome<Shown>> => {
  const overseen = await needs.desk.overseenBreach(asked);
  const organisation = overseen.ok && needs.organisations.find(({ id }) => id === overseen.value.organisation);
  if (!overseen.ok || !organisation) return ownRequest(needs, { ...asked, otherwise });
  const about = publicIncident(overseen.value);
  return about.type === 'breach'
    ? ok(oversightPage(about, { organisation, person: asked.person, now: needs.clock.now() }))
    : otherwise;
};

/** Whoever logged a request without working on it sees that it was logged and how it stands; the file stays shut. */
const ownRequest = async (
  { desk, organisations, clock }: Needs,
  { reference, person, otherwise }: { reference: string; person: Person; otherwise: Outcome<never> },
): Promise<Outcome<Shown>> => {
  const own = await desk.ownRequest({ reference, person });
  const organisation = own.ok && organisations.find(({ id }) => id === own.value.organisation);
  return own.ok && organisation ? ok(requestReceipt(own.value, { organisation, now: clock.now() })) : otherwise;
};

/** A pupil’s file that somebody may not read is answered like one that is not there. */
export const showCase = async (needs: Needs, opening: Opening): Promise<Shown> => {
  const opened = await openPage(needs, opening);
  if (opened.ok) return opened.value;
  return isPupilReference(opening.reference) ? nobodyFoundCard() : messageCard('Not found', [opened.words]);
};
