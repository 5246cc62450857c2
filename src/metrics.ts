import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** A number that is read when /metrics is asked. Its name says what is counted; it has no labels, so nobody is named. */
export interface Reading {
  /** In snake case, such as `notices_in_trouble`. */
  readonly name: string;
  readonly help: string;
  readonly read: () => Promise<number>;
}

export type TurnOutcome = 'answered' | 'refused' | 'failed';

export interface Metrics {
  /** One request on /api/messages has been answered; `kind` is the activity's type. */
  readonly turnTaken: (turn: { kind: string; outcome: TurnOutcome; ms: number }) => void;
  /** The text of /metrics in Prometheus' own format. */
  readonly write: () => Promise<{ contentType: string; text: string }>;
}

/** The kinds are a closed list: a caller could otherwise make up labels without end. */
const kinds = new Set(['message', 'invoke', 'conversationUpdate', 'installationUpdate']);

/** A reading is taken only when somebody asks for the figures. No label tells of a person or a case. */
export const createMetrics = (readings: readonly Reading[]): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'privacy_desk_turns_total',
    help: 'Activities from Teams, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'privacy_desk_turn_seconds',
    help: 'Time to answer an activity.',
    labelNames: ['kind'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 3, 10],
    registers: [registry],
  });
  for (const reading of readings) gaugeOf(reading, registry);

  return {
    turnTaken: ({ kind, outcome, ms }) => {
      const known = kinds.has(kind) ? kind : 'other';
      turns.inc({ kind: known, outcome });
      seconds.observe({ kind: known }, ms / 1_000);
    },
    write: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
};

/** A reading that fails (MongoDB is away) is shown as NaN, so that the others can still be read. */
const gaugeOf = ({ name, help, read }: Reading, registry: Registry): Gauge =>
  new Gauge({
    name: `privacy_desk_${name}`,
    help,
    registers: [registry],
    async collect() {
      this.set(await read().catch(() => Number.NaN));
    },
  });
