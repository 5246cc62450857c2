import { daysAfter, isWorkingDay, workingDayFrom } from '../deadlines/calendar.ts';
import type { Day } from '../deadlines/day-words.ts';
import type { Notice } from '../notices/notice.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { datesOf } from '../request/dates/dates-of.ts';
import { clockOfRequest } from '../request/dates/request-clock.ts';
import { isOfLaw, type RequestDate } from '../request/dates/request-date.ts';
import { type DataRequest, hasEnded } from '../request/request.ts';
import { londonInstant } from './quiet-time.ts';
import { type Step, type Steps, stepIn } from './steps.ts';
import { allOf, deputiesAndCover, thoseWhoRunRequests } from './who-hears.ts';

/** From here on whoever stands in hears of it too, and from there on it is told whatever else a person heard that day. */
const deputiesFrom = 3;
const neverCappedFrom = 1;

/** Every step that the request as it now stands gives reason for. */
export const stepsOfRequest = (request: DataRequest, organisation: Organisation): Steps => {
  const awaited = awaitedOf(request);
  // What stands still has no day.
  const dates = hasEnded(request) ? [] : datedOf(request, organisation);
  const lapses = dates.map((date) => lapseOf(date, organisation));
  const planned = [
    ...(awaited ? nudges(awaited, request, organisation) : []),
    ...dates.flatMap((date) => stepsBefore(date, request, organisation)),
    ...lapses,
  ].sort((one, other) => one.plannedAt.getTime() - other.plannedAt.getTime());
  const steps = fromLastChange(planned, request);
  const isLapse = new Set(lapses.map(({ name }) => name));
  return {
    steps,
    lapses: steps.filter(({ name }) => isLapse.has(name)),
    pressingAt: undefined,
    again: 'request-reminder',
  };
};

/**
 * What lay in the past when the dates were moved, or when it was logged, is planned for that moment: whoever is there then
 * hears it. What came before a step that has been told stays where it was, for that said more.
 */
const fromLastChange = (planned: readonly Step[], { history, notices, reportedAt }: DataRequest): Step[] => {
  const changedAt = history.at(-1)?.at ?? reportedAt;
  const told = new Set(notices.map(stepIn));
  const lastTold = planned.findLastIndex(({ name }) => told.has(name));
  return planned.map((step, at) =>
    at > lastTold && step.plannedAt < changedAt ? { ...step, plannedAt: changedAt } : step,
  );
};

type Dated = RequestDate & { readonly dueOn: Day };

/** Of two dates that are told at one moment the nearer stands for the other, and the law’s for a policy’s on the same day. */
const datedOf = (request: DataRequest, organisation: Organisation): Dated[] =>
  datesOf(request, organisation)
    .filter((date): date is Dated => date.dueOn !== undefined)
    .sort((one, other) => other.dueOn.localeCompare(one.dueOn) || rankOf(one) - rankOf(other));

const rankOf = (date: RequestDate): number => (isOfLaw(date) ? 1 : 0);

/** What has been asked for and has not come: the time for the answer does not run until then (UK GDPR Art. 12A). */
const awaitedOf = (request: DataRequest): { readonly for: AwaitedFor; readonly since: Day } | undefined => {
  const clock = clockOfRequest(request, request.reportedAt);
  if (clock.state === 'waiting') return clock;
  return clock.state === 'paused' ? { for: 'clarification', since: clock.since } : undefined;
};
type AwaitedFor = 'identity' | 'authority' | 'fee' | 'clarification';

/**
 * So many days before, in the morning when the day’s list comes. What would fall on a day when nobody works is told on the
 * working day before, so that “one day before” a Monday is a Friday: on the Monday itself it would be too late to do much.
 */
const stepsBefore = (date: Dated, request: DataRequest, organisation: Organisation): Step[] =>
  [...new Set(organisation.requests.remindDaysBefore)]
    .sort((one, other) => other - one)
    .map((days) => ({
      ...common,
      name: `${date.kind}-${days}@${date.dueOn}`,
      plannedAt: morningOf(workingDayUntil(daysAfter(date.dueOn, -days)), organisation),
      hearers: days <= deputiesFrom ? standInsToo : thoseWhoRunRequests,
      capped: days > neverCappedFrom,
    }))
    // Whoever is told of a new request is told its dates.
    .filter(({ plannedAt }) => plannedAt > request.reportedAt);

/** The morning of the working day after the last day. */
const lapseOf = (date: Dated, organisation: Organisation): Step => ({
  ...common,
  name: `${date.kind}-lapse@${date.dueOn}`,
  plannedAt: morningOf(workingDayFrom(daysAfter(date.dueOn, 1)), organisation),
  hearers: standInsToo,
  capped: false,
});

/** What is awaited is easily forgotten, for no date runs: it is said once a week, and no longer than for half a year. */
const weeks = Array.from({ length: 26 }, (_, at) => at + 1);

const nudges = (
  awaited: { readonly for: AwaitedFor; readonly since: Day },
  request: DataRequest,
  organisation: Organisation,
): Step[] =>
  weeks
    .map((week) => ({
      ...common,
      name: `awaits-${awaited.for}-${week}@${awaited.since}`,
      plannedAt: morningOf(workingDayUntil(daysAfter(awaited.since, 7 * week)), organisation),
      hearers: thoseWhoRunRequests,
      capped: true,
    }))
    .filter(({ plannedAt }) => plannedAt > request.reportedAt);

const common = { kind: 'request-reminder', quiet: 'waits' } as const;
const standInsToo = allOf(thoseWhoRunRequests, deputiesAndCover);

const morningOf = (day: Day, { reminders }: Organisation): Date => londonInstant(day, reminders.digestAt);

/** The day itself, or the last working day before it. */
const workingDayUntil = (day: Day): Day => (isWorkingDay(day) ? day : workingDayUntil(daysAfter(day, -1)));

/** What a reminder of a request is about: a date that comes or is over, or something that is awaited since a day. */
export type StepDate =
  | { readonly is: 'to-come'; readonly kind: RequestDate['kind']; readonly dueOn: Day; readonly daysBefore: number }
  | { readonly is: 'over'; readonly kind: RequestDate['kind']; readonly dueOn: Day }
  | { readonly is: 'awaited'; readonly for: AwaitedFor; readonly since: Day };

const written = /^(?:awaits-(identity|authority|fee|clarification)|([a-z-]+?))-(\d+|lapse)@(\d{4}-\d{2}-\d{2})$/;

/** Which date a reminder is about; undefined for one that comes again because somebody put it off. */
export const dateOfStep = (notice: Pick<Notice, 'id'>): StepDate | undefined => {
  const [, awaited, kind, step, day = ''] = written.exec(stepIn(notice)) ?? [];
  if (awaited !== undefined) return { is: 'awaited', for: awaited as AwaitedFor, since: day };
  if (kind === undefined) return undefined;
  const date = { kind: kind as RequestDate['kind'], dueOn: day };
  return step === 'lapse' ? { is: 'over', ...date } : { is: 'to-come', ...date, daysBefore: Number(step) };
};
