import type { Breach } from '../domain/breach/breach.ts';
import { clockOf } from '../domain/breach/clock.ts';
import type { Task } from '../domain/breach/tasks/tasks.ts';
import type { PupilFile, PupilTask } from '../domain/consent/pupil-file.ts';
import { daysAfter } from '../domain/deadlines/calendar.ts';
import type { Day } from '../domain/deadlines/day-words.ts';
import { instantInLondon, londonClock } from '../domain/deadlines/london-time.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Outcome, ok } from '../domain/outcome.ts';
import type { AskedQuestion } from '../domain/question/question.ts';
import { pupilTasksOf } from '../domain/reminders/pupil-steps.ts';
import { londonInstant } from '../domain/reminders/quiet-time.ts';
import { workToOn } from '../domain/request/dates/dates-of.ts';
import type { DataRequest } from '../domain/request/request.ts';
import { markedAbout } from './change-request.ts';
import type { Ports } from './ports.ts';
import { openQuestions } from './questions.ts';
import { unknownReference } from './read-case.ts';
import { myTasks, openCases } from './triage.ts';

/** As many as anybody can look through. */
const mostListed = 50;

type Needs = Pick<Ports, 'cases' | 'organisations'>;

/** The open requests that this person works on, the one to be answered first first; what has no day yet comes last. At most 50. */
export const openRequests = async ({ cases, organisations }: Needs, person: Person): Promise<DataRequest[]> => {
  const theirs = organisations.filter(({ id }) => may(person, 'work-on-request', { organisation: id }));
  if (theirs.length === 0) return [];
  const found = await cases.listOpenRequests({ organisations: theirs.map(({ id }) => id), most: mostListed });
  return found
    .map((about) => ({ about, dueAt: dueAtOf(about, { organisations: theirs }) }))
    .toSorted((one, other) => timeOf(one) - timeOf(other))
    .map(({ about }) => about);
};

/** Something that somebody has to do, and until when; null where no day can be told. */
export type Due =
  | { readonly what: 'breach'; readonly about: Breach; readonly dueAt: Date | null }
  | { readonly what: 'task'; readonly about: Breach; readonly task: Task; readonly dueAt: Date | null }
  | { readonly what: 'request'; readonly about: DataRequest; readonly dueAt: Date | null }
  | { readonly what: 'question'; readonly about: AskedQuestion; readonly dueAt: null }
  | { readonly what: 'pupil-task'; readonly about: PupilFile; readonly task: PupilTask; readonly dueAt: Date | null };

/** Everything that waits for this person, of whichever kind, by time: 72 hours, requests, tasks; then questions, which have none. At most 50. */
export const whatsDue = async (needs: Needs & Pick<Ports, 'clock'>, person: Person): Promise<Due[]> => {
  const [breaches, requests, tasks, pupilTasks, questions] = await Promise.all([
    openCases(needs, person),
    openRequests(needs, person),
    myTasks(needs, person),
    pupilTasksDue(needs, person),
    openQuestions(needs, person),
  ]);
  const due: Due[] = [
    ...breaches.map((about) => ({ what: 'breach' as const, about, dueAt: clockEndOf(about) })),
    ...requests.map((about) => ({ what: 'request' as const, about, dueAt: dueAtOf(about, needs) })),
    ...tasks.map(({ about, task }) => ({ what: 'task' as const, about, task, dueAt: task.dueAt })),
    ...pupilTasks,
    ...questions.map((about) => ({ what: 'question' as const, about, dueAt: null })),
  ];
  return due.toSorted((one, other) => timeOf(one) - timeOf(other)).slice(0, mostListed);
};

/** An archive may have to be looked at in ten years; that is not due yet. */
const daysAhead = 28;

/** What this person is to do about pupils' files in the next four weeks. */
const pupilTasksDue = async ({ cases, organisations, clock }: Needs & Pick<Ports, 'clock'>, person: Person) => {
  const theirs = organisations.filter(({ id }) => may(person, 'record-pupil', { organisation: id }));
  if (theirs.length === 0) return [];
  const { day } = londonClock(clock.now());
  const until = daysAfter(day, daysAhead);
  const before = londonInstant(daysAfter(until, 1), '00:00');
  const files = await cases.listFilesDue({ organisations: theirs.map(({ id }) => id), before, most: mostListed });
  return files.flatMap((about) => {
    const organisation = theirs.find(({ id }) => id === about.organisation);
    const tasks = organisation ? pupilTasksOf(about, organisation, { personId: person.id, day }) : [];
    return tasks
      .filter(({ dueOn }) => dueOn <= until)
      .map((task) => ({ what: 'pupil-task' as const, about, task, dueAt: endOf(task.dueOn) }));
  });
};

const timeOf = ({ dueAt }: { readonly dueAt: Date | null }): number => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

/** The end of the 72 hours while they count; null once the regulator has heard or need not. */
const clockEndOf = (about: Breach): Date | null => {
  const clock = clockOf(about, about.reportedAt);
  return clock.state === 'running' || clock.state === 'late' ? clock.dueAt : null;
};

const dueAtOf = (about: DataRequest, { organisations }: Pick<Needs, 'organisations'>): Date | null => {
  const organisation = organisations.find(({ id }) => id === about.organisation);
  const day = organisation && workToOn(about, organisation);
  return day === undefined ? null : endOf(day);
};

/** A day is in time to its end in London. */
const endOf = (day: Day): Date | null => instantInLondon(daysAfter(day, 1), '00:00') ?? null;

/** Other requests about the same person whose data is in dispute or restricted, for whoever works on this one. */
export const markedLike = async (
  { cases }: Pick<Ports, 'cases'>,
  { reference, person }: { reference: string; person: Person },
): Promise<DataRequest[]> => {
  const found = await cases.find(reference);
  const isTheirs = found?.type === 'request' && may(person, 'work-on-request', { organisation: found.organisation });
  return isTheirs ? markedAbout({ cases }, found) : [];
};

/** A request for whoever logged it, of which they see the number and how it stands; that is not reading its file. */
export const ownRequest = async (
  { cases }: Pick<Ports, 'cases'>,
  { reference, person }: { reference: string; person: Person },
): Promise<Outcome<DataRequest, 'not-found'>> => {
  const found = await cases.find(reference);
  return found?.type === 'request' && found.reporter.id === person.id ? ok(found) : unknownReference(reference);
};
