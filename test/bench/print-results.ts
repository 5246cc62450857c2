import type { Contestant, Round } from './contest.ts';
import { percentile, sum, table } from './figures.ts';

/** In bytes. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

export interface Measured {
  readonly smallest: Contestant;
  readonly ours: Contestant;
  readonly levels: readonly number[];
  /** In milliseconds. */
  readonly start: { readonly listening: number; readonly database: number };
  readonly memory: { readonly atRest: Memory; readonly afterTurns: Memory; readonly turns: number };
}

/** What the bench promises, at 16 connections and for the memory. */
const leastSpeed = 0.7;
const mostP99 = 2;
const mostGrowth = 0.2;
const promisedAt = 16;

/** Prints the figures; true when every promise is kept. */
export const printResults = (
  { smallest, ours, levels, start, memory }: Measured,
  say: (words: string) => void,
): boolean => {
  const compared = levels.map((connections) => compare(connections, smallest, ours));
  say(
    table([
      [
        'connections',
        'smallest: turns/s',
        'ours: turns/s',
        'ratio',
        'smallest: p50, p99',
        'ours: p50, p99',
        'ratio of p99',
      ],
      ...compared.map(({ connections, theirs, own, speed, p99 }) => [
        String(connections),
        theirs.perSecond.toFixed(0),
        own.perSecond.toFixed(0),
        percent(speed),
        `${theirs.p50.toFixed(1)}, ${theirs.p99.toFixed(1)} ms`,
        `${own.p50.toFixed(1)}, ${own.p99.toFixed(1)} ms`,
        p99.toFixed(2),
      ]),
    ]),
  );
  const [atLevel] = compared.filter(({ connections }) => connections === promisedAt);
  const requests = ({ requests: each }: Figures) => each.toFixed(2);
  if (atLevel) say(`\nRequests to MongoDB a turn: smallest ${requests(atLevel.theirs)}, ours ${requests(atLevel.own)}`);

  const own = start.listening - start.database;
  say(`Listening ${own.toFixed(0)} ms after the start, and ${start.database.toFixed(0)} ms more for MongoDB`);
  const { atRest, afterTurns, turns } = memory;
  const grown = { rss: afterTurns.rss / atRest.rss - 1, heapUsed: afterTurns.heapUsed / atRest.heapUsed - 1 };
  const after = `after ${turns.toLocaleString('en-GB')} turns`;
  for (const [name, kind] of [
    ['Memory (RSS)', 'rss'],
    ['Memory (heap)', 'heapUsed'],
  ] as const) {
    say(
      `${name}: ${megabytes(atRest[kind])} at rest, ${megabytes(afterTurns[kind])} ${after} (${signed(grown[kind])})`,
    );
  }

  const promises: [string, boolean][] = [
    [
      `at ${promisedAt} connections at least ${percent(leastSpeed)} of the turns/s`,
      (atLevel?.speed ?? 0) >= leastSpeed,
    ],
    [`p99 there within ${mostP99} times`, (atLevel?.p99 ?? Number.POSITIVE_INFINITY) <= mostP99],
    [`memory grows by no more than ${percent(mostGrowth)}`, grown.rss <= mostGrowth && grown.heapUsed <= mostGrowth],
  ];
  say('');
  for (const [words, kept] of promises) say(`${kept ? '✔' : '✘'} ${words}`);
  return promises.every(([, kept]) => kept);
};

interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
}

const compare = (connections: number, smallest: Contestant, ours: Contestant) => {
  const [theirs, own] = [smallest, ours].map(({ rounds }) => figuresOf(rounds.get(connections) ?? [])) as [
    Figures,
    Figures,
  ];
  return { connections, theirs, own, speed: own.perSecond / theirs.perSecond, p99: own.p99 / theirs.p99 };
};

/** All rounds taken as one. */
const figuresOf = (rounds: readonly Round[]): Figures => {
  const latencies = rounds.flatMap((round) => round.latencies);
  return {
    perSecond: (1000 * latencies.length) / sum(rounds.map(({ ms }) => ms)),
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    requests: sum(rounds.map(({ requests }) => requests)) / rounds.length,
  };
};

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const signed = (share: number): string => `${share >= 0 ? '+' : ''}${percent(share)}`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
