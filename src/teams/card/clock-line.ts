import { awareAtOf, clockOf } from '../../domain/breach/clock.ts';
import { timeLeftWords } from '../../domain/deadlines/clock-words.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { clockFieldsOf } from './clock-band.ts';
import type { PublicBreach } from './public-case.ts';

const hour = 3_600_000;

export interface ClockLine {
  readonly words: string;
  readonly color: 'Default' | 'Warning' | 'Attention';
  /** How much of the time is over, from 0 to 1; null where none runs. */
  readonly spent: number | null;
  /** A card cannot tick: what is left was true when the card was last drawn. */
  readonly ticks: boolean;
}

/** `51 h left, Sunday 22 November 2026, 14:10`; undefined where no clock is told any more. */
export const clockLine = (about: Parameters<typeof clockOf>[0], now: Date): ClockLine | undefined => {
  const clock = clockOf(about, now);
  switch (clock.state) {
    case 'running':
      return {
        words: `${timeLeftWords(clock.leftMs)}, ${dayAndTime(clock.dueAt)}`,
        color: urgency(clock.leftMs),
        spent: spentOf(clock, about),
        ticks: true,
      };
    case 'late': {
      const late = `${timeLeftWords(-clock.lateMs)}, due ${dayAndTime(clock.dueAt)}.`;
      return { words: `${late} Reasons for the delay are needed.`, color: 'Attention', spent: 1, ticks: true };
    }
    case 'reported': {
      const how = clock.lateMs > 0 ? timeLeftWords(-clock.lateMs) : 'in time';
      return {
        words: `Reported to the ICO on ${dayAndTime(clock.at)}, ${how}`,
        color: clock.lateMs > 0 ? 'Warning' : 'Default',
        spent: null,
        ticks: false,
      };
    }
    case 'not-needed':
      return { words: 'Decided: the ICO need not be told', color: 'Default', spent: null, ticks: false };
    case 'explained':
      return { words: 'The ICO was not told. The reason is on record.', color: 'Warning', spent: null, ticks: false };
    case 'stopped':
      return undefined;
  }
};

/** A report may say that it was noticed later than now. */
const spentOf = (
  { dueAt, leftMs }: { readonly dueAt: Date; readonly leftMs: number },
  about: Parameters<typeof awareAtOf>[0],
): number => Math.max(0, 1 - leftMs / (dueAt.getTime() - awareAtOf(about).getTime()));

const urgency = (leftMs: number): ClockLine['color'] => {
  if (leftMs < 6 * hour) return 'Attention';
  return leftMs < 24 * hour ? 'Warning' : 'Default';
};

/** The fields of a card's clock. */
export const clockFields = (about: PublicBreach | { type: 'near-miss' }, now: Date) => {
  const line = about.type === 'breach' ? clockLine(about, now) : undefined;
  return {
    ...clockFieldsOf(line),
    ticks: line?.ticks ?? false,
    asAt: `As at ${dayAndTime(now)}.`,
  };
};
