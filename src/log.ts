import pino from 'pino';

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

/** `event` is a fixed name in kebab-case, never a sentence made of values. */
export type Log = (level: Level, event: string, facts?: Facts) => void;

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

/** One JSON line per event on stdout. Facts outside the list are left out even where the compiler was outwitted. */
export const openLog = (level: Level, destination?: pino.DestinationStream): Log => {
  const lines = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination ?? pino.destination(1),
  );
  return (at, event, facts = {}) => {
    const said = Object.fromEntries(allowed.filter((name) => name in facts).map((name) => [name, facts[name]]));
    lines[at]({ event, ...said });
  };
};
