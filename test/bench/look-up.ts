import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MongoClient } from 'mongodb';
import type { PupilDetails } from '../../src/domain/consent/pupil-file.ts';
import type { PupilSaid } from '../../src/domain/consent/pupil-said.ts';
import { type CaseDocument, toDocument } from '../../src/storage/case-document.ts';
import { openPupilSearch } from '../../src/storage/pupil-search/pupil-search.ts';
import { brookvale } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { complete, samplePupil } from '../support/sample-pupil.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { percentile, table } from './figures.ts';
import { firstNames, lastNames } from './pupil-names.ts';

const pupilCount = 20_000;
const questionCount = 2000;
const today = '2026-11-23';
const filesAtATime = 2000;

/** What the desk promises at 20,000 pupils. */
const mostStartMs = 5000;
const mostSearchMs = 20;

/** In milliseconds and bytes. */
export interface LookedUp {
  readonly startMs: number;
  readonly memory: number;
  readonly byKind: readonly { readonly kind: Kind; readonly times: readonly number[]; readonly found: number }[];
}

const kinds = ['full name', 'half a name', 'a slip', 'year and school', 'one name', 'UPN', 'nobody'] as const;
type Kind = (typeof kinds)[number];

const random = seededRandom(5);
const below = (count: number): number => Math.floor(random() * count);
/** The earlier, the likelier: many pupils share a common name. */
const common = (list: readonly string[]): string => list[Math.floor(list.length * random() ** 2)] ?? '';
const any = <Each>(list: readonly Each[]): Each => {
  const each = list[below(list.length)];
  if (each === undefined) throw new Error('nothing to choose from');
  return each;
};

const someone = (number: number): PupilDetails =>
  ({
    firstNames: common(firstNames),
    lastName: common(lastNames),
    knownAs: number % 10 === 0 ? [common(firstNames).slice(0, 3)] : [],
    bornOn: `${2010 + below(6)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`,
    upn: `A${String(100_000_000_000 + number)}`,
    school: any(brookvale.schools).id,
    joinedOn: '2026-09-07',
  }) as unknown as PupilDetails;

const slipIn = (name: string): string => {
  const at = 1 + below(name.length - 2);
  return name.slice(0, at) + name.slice(at + 1, at + 2) + name.slice(at, at + 1) + name.slice(at + 2);
};

const questionOf = (kind: Kind, { firstNames: first, lastName, upn, school }: PupilDetails): PupilSaid => {
  const nothing = { name: '', year: undefined, school: undefined, upn: undefined, reference: undefined };
  switch (kind) {
    case 'full name':
      return { ...nothing, name: `${first} ${lastName}` };
    case 'half a name':
      return { ...nothing, name: `${first.slice(0, 3)} ${lastName.slice(0, 3)}` };
    case 'a slip':
      return { ...nothing, name: `${first} ${slipIn(lastName)}` };
    case 'year and school':
      return { ...nothing, name: first, year: 7 + below(5), school: school ?? undefined };
    case 'one name':
      return { ...nothing, name: below(2) === 0 ? first : lastName };
    case 'UPN':
      return { ...nothing, upn: upn ?? undefined };
    case 'nobody':
      return { ...nothing, name: `${first} Xylophonist` };
    default:
      return kind satisfies never;
  }
};

/** How much is in use once what nobody needs is gone. */
const heapUsed = (): number => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
};

/** Searches among 20,000 invented pupils, in a database of its own at this address. */
export const measureLookUps = async (uri: string): Promise<LookedUp> => {
  const client = await MongoClient.connect(uri, { ignoreUndefined: true });
  try {
    const cases = client.db().collection<CaseDocument>('cases');
    const sampled: PupilDetails[] = [];
    for (let from = 0; from < pupilCount; from += filesAtATime) {
      const pupils = Array.from({ length: filesAtATime }, (_, at) => someone(from + at));
      await cases.insertMany(pupils.map((pupil, at) => documentOf(from + at, pupil)));
      sampled.push(...pupils.filter((_, at) => at % 10 === 0));
    }
    const before = heapUsed();
    const began = performance.now();
    const search = await openPupilSearch(client.db(), testSealing, { log: () => {} });
    const startMs = performance.now() - began;
    const memory = heapUsed() - before;
    if (search.size() !== pupilCount) throw new Error(`${search.size()} pupils were read`);

    const asked = Array.from({ length: questionCount }, (_, at) => kinds[at % kinds.length] ?? kinds[0]);
    const timed = asked.map((kind) => {
      const said = questionOf(kind, any(sampled));
      const start = performance.now();
      const found = search.search(said, { organisations: [brookvale], today, most: 10 }).length;
      return { kind, ms: performance.now() - start, found };
    });
    await search.stop();
    return {
      ...{ startMs, memory },
      byKind: kinds.map((kind) => {
        const own = timed.filter((each) => each.kind === kind);
        return {
          kind,
          times: own.map(({ ms }) => ms),
          found: own.filter(({ found }) => found > 0).length / own.length,
        };
      }),
    };
  } finally {
    await client.close();
  }
};

const documentOf = (number: number, pupil: PupilDetails): CaseDocument =>
  toDocument(
    samplePupil({ reference: `PF-2026-${String(number + 1).padStart(5, '0')}`, pupil, entries: [...complete] }),
    {
      sealing: testSealing,
    },
  );

/** Prints the figures; true when start and search are as quick as promised. */
export const printLookUps = ({ startMs, memory, byKind }: LookedUp, say: (words: string) => void): boolean => {
  const all = byKind.flatMap(({ times }) => times);
  const row = (name: string, times: readonly number[], found: string) => [
    ...[name, String(times.length), found],
    ...[50, 99, 100].map((percent) => percentile(times, percent).toFixed(2)),
  ];
  say(
    table([
      [
        `look-up among ${pupilCount.toLocaleString('en-GB')} pupils`,
        'asked',
        'found',
        'p50 ms',
        'p99 ms',
        'longest ms',
      ],
      ...byKind.map(({ kind, times, found }) => row(kind, times, `${(100 * found).toFixed(0)} %`)),
      row('all', all, ''),
    ]),
  );
  const p99 = percentile(all, 99);
  const isQuick = startMs <= mostStartMs && p99 <= mostSearchMs;
  say(
    `${isQuick ? '✔' : '✘'} start ${(startMs / 1000).toFixed(1)} s (at most ${mostStartMs / 1000} s), search p99 ${p99.toFixed(1)} ms (at most ${mostSearchMs} ms), memory of the index ${(memory / 2 ** 20).toFixed(0)} MB`,
  );
  return isQuick;
};
