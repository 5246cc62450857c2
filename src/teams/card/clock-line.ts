import { clockOf } from '../../domain/breach/clock.ts';
import { timeLeftWords } from '../../domain/deadlines/clock-words.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import type { PublicBreach } from './public-case.ts';

const hour = 3_600_000;

export interface ClockLine {
  readonly words: string;
  readonly color: 'Default' | 'Warning' | 'Attention';
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
        ticks: true,
      };
    case 'late': {
      const late = `${timeLeftWords(-clock.lateMs)}, due ${dayAndTime(clock.dueAt)}.`;
      return { words: `${late} Reasons for the delay are needed.`, color: 'Attention', ticks: true };
    }
    case 'reported': {
      const how = clock.lateMs > 0 ? timeLeftWords(-clock.lateMs) : 'in time';
      return {
        words: `Reported to the ICO on ${dayAndTime(clock.at)}, ${how}`,
        color: clock.lateMs > 0 ? 'Warning' : 'Default',
        ticks: false,
      };
    }
    case 'not-needed':
      return { words: 'Decided: the ICO need not be told', color: 'Default', ticks: false };
    case 'explained':
      return { words: 'The ICO was not told. The reason is on record.', color: 'Warning', ticks: false };
    case 'stopped':
      return undefined;
  }
};

const urgency = (leftMs: number): ClockLine['color'] => {
  if (leftMs < 6 * hour) return 'Attention';
  return leftMs < 24 * hour ? 'Warning' : 'Default';
};

/** The fields of a card's clock. */
export const clockFields = (about: PublicBreach | { type: 'near-miss' }, now: Date) => {
  const line = about.type === 'breach' ? clockLine(about, now) : undefined;
  return {
    hasClock: line !== undefined,
    clock: line?.words ?? '',
    clockColor: line?.color ?? 'Default',
    ticks: line?.ticks ?? false,
    asAt: `As at ${dayAndTime(now)}.`,
  };
};
