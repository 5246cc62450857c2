import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { nextFor, nextReminderAt } from '../domain/reminders/due.ts';
import { isReminder, type Reminded } from '../domain/reminders/steps.ts';
import { subjectOf } from '../domain/subject-of.ts';
import type { Ports } from './ports.ts';
import { unknownReference } from './read-case.ts';

type Needs = Pick<Ports, 'cases' | 'clock' | 'organisations' | 'reminders'>;

export interface Snooze {
  readonly reference: string;
  /** Not always so many minutes on: it may be evening then, or the 72 hours may end before. */
  readonly remindedAt: Date;
}

const minute = 60_000;

/**
 * Puts off what this person is reminded of about a case; without a reference, the one that they were last reminded of.
 * Nobody else hears any less. It decides nothing about the case, so it is no line of its history.
 */
export const snooze = async (
  { cases, clock, organisations, reminders }: Needs,
  { reference, minutes, person }: { reference: string | undefined; minutes: number; person: Person },
): Promise<Outcome<Snooze, 'not-found' | 'nothing-to-remind-of'>> => {
  const asked = reference ?? (await reminders.lastOf(person.id));
  if (asked === undefined) return refuse('nothing-to-remind-of', 'There is nothing that I have reminded you of.');
  const found = await cases.find(asked);
  const organisation = organisations.find(({ id }) => id === found?.organisation);
  if (!found || found.type === 'near-miss' || !organisation || !isTheirs(found, person)) return unknownReference(asked);
  if (found.type === 'question') {
    return refuse(
      'nothing-to-remind-of',
      `I remind you of ${asked} only once. It stands in your tasks until it is answered.`,
    );
  }
  if (found.type === 'pupil') {
    return refuse(
      'nothing-to-remind-of',
      `What is due about ${asked} stands in your list each working day until it is done.`,
    );
  }

  const now = clock.now();
  const asks = { personId: person.id, until: new Date(now.getTime() + minutes * minute) };
  const others = found.snoozes.filter(({ personId }) => personId !== person.id);
  const snoozed = { ...found, snoozes: [...others, asks] };
  const remindedAt = nextFor(snoozed, organisation, person.id);
  if (!remindedAt) return refuse('nothing-to-remind-of', `There is nothing more to remind you of about ${asked}.`);
  const nextAt = nextReminderAt(snoozed, organisation, now);
  await reminders.snooze({ reference: asked, snooze: asks, now, nextAt });
  return ok({ reference: asked, remindedAt });
};

const looksAfter = {
  breach: 'triage',
  request: 'work-on-request',
  pupil: 'record-pupil',
  question: 'answer-questions',
} as const;

/** Whoever has been reminded of it, or looks after it. */
const isTheirs = (about: Reminded, person: Person): boolean =>
  may(person, looksAfter[about.type], subjectOf(about)) ||
  about.notices.some((notice) => notice.holder === person.id && isReminder(notice));
