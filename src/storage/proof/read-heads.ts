import type { Binary, Db } from 'mongodb';
import type { Sealing } from '../sealing/sealing.ts';
import { type CaseHead, type Head, headCodes, linkOf } from './heads.ts';

/** All that the heads say of one case. */
export interface KnownCase {
  /** Beside each other: the versions that were sealed, and the record's digest at each. */
  readonly versions: number[];
  readonly digests: string[];
  /** As the last head has them. */
  told: string;
  notices: string;
  /** Two heads contradict each other: an older copy was put back, and a head was made of it. */
  contradicted: boolean;
}

/** Half of it is enough to tell two apart, and takes half the memory. */
export const short = (digest: Binary): string => Buffer.from(digest.value()).subarray(0, 16).toString('latin1');

/** Known to whoever has read it; it cannot be made to fit other heads. */
const fingerprintOf = (number: number, link: Binary): string => `${number}-${link.toString('hex').slice(0, 40)}`;

interface Newest {
  readonly number: number;
  readonly link: Binary;
  readonly at: Date;
  readonly highest: Head['highest'];
}

export type HeadReader = ReturnType<typeof openHeadReader>;

/**
 * Reads the heads from the first to the newest, and later on those that were added since. Keeps for each case its versions
 * and digests, and no more of it. `since` is the fingerprint of a head that somebody kept outside.
 */
export const openHeadReader = (
  db: Db,
  sealing: Sealing,
  { tell, since }: { tell: (problem: string) => void; since: string | undefined },
) => {
  const cases = new Map<string, KnownCase>();
  const trails = new Map<string, number>();
  let newest: Newest | undefined;
  let sawSince = false;

  const take = (head: Head): void => {
    const expected = (newest?.number ?? 0) + 1;
    const link = linkOf(head);
    if (head._id !== expected) tell(`heads: number ${expected} is missing`);
    else if (newest && short(head.before) !== short(newest.link)) {
      tell(`heads: number ${head._id} does not follow on from the one before it`);
    }
    if (headCodes.problem(head, sealing)) tell(`heads: number ${head._id} is not one that the desk wrote`);
    for (const each of head.cases) takeCase(cases, each);
    for (const { of, trail, line } of head.trails) {
      trails.set(`${of} ${trail}`, Math.max(line, trails.get(`${of} ${trail}`) ?? 0));
    }
    newest = { number: head._id, link, at: head.at, highest: head.highest };
    sawSince ||= fingerprintOf(head._id, link) === since;
  };

  return {
    cases,
    trails,
    highest: (): Head['highest'] => newest?.highest ?? {},
    fingerprint: (): string | undefined => newest && fingerprintOf(newest.number, newest.link),
    sealedAt: (): Date | undefined => newest?.at,
    sawSince: (): boolean => sawSince,
    readOn: async (): Promise<void> => {
      const heads = db
        .collection<Head>('heads')
        .find({ _id: { $gt: newest?.number ?? 0 } })
        .sort({ _id: 1 });
      for await (const head of heads) take(head);
    },
  };
};

const takeCase = (cases: Map<string, KnownCase>, { of, version, digest, told, notices }: CaseHead): void => {
  const known = cases.get(of);
  const now = { told, notices: short(notices) };
  if (!known) {
    cases.set(of, { versions: [version], digests: [short(digest)], ...now, contradicted: false });
    return;
  }
  const before = known.versions.at(-1) ?? 0;
  known.contradicted ||= version < before || !goesOn(known.told, told);
  Object.assign(known, now);
  if (version === before && known.digests.at(-1) === short(digest)) return;
  known.contradicted ||= version === before;
  known.versions.push(version);
  known.digests.push(short(digest));
};

/** No notice is gone, and none that was sent is unsent. */
export const goesOn = (before: string, now: string): boolean =>
  now.length >= before.length && [...before].every((sent, at) => sent === '0' || now[at] === '1');
