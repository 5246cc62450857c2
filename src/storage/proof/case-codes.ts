import { createHmac, randomBytes } from 'node:crypto';
import { Binary, type Document } from 'mongodb';
import { z } from 'zod';
import type { Notice } from '../../domain/notices/notice.ts';
import { personal } from '../../domain/personal-data.ts';
import { canonical } from '../sealing/canonical.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { noticeIs, noticeProblem, withNoticeCodes, withSnoozeCodes } from './notice-codes.ts';

/**
 * Stored with each line of history: what the whole record was at that version, so that the record equals its history.
 * The domain knows nothing of it.
 */
export interface LineSeal {
  /** Over the whole record. Made with a salt, so that nobody can make sure of what they suspect; null for older lines. */
  readonly digest: Binary | null;
  /** Sealed. Another key seals it anew, and the digest stays. */
  readonly salt: Binary | null;
  /** How many notices the digest covers, from the first: a reminder that is owed later makes no line. */
  readonly notices: number;
  /** Written by a desk that no longer takes what has no code: older documents came before it. */
  readonly late: boolean;
  /** Over all of this, the line's place and its hash, in which the lines before it are. */
  readonly code: Binary;
}

const saltBytes = 16;
const salted = z.object({ salt: personal(z.string()) });
const placeOfSalt = (reference: string, line: number) => ({ collection: 'cases', id: `${reference} line ${line}` });

/**
 * What the digest does not cover: the history, which has its own chain; what changes between two versions and has codes of its
 * own; and what is made of that.
 */
const uncovered = new Set([
  ...['history', 'notices', 'snoozes', 'noticeDueAt', 'reminderDueAt', 'sealedWith', 'bound', 'headDue'],
]);

const digestOf = (opened: Document, notices: number, salt: string): Binary => {
  const covered = Object.entries(opened).filter(([name]) => !uncovered.has(name));
  const told = (opened['notices'] as Notice[]).slice(0, notices).map(noticeIs);
  const text = canonical([Object.fromEntries(covered), told]);
  return new Binary(createHmac('sha256', Buffer.from(salt, 'base64')).update(text).digest());
};

const lineIs = (reference: string, line: number, hash: unknown, seal: Omit<LineSeal, 'code'>): readonly unknown[] => [
  ...['line', reference, line, hash, seal.digest, seal.notices, seal.late],
];

const sealLine = (
  reference: string,
  line: number,
  hash: unknown,
  { digest, salt, notices, late }: { digest: Binary | null; salt: string | null; notices: number; late: boolean },
  sealing: Sealing,
): LineSeal => {
  const is = { digest, notices, late };
  return {
    ...is,
    salt:
      salt === null ? null : (sealing.seal(salted, { salt }, placeOfSalt(reference, line)).salt as unknown as Binary),
    code: sealing.code(lineIs(reference, line, hash, { ...is, salt: null })),
  };
};

/** The seal of the newest line of a record, which is given as it will be stored but for what is sealed. */
export const sealOfVersion = (opened: Document, sealing: Sealing): LineSeal => {
  const salt = randomBytes(saltBytes).toString('base64');
  const notices = opened['notices'].length;
  const [line, hash] = [opened['history'].length, opened['history'].at(-1).hash];
  const digest = digestOf(opened, notices, salt);
  return sealLine(opened['_id'], line, hash, { digest, salt, notices, late: !sealing.takesOlder }, sealing);
};

/** A line whose version nobody sealed at the time: only that it stood there. */
export const sealOfOlderLine = (reference: string, line: number, hash: unknown, sealing: Sealing): LineSeal =>
  sealLine(reference, line, hash, { digest: null, salt: null, notices: 0, late: false }, sealing);

const saltOf = (reference: string, line: number, { salt }: LineSeal, sealing: Sealing): string | null =>
  salt === null ? null : sealing.open(salted, { salt, sealedWith: [] }, placeOfSalt(reference, line))['salt'];

/** Every code of an opened document that has its codes, made anew with the first key. */
export const withCaseCodesAnew = (opened: Document, sealing: Sealing): Document => ({
  ...opened,
  history: opened['history'].map((line: { hash: unknown; seal: LineSeal }, at: number) => ({
    ...line,
    seal: sealLine(
      ...[opened['_id'] as string, at + 1, line.hash],
      { ...line.seal, salt: saltOf(opened['_id'], at + 1, line.seal, sealing) },
      sealing,
    ),
  })),
  ...otherCodes(opened, sealing),
});

/** So many lines and notices, from the first, stand in the database already. */
export interface Standing {
  readonly lines: number;
  readonly notices: number;
}

/** The codes of a document that has none yet, of its present shape; what stands already has its own there. */
export const withFirstCaseCodes = (
  opened: Document,
  sealing: Sealing,
  standing: Standing = { lines: 0, notices: 0 },
): Document => ({
  ...opened,
  history: opened['history'].map((line: { hash: unknown }, at: number, all: unknown[]) => {
    if (at < standing.lines) return line;
    const isNewest = at + 1 === all.length;
    const seal = isNewest ? sealOfVersion(opened, sealing) : sealOfOlderLine(opened['_id'], at + 1, line.hash, sealing);
    return { ...line, seal };
  }),
  ...otherCodes(opened, sealing, standing.notices),
});

const otherCodes = ({ _id, notices, snoozes }: Document, sealing: Sealing, standing = 0): Document => ({
  notices: [...notices.slice(0, standing), ...withNoticeCodes(_id, notices.slice(standing), sealing)],
  ...(snoozes ? { snoozes: withSnoozeCodes(_id, snoozes, sealing) } : {}),
});

/**
 * Why an opened document is not as the desk wrote it, in words that name nobody; undefined where it is. Whether its earlier
 * lines of history are whole is asked for besides.
 */
export const caseProblem = (opened: Document, sealing: Sealing): string | undefined => {
  try {
    return newestLineProblem(opened, sealing) ?? noticeProblem(opened['_id'], opened, sealing);
  } catch {
    return 'it is not in a form that the desk writes';
  }
};

const newestLineProblem = (opened: Document, sealing: Sealing): string | undefined => {
  const line: number = opened['history'].length;
  const newest = opened['history'][line - 1];
  if (line === 0 || opened['version'] !== line) {
    return `line ${line + 1} is missing: the record has version ${Number(opened['version'])}`;
  }
  const seal = newest.seal as LineSeal;
  if (!isLineWhole(opened['_id'], line, newest, sealing) || seal.digest === null) {
    return `line ${line} is not one that the desk wrote`;
  }
  if (opened['notices'].length < seal.notices) return 'a notice is missing';
  const salt = saltOf(opened['_id'], line, seal, sealing) ?? '';
  const fits = digestOf(opened, seal.notices, salt).toString('hex') === seal.digest.toString('hex');
  return fits ? undefined : 'it is not as its last line of history has it';
};

const isLineWhole = (
  reference: string,
  line: number,
  { hash, seal }: { hash: unknown; seal?: LineSeal },
  sealing: Sealing,
): boolean => seal !== undefined && sealing.isCode(seal.code, lineIs(reference, line, hash, seal));

/** The number of the first line that has lost its code or has another’s. */
export const firstLineWithoutItsCode = (opened: Document, sealing: Sealing): number | undefined => {
  const at = opened['history'].findIndex(
    (line: { hash: unknown; seal?: LineSeal }, index: number) => !isLineWhole(opened['_id'], index + 1, line, sealing),
  );
  return at === -1 ? undefined : at + 1;
};
