import type { AnyPage, Case } from '../domain/any-case.ts';
import { casePageOf, openPages } from '../domain/breach/case-pages.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import { isPupilReference } from '../domain/consent/pupil-reference.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Action, may } from '../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { requestPageOf } from '../domain/request/request-pages.ts';
import { subjectOf } from '../domain/subject-of.ts';
import { leaveLine } from './leave-line.ts';
import type { Reading } from './ports/case-store.ts';
import type { Ports } from './ports.ts';
import { type ReadPupilNeeds, readPupil } from './read-pupil.ts';

/** The same answer whether the reference is unknown or the person may not read it, so that it tells nobody which. */
export const unknownReference = (reference: string): ReturnType<typeof refuse<'not-found'>> =>
  refuse('not-found', `I can’t find ${reference} among what you may open. Check the number.`);

/**
 * A case for whoever may read it. With a page it is read by a person: that is recorded first, and when it cannot be
 * recorded nothing is shown. Without one it is only looked at by the desk for them, in the middle of what they do. A
 * pupil's file leaves a line among the look-ups instead, also where it is refused.
 */
export const readCase = async (
  needs: Pick<Ports, 'readings'> & ReadPupilNeeds,
  { reference, person, page }: { reference: string; person: Person; page?: AnyPage | 'first' | undefined },
): Promise<Outcome<Case, 'not-found' | 'no-right'>> => {
  const { cases, readings, clock } = needs;
  if (isPupilReference(reference)) {
    const file = await readPupil(needs, { reference, person, page });
    return file ? ok(file) : unknownReference(reference);
  }
  const found = await cases.find(reference);
  if (!found || found.type === 'pupil' || !mayRead(found, person, page)) return unknownReference(reference);
  if (page === undefined) return ok(found);
  const opened = pageOf(found, page);
  const isOpen = found.type === 'request' || found.type === 'question' || openPages.some((each) => each === opened);
  if (!isOpen && !may(person, 'read-triage', subjectOf(found))) {
    return refuse('no-right', `Only those who decide about ${reference} can open this page of it.`);
  }
  const { id: personId, name } = person;
  await readings.record({ at: clock.now(), personId, name, reference: found.reference, page: opened });
  return ok(found);
};

const pageOf = ({ type }: Case, page: AnyPage | 'first'): AnyPage => {
  if (type === 'question') return 'question';
  return type === 'request' ? requestPageOf(page) : casePageOf(page);
};

/**
 * Whoever was given a task works on the case without reading it, and whoever logged a request knows of it without
 * opening its file.
 */
const mayRead = (found: Case, person: Person, page: AnyPage | 'first' | undefined): boolean => {
  if (found.type === 'pupil') return may(person, 'read-pupil', subjectOf(found));
  if (found.type === 'question') return may(person, 'read-question', subjectOf(found));
  if (found.type === 'request') {
    const isLogger = found.reporter.id === person.id;
    return may(person, 'read-request', subjectOf(found)) || (page === undefined && isLogger);
  }
  if (may(person, 'read-case', subjectOf(found))) return true;
  return page === undefined && found.type === 'breach' && found.tasks.some(({ owner }) => owner?.id === person.id);
};

/** More than the history page has room for, since it tells a row of the same as one. */
const mostReadings = 60;

const rightToKnowReaders: Readonly<Record<Case['type'], Action>> = {
  breach: 'read-triage',
  'near-miss': 'read-triage',
  request: 'decide-request',
  pupil: 'read-look-ups',
  question: 'answer-questions',
};

/** Who has read a case, the newest first, for those who decide about it. */
export const whoHasRead = async (
  { cases, readings }: Pick<Ports, 'cases' | 'readings'>,
  { reference, person }: { reference: string; person: Person },
): Promise<Outcome<Reading[], 'not-found'>> => {
  const found = await cases.find(reference);
  if (!found || !may(person, rightToKnowReaders[found.type], subjectOf(found))) return unknownReference(reference);
  return ok(await readings.listOf(reference, mostReadings));
};

/**
 * A notice as it stands in a channel, for showing it again to somebody there, and whether they may act on it. Nobody
 * sees more by it than the card that everyone sees in that place.
 */
export const seeNotice = async (
  { cases, organisations, conversations }: Pick<Ports, 'cases' | 'organisations' | 'conversations'>,
  seen: { reference: string; notice: string; conversationId: string; person: Person },
): Promise<Outcome<{ about: Case; notice: Notice; organisation: Organisation; mayAct: boolean }, 'not-found'>> => {
  const about = await cases.find(seen.reference);
  const organisation = organisations.find(({ id }) => id === about?.organisation);
  const notice = about?.notices.find(({ id }) => id === seen.notice);
  const place = notice && organisation && (await placeOf(notice, organisation, conversations));
  if (!about || !organisation || !notice || place !== seen.conversationId) return unknownReference(seen.reference);
  return ok({ about, notice, organisation, mayAct: may(seen.person, rightToAct(about), subjectOf(about)) });
};

/** What whoever acts on the channel's card of a case has to be allowed. */
export const rightToAct = ({ type }: Pick<Case, 'type'>): Action => {
  switch (type) {
    case 'request':
      return 'work-on-request';
    case 'pupil':
      return 'record-pupil';
    case 'question':
      return 'answer-questions';
    case 'breach':
    case 'near-miss':
      return 'triage';
  }
};

/** Where a notice stands; Teams asks for a view sooner than it is written down that the card has arrived in its channel. */
const placeOf = async (
  { to, delivery }: Notice,
  organisation: Organisation,
  conversations: Ports['conversations'],
): Promise<string | null | undefined> => {
  if (delivery) return delivery.conversationId;
  return to === 'dpo' || to === 'chair' ? (await conversations.channelOf(organisation.id, to))?.id : undefined;
};

/**
 * The case that a request led to, for answering the same request again. A pupil's file is shown again only to whoever made
 * that request, and that is a look-up like any other.
 */
export const readSubmission = async (
  needs: ReadPupilNeeds,
  { submissionId, person }: { submissionId: string; person: Person },
): Promise<Outcome<Case, 'not-found'>> => {
  const found = await needs.cases.findBySubmission(submissionId);
  if (found?.type === 'pupil') {
    const isOwn = found.history.some((line) => line.submissionId === submissionId && line.by.id === person.id);
    const isShown = isOwn && mayRead(found, person, undefined);
    const shown = isShown ? { shown: [found] } : { shown: [], notTheirs: found };
    await leaveLine(needs, { person, asked: found.reference, ...shown });
    return isShown ? ok(found) : unknownReference('that report');
  }
  return found && mayRead(found, person, undefined) ? ok(found) : unknownReference(found?.reference ?? 'that report');
};

/** The newest ten reports, requests and questions that this person made or logged themselves. */
export const myReports = ({ cases }: Pick<Ports, 'cases'>, person: Person): Promise<Exclude<Case, PupilFile>[]> =>
  cases.listByReporter(person.id, 10);
