import { daysBetween } from '../../domain/deadlines/calendar.ts';
import { type Day, dateInWords, weekdayInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { daysLeftWords } from '../../domain/reminders/digest-words.ts';
import { datesOf } from '../../domain/request/dates/dates-of.ts';
import { clockOfRequest, type RequestClock } from '../../domain/request/dates/request-clock.ts';
import { isOfLaw, type RequestDate } from '../../domain/request/dates/request-date.ts';
import { type DataRequest, hasEnded } from '../../domain/request/request.ts';

export interface RequestClockLine {
  readonly words: string;
  readonly color: 'Default' | 'Warning' | 'Attention';
  /** How much of the time is over, from 0 to 1; null where none runs, or it did not run from the day of receipt. */
  readonly spent: number | null;
  /** The date that is counted to; undefined where none runs. */
  readonly date: DatedDate | undefined;
}

type DatedDate = RequestDate & { readonly dueOn: Day };
type Colour = RequestClockLine['color'];

interface Seen {
  readonly organisation: Organisation;
  readonly now: Date;
}

/** `13 days left: Tuesday 1 December 2026 (our policy). By law: …`; undefined where no time is told any more. */
export const requestClockLine = (about: DataRequest, seen: Seen): RequestClockLine | undefined => {
  const clock = clockOfRequest(about, seen.now);
  const still = standingStill(clock);
  if (still) return { ...still, words: [still.words, ...goesOn(about, seen)].join('. '), spent: null, date: undefined };
  if (hasEnded(about)) return undefined;
  const dates = datedOf(about, seen.organisation);
  const today = londonClock(seen.now).day;
  const next = dates.find(({ dueOn }) => dueOn >= today);
  if (next)
    return {
      words: nextWords(next, { dates, today }),
      color: urgency(next.dueOn, today),
      spent: spentOf(about, next.dueOn, today),
      date: next,
    };
  const last = dates.at(-1);
  return (
    last && {
      words: lateWords(about, last, today),
      color: 'Attention',
      spent: spentOf(about, last.dueOn, today),
      date: last,
    }
  );
};

/** A school record that was written for has a day of its own, which waits for nothing (both-roads.ts). */
const goesOn = (about: DataRequest, { organisation }: Seen): string[] =>
  hasEnded(about)
    ? []
    : datedOf(about, organisation)
        .filter(({ kind }) => kind === 'educational-record')
        .map(({ dueOn }) => `The educational record does not wait: ${weekdayInWords(dueOn)}`);

/** The dates of a request that have a day, the earliest first. */
export const datedOf = (about: DataRequest, organisation: Organisation): DatedDate[] =>
  datesOf(about, organisation)
    .filter((date): date is DatedDate => date.dueOn !== undefined)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));

const standingStill = (clock: RequestClock): { words: string; color: Colour } | undefined => {
  switch (clock.state) {
    case 'waiting':
      return {
        words: `The month has not begun: ${awaited[clock.for]} since ${dateInWords(clock.since)}`,
        color: 'Warning',
      };
    case 'paused':
      return {
        words: `The clock stands still: a clarification is awaited since ${dateInWords(clock.since)}`,
        color: 'Warning',
      };
    case 'answered':
      return answeredWords(clock);
    case 'running':
    case 'late':
    case 'none':
      return undefined;
  }
};

const awaited = {
  identity: 'proof of who asks is awaited',
  authority: 'authority to ask is awaited',
  fee: 'the fee is awaited',
} as const;

const answeredWords = ({
  dueOn,
  on,
}: Extract<RequestClock, { state: 'answered' }>): { words: string; color: Colour } | undefined => {
  // When it was answered stands above it.
  if (dueOn === undefined) return undefined;
  return on <= dueOn
    ? { words: `In time: the last day was ${weekdayInWords(dueOn)}`, color: 'Default' }
    : { words: `Late: the last day was ${weekdayInWords(dueOn)}`, color: 'Warning' };
};

const nextWords = (next: DatedDate, { dates, today }: { dates: readonly DatedDate[]; today: Day }): string => {
  const left = `${upper(daysLeftWords(next.dueOn, today))}: ${weekdayInWords(next.dueOn)}`;
  if (next.kind === 'own-target') return `${left} (our own target; the law sets no day)`;
  if (next.kind === 'perhaps-freedom-of-information') return `If it is also freedom of information, ${lower(left)}`;
  const law = dates.find(isOfLaw);
  if (next.kind === 'policy') return `${left} (our policy). By law: ${law ? dateInWords(law.dueOn) : 'no day'}`;
  const missed = dates.find(({ kind, dueOn }) => kind === 'policy' && dueOn < today);
  return missed ? `${left}. Our policy’s day, ${dateInWords(missed.dueOn)}, is over` : left;
};

const lateWords = ({ delay }: DataRequest, { dueOn, kind }: DatedDate, today: Day): string => {
  if (kind === 'own-target') return `Our own target, ${weekdayInWords(dueOn)}, is over. The law sets no day`;
  if (kind === 'perhaps-freedom-of-information')
    return `If it is also freedom of information, it is late: the last day was ${weekdayInWords(dueOn)}`;
  const late = `${upper(daysLeftWords(dueOn, today))}: the last day was ${weekdayInWords(dueOn)}`;
  return delay ? `${late}. They were told so on ${dateInWords(delay.toldOn)}` : late;
};

const spentOf = (about: DataRequest, dueOn: Day, today: Day): number | null => {
  const { identity, standing, clarification, fee, asked } = about;
  if (identity?.asked || standing?.authority || clarification || fee) return null;
  const all = daysBetween(asked.receivedOn, dueOn);
  return all > 0 ? Math.min(1, Math.max(0, daysBetween(asked.receivedOn, today) / all)) : null;
};

const urgency = (dueOn: Day, today: Day): Colour => {
  const left = daysBetween(today, dueOn);
  if (left <= 1) return 'Attention';
  return left <= 7 ? 'Warning' : 'Default';
};

const upper = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
