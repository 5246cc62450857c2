import type { Breach, Incident } from '../domain/breach/breach.ts';
import type { BreachReport } from '../domain/breach/report/breach-report.ts';
import { addInformation, correctReport, withdrawReport } from '../domain/breach/report/change-report.ts';
import type { Actor } from '../domain/history.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Action, may } from '../domain/organisation/roles.ts';
import type { Outcome } from '../domain/outcome.ts';
import { subjectOf } from '../domain/subject-of.ts';
import { unknownReference } from './look-up.ts';
import type { Ports } from './ports.ts';
import { recordCase } from './record-case.ts';
import { actorOf } from './report.ts';

type Needs = Pick<Ports, 'cases' | 'clock' | 'organisations' | 'wake'>;
interface Asked {
  readonly reference: string;
  /** The same however often the same request arrives. */
  readonly submissionId: string;
  readonly person: Person;
}

type Refused = 'not-found' | 'withdrawn' | 'settled' | 'nothing-changed' | 'impossible-times' | 'no-reason' | 'busy';

export const addToReport = (
  needs: Needs,
  { words, ...asked }: Asked & { words: string },
): Promise<Outcome<Incident, Refused>> =>
  changing(needs, { ...asked, action: 'add-to-report' }, (found) =>
    recordCase(needs, { ...asked, first: found.before }, (before) =>
      addInformation({ ...found, before, words, now: needs.clock.now() }),
    ),
  );

export const withdraw = (
  needs: Needs,
  { reason, ...asked }: Asked & { reason: string },
): Promise<Outcome<Incident, Refused>> =>
  changing(needs, { ...asked, action: 'withdraw-report' }, (found) =>
    recordCase(needs, { ...asked, first: found.before }, (before) =>
      withdrawReport({ ...found, before, reason, now: needs.clock.now() }),
    ),
  );

/** Replaces the answers of a breach; a near miss has one card and is added to instead. */
export const correct = (
  needs: Needs,
  {
    corrected,
    containedAt,
    ...asked
  }: Asked & { corrected: BreachReport; containedAt: Readonly<Record<string, Date>> },
): Promise<Outcome<Incident, Refused>> =>
  changing(needs, { ...asked, action: 'correct-report' }, async (found) => {
    if (found.before.type !== 'breach') return unknownReference(asked.reference);
    const first = { ...asked, first: found.before };
    return recordCase<Breach, 'withdrawn' | 'settled' | 'nothing-changed' | 'impossible-times' | 'no-reason'>(
      needs,
      first,
      (before) => correctReport({ ...found, before, corrected, containedAt, now: needs.clock.now() }),
    );
  });

interface Found {
  readonly before: Incident;
  readonly organisation: Organisation;
  readonly by: Actor;
  readonly submissionId: string;
}

const changing = async (
  { cases, organisations }: Needs,
  { reference, submissionId, person, action }: Asked & { action: Action },
  change: (found: Found) => Promise<Outcome<Incident, Refused>>,
): Promise<Outcome<Incident, Refused>> => {
  const before = await cases.find(reference);
  const organisation = organisations.find((each) => each.id === before?.organisation);
  if (!before || before.type === 'request' || before.type === 'pupil' || !organisation)
    return unknownReference(reference);
  if (!may(person, action, subjectOf(before))) {
    return unknownReference(reference);
  }
  return change({ before, organisation, by: actorOf(person), submissionId });
};
