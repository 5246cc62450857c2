import pino from 'pino';
import type { Event, events } from './log-events.ts';

/** What a log line may say. There is no field for words, names or addresses, so no person can get into the log. */
export interface Facts {
  readonly reference?: string;
  readonly organisation?: string;
  readonly kind?: string;
  readonly code?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly attempt?: number;
  readonly port?: number;
  /** Joins what a person was shown with what the log says. */
  readonly correlation?: string;
}

export type Level = 'debug' | 'info' | 'warn' | 'error';

/** Only what is on the list of events, at the level that the list gives it. */
export type Log = <Name extends Event>(level: (typeof events)[Name], event: Name, facts?: Facts) => void;

const allowed = [
  'reference',
  'organisation',
  'kind',
  'code',
  'count',
  'ms',
  'attempt',
  'port',
  'correlation',
] as const satisfies readonly (keyof Facts)[];

/**
 * One JSON line per event on stdout. Facts outside the list are left out even where the compiler was outwitted. One
 * trouble fills at most one line a minute; the next says how many it stands for.
 */
export const openLog = (
  level: Level,
  destination?: pino.DestinationStream,
  nowMs: () => number = () => performance.now(),
): Log => {
  const lines = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination ?? pino.destination(1),
  );
  const repeatsOf = countRepeats(nowMs);
  return (at, event, facts = {}) => {
    const said = Object.fromEntries(allowed.filter((name) => name in facts).map((name) => [name, facts[name]]));
    const repeats = isTrouble(at, facts) ? repeatsOf(troubleOf(event, facts)) : 0;
    if (repeats !== 'said already') lines[at]({ event, ...said, ...(repeats > 0 ? { repeats } : {}) });
  };
};

/** Where a person was given a reference that line must be there to be found. */
const isTrouble = (level: Level, { correlation }: Facts): boolean =>
  (level === 'warn' || level === 'error') && correlation === undefined;

/** What makes two lines one trouble: not how long it took or which attempt it was. */
const troubleOf = (event: string, { reference, organisation, kind, code }: Facts): string =>
  JSON.stringify([event, reference, organisation, kind, code]);

const sayAgainAfterMs = 60_000;
const mostTroubles = 1_000;

const countRepeats = (nowMs: () => number) => {
  const said = new Map<string, { atMs: number; since: number }>();
  return (trouble: string): number | 'said already' => {
    const atMs = nowMs();
    const before = said.get(trouble);
    if (before && atMs - before.atMs < sayAgainAfterMs) {
      before.since += 1;
      return 'said already';
    }
    // The one that was said longest ago stands first.
    said.delete(trouble);
    said.set(trouble, { atMs, since: 0 });
    const [oldest] = said.keys();
    if (said.size > mostTroubles && oldest !== undefined) said.delete(oldest);
    return before?.since ?? 0;
  };
};
