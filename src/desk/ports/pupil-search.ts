import type { PupilSaid } from '../../domain/consent/pupil-said.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';

/** A pupil that somebody's words may mean, the best first. */
export interface PupilFound {
  readonly reference: string;
  readonly organisation: string;
}

/** Finds pupils by their names, in memory; what other processes write is found a moment later. */
export interface PupilSearch {
  /**
   * Only pupils of these organisations; no others count in any way. One: that one is meant. Several: the words fit each
   * of them as well. A school is named in words, so the organisations' schools are needed; `today` in Europe/London tells
   * the school year.
   */
  search(
    said: PupilSaid,
    within: { organisations: readonly Pick<Organisation, 'id' | 'schools'>[]; today: string; most: number },
  ): PupilFound[];
}
