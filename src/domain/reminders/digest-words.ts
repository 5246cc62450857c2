import type { Clock } from '../breach/clock.ts';
import { dangerMark } from '../breach/report/danger.ts';
import { dueInWords } from '../breach/tasks/task-words.ts';
import { daysBetween } from '../deadlines/calendar.ts';
import { timeLeftWords } from '../deadlines/clock-words.ts';
import { type Day, weekdayInWords } from '../deadlines/day-words.ts';
import { dayAndTime } from '../deadlines/london-time.ts';
import type { BreachLine, DigestLine, PupilLine, RequestLine } from './digest.ts';

/** What the list is of: `One data breach waits for you`, `3 requests wait for you`. */
export const digestTitle = (lines: readonly Pick<DigestLine, 'type'>[]): string => {
  const [one, several] = nounsFor(lines);
  return lines.length === 1 ? `One ${one} waits for you` : `${lines.length} ${several} wait for you`;
};

const nouns = {
  breach: ['data breach', 'data breaches'],
  request: ['request', 'requests'],
  pupil: ['pupil’s file', 'pupils’ files'],
  question: ['question', 'questions'],
} as const;

const nounsFor = (lines: readonly Pick<DigestLine, 'type'>[]): readonly [one: string, several: string] => {
  const types = new Set(lines.map(({ type }) => type));
  const [only] = types.size === 1 ? types : [];
  return only === undefined ? ['case', 'cases'] : nouns[only];
};

/** What somebody types to see the rest of it. */
export const digestCommand = (lines: readonly Pick<DigestLine, 'type'>[]): string =>
  lines.some(({ type }) => type === 'breach') ? 'my tasks' : 'what’s due';

/** Which case a line is about: `BR-2026-0001, Brookvale Inclusion Partnership`. */
export const digestName = (line: DigestLine): string =>
  `${line.reference}${line.type === 'breach' && line.drill ? ' · DRILL' : ''}, ${line.organisation}`;

/** What time is left, and what there is to do. It names nobody and holds nobody's words. */
export const digestWords = (line: DigestLine): string => {
  switch (line.type) {
    case 'breach':
      return ofBreach(line);
    case 'request':
      return ofRequest(line);
    case 'pupil':
      return ofPupil(line);
    case 'question':
      return `A colleague has waited for an answer since ${weekdayInWords(line.since)}.`;
  }
};

const ofBreach = ({ clock, tasks, danger }: BreachLine): string =>
  [
    danger ? `${dangerMark}.` : '',
    clockWords(clock),
    ...tasks.map(({ name, ...task }) => `${name}, ${dueInWords(task)}.`),
  ]
    .filter(Boolean)
    .join(' ');

const clockWords = (clock: Clock): string => {
  switch (clock.state) {
    case 'running':
      return `${upper(timeLeftWords(clock.leftMs))} to tell the ICO, until ${dayAndTime(clock.dueAt)}.`;
    case 'late':
      return `The ICO has not been told: ${timeLeftWords(-clock.lateMs)}. Reasons for the delay are needed.`;
    case 'reported':
    case 'not-needed':
    case 'explained':
    case 'stopped':
      return '';
  }
};

const ofRequest = ({ clock, dates, tasks, disputedSince, today }: RequestLine): string =>
  [
    awaitedWords(clock),
    ...dates.flatMap(({ words, dueOn }) =>
      dueOn === undefined ? [] : [`${words}: ${weekdayInWords(dueOn)}, ${daysLeftWords(dueOn, today)}.`],
    ),
    tasks.length > 0 ? `To do: ${tasks.join(', ')}.` : '',
    disputedSince ? `Its accuracy is in dispute since ${weekdayInWords(disputedSince)}.` : '',
  ]
    .filter(Boolean)
    .join(' ') || 'The answer is open.';

const ofPupil = ({ tasks, today }: PupilLine): string =>
  tasks.map(({ name, dueOn }) => `${name}: ${daysLeftWords(dueOn, today)}.`).join(' ');

const awaitedFor = {
  identity: 'Proof of identity',
  authority: 'The authority to ask',
  fee: 'The fee',
} as const;

const awaitedWords = (clock: RequestLine['clock']): string => {
  if (clock.state === 'waiting') return `${awaitedFor[clock.for]} is awaited since ${weekdayInWords(clock.since)}.`;
  return clock.state === 'paused' ? `A clarification is awaited since ${weekdayInWords(clock.since)}.` : '';
};

/** `5 days left`, `today is the last day`, `1 day late`. The last day is in time to its end. */
export const daysLeftWords = (dueOn: Day, today: Day): string => {
  const days = daysBetween(today, dueOn);
  if (days === 0) return 'today is the last day';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `${count} left` : `${count} late`;
};

const upper = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
