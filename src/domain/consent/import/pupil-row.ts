import type { Day } from '../../deadlines/day-words.ts';
import type { EntryAnswers } from '../entry-words.ts';

/** What a row says about who the pupil is; undefined where it says nothing. */
export interface DetailsSaid {
  readonly firstNames: string;
  readonly lastName: string;
  readonly bornOn: Day;
  readonly upn: string | undefined;
  readonly knownAs: readonly string[];
  /** The id of a school of the organisation. */
  readonly school: string | undefined;
  readonly joinedOn: Day | undefined;
}

/** A row of a list of pupils that can be read. */
export interface PupilRow {
  /** Where it stands in the file; the headings are line 1. */
  readonly line: number;
  readonly pupil: DetailsSaid;
  readonly entries: readonly EntryAnswers[];
}

/** A row that cannot be taken as it stands, and everything that is wrong with it. No name is repeated. */
export interface BadRow {
  readonly line: number;
  readonly problems: readonly string[];
}
