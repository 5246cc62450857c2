import type { Case } from '../any-case.ts';
import { isOver } from '../any-case.ts';
import type { Breach } from '../breach/breach.ts';
import { type Clock, clockOf } from '../breach/clock.ts';
import { carriesDanger } from '../breach/report/danger.ts';
import { taskName } from '../breach/tasks/task-words.ts';
import { isOpen, type TaskKind } from '../breach/tasks/tasks.ts';
import type { PupilFile } from '../consent/pupil-file.ts';
import { pupilTaskName } from '../consent/pupil-task-words.ts';
import type { Day } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { AskedQuestion } from '../question/question.ts';
import { datesOf } from '../request/dates/dates-of.ts';
import { clockOfRequest, type RequestClock } from '../request/dates/request-clock.ts';
import type { RequestDate } from '../request/dates/request-date.ts';
import { type DataRequest, hasEnded } from '../request/request.ts';
import { openTasksOf } from '../request/work/open-tasks.ts';
import { isOpenTask } from '../request/work/request-tasks.ts';
import { requestTaskName } from '../request/work/settle-request-task.ts';
import { isCounting } from './breach-steps.ts';
import { pupilTasksOf } from './pupil-steps.ts';
import { hearersOfQuestion, waitsSince } from './question-steps.ts';
import { londonInstant } from './quiet-time.ts';
import { presentFor, thoseWhoRunIt, thoseWhoRunRequests } from './who-hears.ts';

export type DigestLine = BreachLine | RequestLine | PupilLine | QuestionLine;

export interface BreachLine {
  readonly type: 'breach';
  readonly reference: string;
  readonly organisation: string;
  readonly drill: boolean;
  readonly danger: boolean;
  readonly clock: Clock;
  readonly tasks: readonly { readonly name: string; readonly kind: TaskKind; readonly dueAt: Date | null }[];
}

export interface RequestLine {
  readonly type: 'request';
  readonly reference: string;
  readonly organisation: string;
  readonly clock: RequestClock;
  /** Those that have a day, the nearest first; none once it has been answered. */
  readonly dates: readonly RequestDate[];
  readonly tasks: readonly string[];
  /** Its accuracy is in dispute since this day. */
  readonly disputedSince: Day | undefined;
  readonly today: Day;
}

export interface PupilLine {
  readonly type: 'pupil';
  readonly reference: string;
  readonly organisation: string;
  /** What is late, by name, what was due first first. */
  readonly tasks: readonly { readonly name: string; readonly dueOn: Day }[];
  readonly today: Day;
}

/** Only where its reminder was one too many for its day. */
interface QuestionLine {
  readonly type: 'question';
  readonly reference: string;
  readonly organisation: string;
  readonly since: Day;
}

/** An answer, a task or the end of a dispute. Data that is only restricted may stay so for years and asks for nothing. */
export const asksForSomething = (request: DataRequest): boolean =>
  !hasEnded(request) || request.tasks.some(isOpenTask) || disputedSince(request) !== undefined;

const disputedSince = ({ challenge }: DataRequest): Day | undefined =>
  challenge && challenge.state !== 'resolved' ? challenge.since : undefined;

/**
 * What one person's digest says, most pressing first, as everything stands now. It holds nobody's words and no names, so
 * that it can be sent by e-mail.
 */
export const digestFor = (
  cases: readonly Case[],
  organisations: readonly Organisation[],
  { personId, now }: { personId: string; now: Date },
): DigestLine[] =>
  cases
    .flatMap((about) => {
      const organisation = organisations.find(({ id }) => id === about.organisation);
      return organisation && !isOver(about) ? linesAbout(about, organisation, { personId, now }) : [];
    })
    .sort((one, other) => urgencyOf(one) - urgencyOf(other));

const linesAbout = (about: Case, organisation: Organisation, reader: { personId: string; now: Date }): DigestLine[] => {
  switch (about.type) {
    case 'breach':
      return breachLine(about, organisation, reader);
    case 'request':
      return requestLine(about, organisation, reader);
    case 'pupil':
      return pupilLine(about, organisation, reader);
    case 'question':
      return questionLine(about, organisation, reader);
    case 'near-miss':
      return [];
  }
};

const breachLine = (
  breach: Breach,
  organisation: Organisation,
  { personId, now }: { personId: string; now: Date },
): BreachLine[] => {
  const { day } = londonClock(now);
  const runsIt = thoseWhoRunIt(organisation, day).includes(personId);
  const tasks = breach.tasks
    .filter(isOpen)
    .filter(({ owner }) => (owner ? presentFor(organisation, owner.id, day).includes(personId) : runsIt))
    .map((task) => ({ name: taskName(task, organisation), kind: task.kind, dueAt: task.dueAt }));
  if (tasks.length === 0 && !isCounting(breach) && !(carriesDanger(breach) && runsIt)) return [];
  const { reference, drill } = breach;
  const danger = carriesDanger(breach);
  return [
    { type: 'breach', reference, organisation: organisation.name, drill, danger, clock: clockOf(breach, now), tasks },
  ];
};

const requestLine = (
  request: DataRequest,
  organisation: Organisation,
  { personId, now }: { personId: string; now: Date },
): RequestLine[] => {
  const { day: today } = londonClock(now);
  if (!asksForSomething(request) || !thoseWhoRunRequests(organisation, today).includes(personId)) return [];
  const dates = hasEnded(request) ? [] : datesOf(request, organisation).filter(({ dueOn }) => dueOn !== undefined);
  return [
    {
      ...{ type: 'request', reference: request.reference, organisation: organisation.name, dates, today },
      ...{ clock: clockOfRequest(request, now), disputedSince: disputedSince(request) },
      tasks: openTasksOf(request).map((task) => requestTaskName(task, organisation)),
    },
  ];
};

const pupilLine = (
  file: PupilFile,
  organisation: Organisation,
  { personId, now }: { personId: string; now: Date },
): PupilLine[] => {
  const { day: today } = londonClock(now);
  const tasks = pupilTasksOf(file, organisation, { personId, day: today })
    .filter(({ dueOn }) => dueOn < today)
    .map((task) => ({ name: pupilTaskName(task), dueOn: task.dueOn }))
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  if (tasks.length === 0) return [];
  return [{ type: 'pupil', reference: file.reference, organisation: organisation.name, tasks, today }];
};

const questionLine = (
  question: AskedQuestion,
  organisation: Organisation,
  { personId, now }: { personId: string; now: Date },
): QuestionLine[] => {
  const { reference } = question;
  if (!hearersOfQuestion(question)(organisation, londonClock(now).day).includes(personId)) return [];
  return [{ type: 'question', reference, organisation: organisation.name, since: waitsSince(question) }];
};

const endless = 8.64e15;

const urgencyOf = (line: DigestLine): number => {
  if (line.type === 'question') return endless;
  if (line.type !== 'breach') {
    const dates = line.type === 'request' ? line.dates : line.tasks;
    const days = dates.flatMap(({ dueOn }) => (dueOn === undefined ? [] : [londonInstant(dueOn, '23:59').getTime()]));
    return Math.min(...days, endless);
  }
  const { clock, tasks } = line;
  const counting = clock.state === 'running' || clock.state === 'late' ? [clock.dueAt.getTime()] : [];
  return Math.min(...counting, ...tasks.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : [])), endless);
};
