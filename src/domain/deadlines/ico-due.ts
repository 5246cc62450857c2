import type { Working } from './calendar.ts';
import { dayAndTime, londonClock } from './london-time.ts';

const hour = 3_600_000;
const minute = 60_000;

/**
 * The ICO must hear within 72 hours of our becoming aware (UK GDPR Art. 33(1)). Hours are elapsed hours: nights,
 * weekends, holidays and a clock change all count (Art. 4A, in force since 20 August 2025 by SI 2025/904, with Regulation 1182/71 Art. 3).
 */
export const icoDueAt = (awareAt: Date): Date => new Date(awareAt.getTime() + 72 * hour);

/**
 * The latest end that the words of the law could bear: the hour of the event is not counted (Regulation 1182/71
 * Art. 3(1) and 3(2)(a)). It is shown, never planned to: no statement of the ICO relies on it.
 */
export const strictOuterLimitAt = (awareAt: Date): Date =>
  new Date((Math.floor(awareAt.getTime() / hour) + 1 + 72) * hour);

export interface Lateness {
  /** Told late, the ICO must also hear the reasons for the delay (UK GDPR Art. 33(1), second sentence). */
  readonly late: boolean;
  /** Whole minutes, each begun minute counted; 0 when in time. Exactly 72 hours is in time. */
  readonly minutesLate: number;
}

/** Whether the ICO was told after the 72 hours, and by how much. */
export const latenessOf = ({ awareAt, notifiedAt }: { awareAt: Date; notifiedAt: Date }): Lateness => {
  const over = notifiedAt.getTime() - icoDueAt(awareAt).getTime();
  return { late: over > 0, minutesLate: over > 0 ? Math.ceil(over / minute) : 0 };
};

export const icoDueSource = 'UK GDPR Art. 33(1) and 4A';

/** How the 72 hours were counted. */
export const icoDueWorking = (awareAt: Date): Working => {
  const dueAt = icoDueAt(awareAt);
  const change = clockChangeInWords(awareAt, dueAt);
  return [
    `You became aware on ${dayAndTime(awareAt)}.`,
    `72 hours later is ${dayAndTime(dueAt)}.`,
    'Every hour counts: nights, weekends, bank holidays and school holidays too.',
    ...(change ? [change] : []),
    `Read most generously, the law’s words could mean ${dayAndTime(strictOuterLimitAt(awareAt))}. Don’t rely on that.`,
  ];
};

/** How far the clocks of London stand before UTC at an instant, in hours. */
const offsetAt = (at: Date): number => {
  const { day, time } = londonClock(at);
  return Math.round((Date.parse(`${day}T${time}Z`) - at.getTime()) / hour);
};

const clockChangeInWords = (from: Date, until: Date): string | undefined => {
  const change = offsetAt(until) - offsetAt(from);
  if (change === 0) return undefined;
  return change > 0
    ? 'The clocks go forward in between, so the clock shows one hour later than three days before.'
    : 'The clocks go back in between, so the clock shows one hour earlier than three days before.';
};
