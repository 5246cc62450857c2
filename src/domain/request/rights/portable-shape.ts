import { z } from 'zod';
import { refusalGrounds, rightOutcomes, waysDelivered } from '../answer/answer.ts';
import { extensionReasons, feeGrounds } from '../dates/pauses.ts';
import { capacities, waysReceived } from '../log/request-form.ts';
import { matters } from '../matters.ts';
import { stages } from '../request.ts';
import { evidenceKinds, judgements } from '../standing/standing.ts';
import { challengeStates, resolutions, restriction } from './markers.ts';

/** A day such as `2026-11-23`, in London. */
const day = z.iso.date();

/** One request as its requester may take it along. Whatever has not happened is null. Colleagues are named by role only. */
const portableRequest = z.strictObject({
  reference: z.string(),
  /** What was asked, in the words that were written down. */
  askedFor: z.string(),
  matter: z.enum(matters),
  receivedOn: day,
  received: z.enum(waysReceived),
  requester: z.strictObject({ name: z.string(), contact: z.string().nullable(), capacity: z.enum(capacities) }),
  /** Whose information it is, where that is not who asked. */
  subject: z.strictObject({ name: z.string(), bornOn: day.nullable() }).nullable(),
  school: z.string().nullable(),
  stage: z.enum(stages),
  /** The last day in law for the reply; null while it cannot be told, or where the law sets none. */
  dueOn: day.nullable(),
  /** Null until it is settled who asks. */
  identity: z
    .strictObject({ settledBy: z.enum(['known-to-us', 'evidence-seen']), evidence: z.array(z.enum(evidenceKinds)) })
    .nullable(),
  rightToAsk: z.enum(judgements).nullable(),
  clarification: z
    .strictObject({ askedOn: day, question: z.string(), answeredOn: day.nullable(), answer: z.string().nullable() })
    .nullable(),
  extension: z
    .strictObject({ toldOn: day, ground: z.enum(extensionReasons), reasons: z.string(), by: z.string() })
    .nullable(),
  fee: z
    .strictObject({
      askedOn: day,
      pounds: z.number(),
      ground: z.enum(feeGrounds),
      reasons: z.string(),
      paidOn: day.nullable(),
      by: z.string(),
    })
    .nullable(),
  delay: z.strictObject({ toldOn: day, words: z.string() }).nullable(),
  /** `outcome`: what was decided about a right; null where a copy was handed over. */
  answer: z
    .strictObject({
      on: day,
      how: z.enum(waysDelivered),
      outcome: z.enum(rightOutcomes).nullable(),
      words: z.string(),
      reasons: z.string().nullable(),
      by: z.string(),
    })
    .nullable(),
  refusal: z
    .strictObject({ toldOn: day, ground: z.enum(refusalGrounds), reasons: z.string(), by: z.string() })
    .nullable(),
  /** Passed on, a question answered, or a complaint's outcome. */
  ended: z.strictObject({ on: day, words: z.string() }).nullable(),
  complaintAcknowledgedOn: day.nullable(),
  withdrawnOn: day.nullable(),
  /** The marker of an accuracy in dispute, with both versions. */
  challenged: z
    .strictObject({
      state: z.enum(challengeStates),
      since: day,
      entry: z.string(),
      ourVersion: z.string(),
      theirVersion: z.string(),
      resolved: z.strictObject({ on: day, how: z.enum(resolutions), words: z.string() }).nullable(),
    })
    .nullable(),
  restricted: z
    .strictObject({
      since: day,
      of: z.string(),
      ground: restriction.shape.ground,
      reason: z.string(),
      toldBeforeLiftingOn: day.nullable(),
      liftedOn: day.nullable(),
    })
    .nullable(),
});
export type PortableRequest = z.infer<typeof portableRequest>;

/**
 * What the desk holds about one person's requests, in a form that machines read (UK GDPR Art. 20(1)). A change that a reader
 * of version 1 would stumble over raises the version.
 */
export const portableCopyShape = z.strictObject({
  format: z.literal('privacy-desk-request'),
  version: z.literal(1),
  madeOn: day,
  organisation: z.string(),
  /** What is in it, and what is not. */
  note: z.string(),
  requests: z.array(portableRequest).min(1),
});
export type PortableCopy = z.infer<typeof portableCopyShape>;
