import { londonClock, londonYear } from '../domain/deadlines/london-time.ts';
import type { ReceiptCard } from '../domain/new-case.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Outcome, ok } from '../domain/outcome.ts';
import { refusedFor, type WrongAnswer } from '../domain/request/days-done.ts';
import { correctRequest as correct } from '../domain/request/log/correct-request.ts';
import { linkRequest as link, type ReasonToLink } from '../domain/request/log/link-request.ts';
import { logRequest as log } from '../domain/request/log/log-request.ts';
import type { RequestForm } from '../domain/request/log/request-form.ts';
import { requestProblems } from '../domain/request/log/request-problems.ts';
import { recentSince, similarTo } from '../domain/request/log/similar-requests.ts';
import type { DataRequest } from '../domain/request/request.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { changeRequest } from './change-request.ts';
import { openCase } from './open-case.ts';
import { unknownReference } from './read-case.ts';
import { actorOf, staffOf } from './report.ts';

/** `submissionId` is the same however often the same form arrives; every arrival gets the same answer. */
interface Logging {
  readonly submissionId: string;
  readonly organisation: string;
  readonly form: RequestForm;
  readonly person: Person;
  readonly receiptCard: ReceiptCard | null;
}

/** Stores a request under the next number of its year, with what it may repeat, and owes its notices. */
export const logRequest = async (
  needs: ChangeNeeds,
  { submissionId, form, person, receiptCard, ...to }: Logging,
): Promise<Outcome<DataRequest, 'no-right' | WrongAnswer>> => {
  const allowed = staffOf(needs, { ...to, person }, 'log-request');
  if (!allowed.ok) return allowed;
  const now = needs.clock.now();
  const wrong = refusedFor(requestProblems(form, { now, schools: allowed.value.schools }));
  if (wrong) return wrong;
  const similar = similarTo(form, await earlierRequests(needs, to.organisation));
  const organisation = allowed.value;
  const opening = { submissionId, organisation, reporter: actorOf(person), receiptCard, now };
  const { stored } = await openCase(needs.cases, {
    prefix: 'AR',
    year: londonYear(now),
    submissionId,
    decide: (reference) => log({ ...opening, reference, form, similar }),
  });
  needs.wake();
  if (stored.type !== 'request') throw new Error(`submission of ${stored.reference} belongs to another kind of case`);
  return ok(stored);
};

/** More than any organisation has in a year. */
const mostLookedAt = 1000;

/** The requests of the last year and those that are open still. */
const earlierRequests = async ({ cases, clock }: ChangeNeeds, organisation: string): Promise<DataRequest[]> => {
  const since = new Date(`${recentSince(londonClock(clock.now()).day)}T00:00Z`);
  const [recent, open] = await Promise.all([
    cases.listRequestsSince({ organisation, since, most: mostLookedAt }),
    cases.listOpenRequests({ organisations: [organisation], most: mostLookedAt }),
  ]);
  return [...new Map([...recent, ...open].map((each) => [each.reference, each])).values()];
};

/** What it may repeat is looked for anew: the name may have been what was wrong. */
export const correctRequest = async (
  needs: ChangeNeeds,
  { corrected, ...asked }: Asked & { corrected: RequestForm },
) => {
  const found = await needs.cases.find(asked.reference);
  const earlier = found ? await earlierRequests(needs, found.organisation) : [];
  const others = earlier.filter(({ reference }) => reference !== asked.reference);
  const similar = similarTo(corrected, others);
  return changeRequest(needs, asked, (deciding) => correct({ ...deciding, corrected, similar }));
};

/** Whoever links two requests must be allowed to work on both. */
export const linkRequest = async (
  needs: ChangeNeeds,
  { other: named, why, ...asked }: Asked & { other: string; why: ReasonToLink },
) => {
  const other = await needs.cases.find(named);
  if (other?.type !== 'request' || !may(asked.person, 'work-on-request', { organisation: other.organisation })) {
    return unknownReference(named);
  }
  return changeRequest(needs, asked, (deciding) => link({ ...deciding, other, why }));
};
