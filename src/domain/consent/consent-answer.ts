import type { Clause } from './answer/clauses.ts';

export interface ConsentAnswer {
  /**
   * `only`: so much and no more. `ask-first`: somebody has to decide or say something before. `not-recorded`: nothing
   * on file decides it, which is neither no nor yes.
   */
  readonly answer: 'yes' | 'no' | 'only' | 'ask-first' | 'not-recorded';
  /** In a few short sentences, without the pupil's name. */
  readonly reason: string;
  /** What exactly, where the answer is `only`; else empty. */
  readonly only: readonly string[];
  /** Whoever is asked first, or what to do next; undefined where nothing is needed. */
  readonly next: string | undefined;
  /** The clauses that it rests on, such as `SEIPS policy 7.3`; at least one. */
  readonly clauses: readonly Clause[];
  /** Allowed only because somebody may come to harm: the reason is recorded and the Data Protection Officer told. */
  readonly override: 'safeguarding' | undefined;
  /** Its accuracy is in dispute: whatever is passed on carries both versions (the trust policy's s. 11). */
  readonly bothVersions: boolean;
}

export type Clauses = readonly [Clause, ...Clause[]];

interface Ground {
  readonly reason: string;
  readonly clauses: Clauses;
  readonly next?: string | undefined;
}

const answered = (answer: ConsentAnswer['answer'], { reason, clauses, next }: Ground): ConsentAnswer => ({
  answer,
  reason,
  only: [],
  next,
  clauses: [...new Set(clauses)],
  override: undefined,
  bothVersions: false,
});

/** It may be done; what has to be done with it is in `next`. */
export const yes = (ground: Ground): ConsentAnswer => answered('yes', ground);

/** Something on file or in a clause forbids it. Where nothing decides it, the answer is `notRecorded`, never this. */
export const no = (ground: Ground): ConsentAnswer => answered('no', ground);

/** So much and no more; at least one thing is named. */
export const only = (what: readonly [string, ...string[]], ground: Ground): ConsentAnswer => ({
  ...answered('only', ground),
  only: what,
});

/** Whoever must decide, or what must be known, stands in `next`. */
export const askFirst = (ground: Ground & { readonly next: string }): ConsentAnswer => answered('ask-first', ground);

/** What would settle it stands in `next`. */
export const notRecorded = (ground: Ground & { readonly next: string }): ConsentAnswer =>
  answered('not-recorded', ground);
