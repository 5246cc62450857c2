import type { Breach, NearMiss } from '../domain/breach/breach.ts';
import type { BreachReport } from '../domain/breach/report/breach-report.ts';
import type { NearMissReport } from '../domain/breach/report/near-miss-report.ts';
import { reportBreach, reportNearMiss } from '../domain/breach/report/report-breach.ts';
import { londonYear } from '../domain/deadlines/london-time.ts';
import type { Actor } from '../domain/history.ts';
import type { ReceiptCard } from '../domain/new-case.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { openCase } from './open-case.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'cases' | 'clock' | 'organisations' | 'wake'>;

/** `submissionId` is the same however often the same report arrives; every arrival gets the same answer. */
export interface Submission<Report> {
  readonly submissionId: string;
  readonly organisation: string;
  readonly report: Report;
  readonly person: Person;
  readonly receiptCard: ReceiptCard | null;
}

/**
 * Stores a breach, or a drill under a number of its own, and owes its notices. Instants of `containedAt` are by
 * containment step.
 */
export const openBreach = async (
  needs: Needs,
  submitted: Submission<BreachReport> & { containedAt: Readonly<Record<string, Date>>; drill: boolean },
): Promise<Outcome<Breach, 'no-right'>> => {
  const allowed = staffOf(needs, submitted, submitted.drill ? 'start-drill' : 'report');
  if (!allowed.ok) return allowed;
  const now = needs.clock.now();
  const { stored } = await openCase(needs.cases, {
    prefix: submitted.drill ? 'DR' : 'BR',
    year: londonYear(now),
    submissionId: submitted.submissionId,
    decide: (reference) =>
      reportBreach({ ...submitted, reference, organisation: allowed.value, reporter: actorOf(submitted.person), now }),
  });
  needs.wake();
  if (stored.type !== 'breach') throw new Error(`submission of ${stored.reference} belongs to another kind of case`);
  return ok(stored);
};

/**
 * The same for a near miss (`NM-2026-0001`), which is never a drill. Refused to whoever does not belong to the
 * organisation.
 */
export const openNearMiss = async (
  needs: Needs,
  submitted: Submission<NearMissReport>,
): Promise<Outcome<NearMiss, 'no-right'>> => {
  const allowed = staffOf(needs, submitted, 'report');
  if (!allowed.ok) return allowed;
  const now = needs.clock.now();
  const { stored } = await openCase(needs.cases, {
    prefix: 'NM',
    year: londonYear(now),
    submissionId: submitted.submissionId,
    decide: (reference) =>
      reportNearMiss({
        ...submitted,
        reference,
        organisation: allowed.value,
        reporter: actorOf(submitted.person),
        now,
      }),
  });
  needs.wake();
  if (stored.type !== 'near-miss') throw new Error(`submission of ${stored.reference} belongs to another kind of case`);
  return ok(stored);
};

/** Whom a history names: id and name alone, without address or organisation. */
export const actorOf = (person: Person): Actor => ({ id: person.id, name: person.name }) as Actor;

/** The organisation of whoever makes a case; refused where they do not belong to it. */
export const staffOf = (
  { organisations }: Pick<Needs, 'organisations'>,
  { organisation: id, person }: { organisation: string; person: Person },
  action: 'report' | 'start-drill' | 'log-request' | 'ask-question',
): Outcome<Organisation, 'no-right'> => {
  const organisation = organisations.find((each) => each.id === id);
  if (organisation && action === 'start-drill' && !may(person, action, { organisation: id })) {
    return refuse('no-right', 'Only a Data Protection Officer or Data Controller can start a drill.');
  }
  if (!organisation || !may(person, action, { organisation: id })) {
    return refuse('no-right', 'I could not tell which organisation you work for. Ask your administrator to add you.');
  }
  return ok(organisation);
};
