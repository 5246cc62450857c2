import { type Db, MongoClient } from 'mongodb';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { reportBreach } from '../../src/domain/breach/report/report-breach.ts';
import { revise } from '../../src/domain/case.ts';
import type { Actor } from '../../src/domain/history.ts';
import { type CaseDocument, openDocument, toDocument } from '../../src/storage/case-document.ts';
import { openCases } from '../../src/storage/cases.ts';
import { caseProblem, withFirstCaseCodes } from '../../src/storage/proof/case-codes.ts';
import { sealHeads } from '../../src/storage/proof/heads.ts';
import { sealOlder } from '../../src/storage/seal-older.ts';
import { verifyHistory } from '../../src/storage/verify-history.ts';
import { brookvale, idOf, lostLaptop } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { median, table } from './figures.ts';

const caseCount = 20_000;
const versions = 5;
const atATime = 1000;
const now = new Date('2026-11-18T12:00:00Z');
const turnCount = 300;
/** What the codes may be of a turn that reads a case and saves it. */
const mostPercent = 5;

/** Medians, in ms. */
interface Cost {
  /** A case is found, decided about and saved, without the chat around it. */
  readonly turn: number;
  /** What of that is checking its codes and making new ones. */
  readonly codes: number;
}

export interface VerifiedMany {
  readonly headsMs: number;
  readonly ms: number;
  /** The most that the process held at a moment, above what it held before. */
  readonly memory: number;
  readonly broken: number;
  readonly cost: Cost;
}

const breachNumbered = (number: number): Breach => {
  let breach = reportBreach({
    reference: `BR-2026-${String(number + 1).padStart(4, '0')}`,
    submissionId: `report ${number}`,
    reporter: { id: idOf(1), name: 'Maya Okafor' } as Actor,
    organisation: brookvale,
    report: lostLaptop({ occurredAt: undefined, awareAt: now }),
    ...{ containedAt: {}, drill: false, receiptCard: null, now },
  });
  for (let version = 2; version <= versions; version += 1) breach = corrected(breach);
  return breach;
};

const corrected = (breach: Breach): Breach =>
  revise(breach, {
    ...{ set: {}, by: { id: idOf(2), name: 'Dev Patel' } as Actor, what: 'report-corrected', now },
    changes: [{ field: 'summary', old: 'On the bus', new: 'On the 31 bus' }] as never,
    submissionId: `change ${breach.reference} ${breach.version + 1}`,
  });

/** Seals the heads of 20,000 breaches and verifies all of it, in a database of its own at this address. */
export const measureVerify = async (uri: string): Promise<VerifiedMany> => {
  const client = await MongoClient.connect(uri, { ignoreUndefined: true });
  const db = client.db();
  try {
    await sealOlder(
      db,
      testSealing,
      () => {},
      () => now,
    );
    for (let from = 0; from < caseCount; from += atATime) {
      const documents = Array.from({ length: atATime }, (_, at) =>
        toDocument(breachNumbered(from + at), { sealing: testSealing }),
      );
      await db.collection<CaseDocument>('cases').insertMany(documents);
    }
    const sealing = performance.now();
    await sealHeads(db, testSealing, () => now);
    const headsMs = performance.now() - sealing;

    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 50);
    const began = performance.now();
    const { broken } = await verifyHistory(db, testSealing, () => {});
    const ms = performance.now() - began;
    clearInterval(watch);
    return { headsMs, ms, memory: most - before, broken, cost: await costOfCodes(db) };
  } finally {
    await client.close();
  }
};

/** Now the one, now the other, so that both meet the machine in the same mood. */
const costOfCodes = async (db: Db): Promise<Cost> => {
  const cases = openCases(db, testSealing);
  const [turns, codes]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turnCount; turn += 1) {
    const reference = breachNumbered(turn).reference;
    const stored = (await db.collection<CaseDocument>('cases').findOne({ _id: reference })) ?? fail(reference);
    const opened = openDocument(stored, testSealing);
    const began = performance.now();
    const found = (await cases.find(reference)) as Breach;
    if ((await cases.save({ record: corrected(found), notices: [], now })) !== 'saved') fail(reference);
    turns.push(performance.now() - began);
    const making = performance.now();
    caseProblem(opened, testSealing);
    withFirstCaseCodes(opened, testSealing, { lines: found.version - 1, notices: found.notices.length });
    codes.push(performance.now() - making);
  }
  return { turn: median(turns), codes: median(codes) };
};

const fail = (reference: string): never => {
  throw new Error(`${reference} was not there as it should be`);
};

/** Prints the figures; true when all was whole and the codes cost as little as promised. */
export const printVerify = (
  { headsMs, ms, memory, broken, cost: { turn, codes } }: VerifiedMany,
  say: (words: string) => void,
): boolean => {
  say(
    table([
      [
        `verify-history over ${caseCount.toLocaleString('en-GB')} cases of ${versions} lines`,
        's',
        'memory MB',
        'broken',
      ],
      ['heads', (headsMs / 1000).toFixed(1), '', ''],
      ['verify', (ms / 1000).toFixed(1), (memory / 2 ** 20).toFixed(0), String(broken)],
    ]),
  );
  const percent = (100 * codes) / turn;
  const isFine = broken === 0 && percent <= mostPercent;
  say(
    `${isFine ? '✔' : '✘'} codes take ${codes.toFixed(2)} ms of the ${turn.toFixed(2)} ms in which a case is found and saved: ${percent.toFixed(1)} % (at most ${mostPercent} %)`,
  );
  return isFine;
};
