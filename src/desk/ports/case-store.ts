import type { Case } from '../../domain/any-case.ts';
import type { Breach } from '../../domain/breach/breach.ts';
import type { PupilFile } from '../../domain/consent/pupil-file.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { AskedQuestion } from '../../domain/question/question.ts';
import type { DataRequest } from '../../domain/request/request.ts';

export interface CaseStore {
  /** The reference that the next case of a year would have, such as `BR-2026-0012`; it is taken by storing the case. */
  nextReference(of: { prefix: string; year: number }): Promise<string>;
  /** `taken`: a case with this reference, or one of the same submission, stands already, and nothing is stored. */
  insert(record: Case): Promise<'stored' | 'taken'>;
  find(reference: string): Promise<Case | undefined>;
  /** The case that this request made or changed: one of its lines of history names it. */
  findBySubmission(submissionId: string): Promise<Case | undefined>;
  /** Those that there are, in no order. */
  listOf(references: readonly string[]): Promise<Case[]>;
  /** Reports, requests and questions, the newest first; a pupil’s file is nobody’s report. */
  listByReporter(personId: string, most: number): Promise<Exclude<Case, PupilFile>[]>;
  /** Breaches that are not over, the one whose 72 hours end first first. */
  /** Those of `organisations`, and of `sharedIn` what concerns data that partnerships share. */
  listOpen(of: { organisations: readonly string[]; sharedIn?: readonly string[]; most: number }): Promise<Breach[]>;
  /** Breaches, over or not, the newest first. */
  listBreaches(of: { organisations: readonly string[]; most: number }): Promise<Breach[]>;
  /** Requests that ask for something still, the one whose last day comes first first. */
  listOpenRequests(of: { organisations: readonly string[]; most: number }): Promise<DataRequest[]>;
  /** Pupils' files about which something is to be done before an instant, what is due first first. */
  listFilesDue(of: { organisations: readonly string[]; before: Date; most: number }): Promise<PupilFile[]>;
  /** Questions that nobody has answered, the one that has waited longest first. */
  listOpenQuestions(of: { organisations: readonly string[]; most: number }): Promise<AskedQuestion[]>;
  /** Questions whose answer is kept for everybody, the newest first. */
  listKeptAnswers(of: { organisation: string; most: number }): Promise<AskedQuestion[]>;
  /** Requests logged since an instant, the newest first. */
  listRequestsSince(of: { organisation: string; since: Date; most: number }): Promise<DataRequest[]>;
  /** Requests whose marker stands: data in dispute or restricted. */
  listMarked(organisation: string): Promise<DataRequest[]>;
  /** Breaches for which this person still has something to do, the one whose 72 hours end first first. */
  listByTaskOwner(personId: string, most: number): Promise<Breach[]>;
  /**
   * One write: the record with its new line of history, the new notices, and every card already out marked to be
   * brought up to date. Happens only while the stored version is still the one before `record.version`.
   */
  save(decided: { record: Case; notices: readonly Notice[]; now: Date }): Promise<'saved' | 'conflict'>;
}

/** Who has read what: looking somebody's data up is itself processing. Only ever appended to. */
export interface ReadingTrail {
  record(reading: Reading): Promise<void>;
  /** The newest first. */
  listOf(reference: string, most: number): Promise<Reading[]>;
}

export interface Reading {
  readonly at: Date;
  readonly personId: string;
  readonly name: string;
  readonly reference: string;
  /** The page that was shown. */
  readonly page: string;
}
