import { z } from 'zod';
import { caseFields } from '../case.ts';
import { actor } from '../history.ts';
import { personal } from '../personal-data.ts';
import { check, delivery, preparedAnswer, refusal } from './answer/answer.ts';
import { acknowledgedComplaint } from './complaint/complaint.ts';
import { clarification, delay, extension, fee } from './dates/pauses.ts';
import { disclosure } from './disclosure/disclosure.ts';
import { requestForm } from './log/request-form.ts';
import { isDisputed } from './rights/dispute.ts';
import { challenge, isRestricted, restriction } from './rights/markers.ts';
import { identity, standing } from './standing/standing.ts';
import { healthPiece } from './work/health-piece.ts';
import { requestTask } from './work/request-tasks.ts';
import { advice, search, withheld } from './work/work.ts';

/**
 * How far an answer has come. `checking`: somebody else looks at it. `ready`: they found it right. `closed`: passed on or
 * settled without an answer that holds personal data.
 */
export const stages = ['open', 'checking', 'ready', 'answered', 'refused', 'closed', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];

export const reasonsToLink = ['repeats', 'overlaps', 'complains-about'] as const;
/** Another request that this one repeats, overlaps with or complains about. */
const link = z.object({ reference: z.string(), why: z.enum(reasonsToLink) });

const addition = z.object({ at: z.date(), by: actor, words: personal(z.string()) });

/** How something ended that is not answered with personal data: passed on, a question answered, a complaint's outcome. */
const ending = z.object({
  on: z.iso.date(),
  by: actor,
  /** To whom it was passed on, what was answered, or what came of the complaint. */
  words: personal(z.string()),
  /** Whether it went to another authority, for which it is a new request; absent where nobody was asked. */
  otherAuthority: z.boolean().optional(),
});

/** A request about somebody's data, or a complaint: what was asked, and everything that was done and decided since. */
export const dataRequest = z.object({
  ...caseFields,
  type: z.literal('request'),
  asked: requestForm,
  stage: z.enum(stages),
  links: z.array(link),
  /** Earlier requests that seem to be about the same person, found when it was logged and offered for linking. */
  similar: z.array(z.string()),
  additions: z.array(addition),
  /** Null until somebody has looked at it. */
  identity: identity.nullable(),
  standing: standing.nullable(),
  clarification: clarification.nullable(),
  extension: extension.nullable(),
  fee: fee.nullable(),
  /** What the requester was told when it became late without an extension. */
  delay: delay.nullable(),
  tasks: z.array(requestTask),
  searches: z.array(search),
  /** Health data in what was found, a piece each. */
  health: z.array(healthPiece),
  withheld: z.array(withheld),
  advice: advice.nullable(),
  answer: preparedAnswer.nullable(),
  check: check.nullable(),
  delivery: delivery.nullable(),
  refusal: refusal.nullable(),
  challenge: challenge.nullable(),
  restriction: restriction.nullable(),
  acknowledged: acknowledgedComplaint.nullable(),
  /** What was decided about what a body asks for. */
  disclosure: disclosure.nullable(),
  ended: ending.nullable(),
  withdrawn: z.object({ at: z.date(), reason: personal(z.string()) }).nullable(),
  /** Until then this person is not reminded of this request. */
  snoozes: z.array(z.object({ personId: z.string(), until: z.date() })),
});
export type DataRequest = z.infer<typeof dataRequest>;

/** What a request has when it has just been logged. */
export const unworked = {
  stage: 'open',
  links: [],
  similar: [],
  additions: [],
  identity: null,
  standing: null,
  clarification: null,
  extension: null,
  fee: null,
  delay: null,
  tasks: [],
  searches: [],
  health: [],
  withheld: [],
  advice: null,
  answer: null,
  check: null,
  delivery: null,
  refusal: null,
  challenge: null,
  restriction: null,
  acknowledged: null,
  disclosure: null,
  ended: null,
  withdrawn: null,
  snoozes: [],
} satisfies Partial<DataRequest>;

const ends: readonly Stage[] = ['answered', 'refused', 'closed', 'withdrawn'];

/** The requester has had an answer, or none is wanted any more: its dates no longer run. */
export const hasEnded = ({ stage }: Pick<DataRequest, 'stage'>): boolean => ends.includes(stage);

/** Something about the data in question goes on after the answer: an accuracy in dispute, or data that may not be used. */
export const isMarked = ({ challenge, restriction }: Pick<DataRequest, 'challenge' | 'restriction'>): boolean =>
  isDisputed(challenge) || isRestricted(restriction);
