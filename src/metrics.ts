import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { within } from './time-limit.ts';

/** A number that is read when the figures are asked for. Its labels are closed lists, so nobody is named. */
export interface Reading {
  /** In snake case, such as `notices_in_trouble`. */
  readonly name: string;
  readonly help: string;
  /** Where one number is not enough, what there is one of each for, such as `timer`. */
  readonly label?: string;
  /** Undefined, or a fault, where it is not known now: then the figure is left out. */
  readonly read: () => Promise<number | ReadonlyMap<string, number> | undefined>;
}

export type TurnOutcome = 'answered' | 'refused' | 'failed';

export interface Metrics {
  /** One request on /api/messages has been answered; `kind` is the activity's type. */
  readonly turnTaken: (turn: { kind: string; outcome: TurnOutcome; ms: number }) => void;
  /** Somebody asked too often; `caller` is one of a closed list. */
  readonly requestRefused: (request: { caller: string }) => void;
  /** A notice of this kind has arrived somewhere, or nobody is left whom it could be told. */
  readonly noticeTold: (told: { kind: string; outcome: 'delivered' | 'given-up' }) => void;
  /** The text of /metrics in Prometheus' own format. */
  readonly write: () => Promise<{ contentType: string; text: string }>;
}

/** The kinds are a closed list: a caller could otherwise make up labels without end. */
const kinds = new Set(['message', 'invoke', 'conversationUpdate', 'installationUpdate']);

/** So long may a reading take. Whoever gathers figures waits ten seconds or less for all of them. */
const readWithinMs = 2_000;

/** A reading is taken only when somebody asks for the figures. No label tells of a person or a case. */
export const createMetrics = (
  readings: readonly Reading[],
  build: { readonly version: string; readonly commit?: string | undefined },
): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'privacy_desk_turns_total',
    help: 'Activities from Teams, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  // From the beginning: a rule that looks for a rise does not see a counter whose first value is 1.
  for (const kind of ['message', 'invoke']) turns.inc({ kind, outcome: 'failed' }, 0);
  const seconds = new Histogram({
    name: 'privacy_desk_turn_seconds',
    help: 'Time to answer an activity.',
    labelNames: ['kind'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 3, 10],
    registers,
  });
  const refused = new Counter({
    name: 'privacy_desk_requests_refused_total',
    help: 'Requests that were answered with 429, by who asked.',
    labelNames: ['caller'],
    registers,
  });
  const delivered = new Counter({
    name: 'privacy_desk_notices_delivered_total',
    help: 'Notices that have arrived, by kind.',
    labelNames: ['kind'],
    registers,
  });
  const givenUp = new Counter({
    name: 'privacy_desk_notices_given_up_total',
    help: 'Notices for which nobody is left who can be reached, by kind. They are tried again every quarter of an hour.',
    labelNames: ['kind'],
    registers,
  });
  new Gauge({
    name: 'privacy_desk_build_info',
    help: 'Always 1. Its labels say which build this is.',
    labelNames: ['version', 'commit'],
    registers,
  }).set({ version: build.version, commit: build.commit ?? 'unknown' }, 1);
  const gauges = readings.map((reading) => gaugeOf(reading, registry));

  return {
    turnTaken: ({ kind, outcome, ms }) => {
      const known = kinds.has(kind) ? kind : 'other';
      turns.inc({ kind: known, outcome });
      seconds.observe({ kind: known }, ms / 1_000);
    },
    requestRefused: ({ caller }) => refused.inc({ caller }),
    noticeTold: ({ kind, outcome }) => {
      (outcome === 'delivered' ? delivered : givenUp).inc({ kind });
    },
    write: async () => {
      await Promise.all(gauges.map((readNow) => readNow()));
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
};

/**
 * Reads into its gauge. What cannot be read (MongoDB is away) leaves no figure at all: every comparison with NaN is
 * false, so a rule would take it for good news, and a figure that is not there can be asked for with `absent`.
 */
const gaugeOf = ({ name, help, label, read }: Reading, registry: Registry): (() => Promise<void>) => {
  const labelNames = label === undefined ? [] : [label];
  const gauge = new Gauge({ name: `privacy_desk_${name}`, help, labelNames, registers: [registry] });
  return async () => {
    const value = await within(readWithinMs, read).catch(() => undefined);
    if (label === undefined) gauge.remove();
    else gauge.reset();
    if (typeof value === 'number') gauge.set(value);
    else for (const [each, number] of value ?? []) gauge.set({ [label ?? '']: each }, number);
  };
};
