import { z } from 'zod';
import { actor } from '../history.ts';
import { personal } from '../personal-data.ts';
import { photographUses } from './question.ts';
import { agreedRecipients, recipients } from './recipients.ts';

/** How it came to us; `decided-here` is what one of us decided. */
export const sources = ['paper', 'e-mail', 'phone', 'in-person', 'school-system', 'import', 'decided-here'] as const;
export type Source = (typeof sources)[number];

/** Who said it. `parent` has parental responsibility; `other-adult` has not, or it is not known. */
export const speakers = ['parent', 'pupil', 'other-adult'] as const;
export type Speaker = (typeof speakers)[number];

export const relations = [
  'mother',
  'father',
  'carer',
  'grandparent',
  'other-relative',
  'social-worker',
  'other',
] as const;
export const responsibilities = ['yes', 'no', 'not-known'] as const;

/** Grounds on which data is kept and not used (UK GDPR Art. 18(1)(a)-(d)). */
export const markGrounds = [
  'accuracy-contested',
  'unlawful-not-erased',
  'needed-for-claims',
  'objection-pending',
] as const;

/** How a withdrawal was settled by whoever decides (UK GDPR Art. 21). */
export const withdrawalDecisions = ['stands', 'taken-back'] as const;

const common = {
  /** Unique in the file. */
  id: z.string(),
  /** When it was recorded, and by whom. */
  at: z.date(),
  by: actor,
  /** The day from which it counts (`2026-11-23`): that on the form, or on which it was said. */
  on: z.iso.date(),
  source: z.enum(sources),
  /** Where the document itself is kept; the desk keeps none. */
  keptAt: personal(z.string()).nullable(),
  /** Undone within ten minutes: it never counted. */
  undone: z.object({ at: z.date(), by: actor }).nullable(),
};

/** Something that is on file about a pupil's consent. */
export const entry = z.discriminatedUnion('kind', [
  /** The referral form, completed by the child's school (SEIPS 4.1). */
  z.object({ ...common, kind: z.literal('referral-form'), school: personal(z.string()) }),
  /** The school has acknowledged the privacy statement (SEIPS 4.2). */
  z.object({ ...common, kind: z.literal('acknowledgement'), statement: personal(z.string()) }),
  /** The consent form, signed (SEIPS 4.3, 7.3). */
  z.object({
    ...common,
    kind: z.literal('signature'),
    signedBy: personal(z.string()),
    relation: z.enum(relations),
    responsibility: z.enum(responsibilities),
    /** The version of the privacy statement that they have seen. */
    statement: personal(z.string()),
    recipients: z.array(z.enum(agreedRecipients)),
  }),
  z.object({
    ...common,
    kind: z.literal('photographs'),
    uses: z.array(z.enum(photographUses)),
    answer: z.enum(['given', 'refused', 'withdrawn']),
    speaker: z.enum(speakers),
  }),
  /** What goes to youth support: the parent's to say until the pupil is 16, then the pupil's (the school's privacy notice). */
  z.object({
    ...common,
    kind: z.literal('youth-support'),
    instruction: z.enum(['basic-only', 'everything']),
    speaker: z.enum(['parent', 'pupil']),
  }),
  /** Whether results at 16 go to providers after 16: the young person's to refuse. */
  z.object({ ...common, kind: z.literal('results'), choice: z.enum(['opted-out', 'may-go']) }),
  /** An objection or a withdrawal of what was signed; it acts at once. */
  z.object({
    ...common,
    kind: z.literal('withdrawal'),
    of: z.enum(['sharing', 'everything']),
    speaker: z.enum(speakers),
    words: personal(z.string()),
  }),
  /** What was decided about a withdrawal, named by its entry. */
  z.object({
    ...common,
    kind: z.literal('withdrawal-decided'),
    withdrawal: z.string(),
    decision: z.enum(withdrawalDecisions),
    reason: personal(z.string()),
  }),
  /** Shared because somebody might have come to harm, whatever was signed (SEIPS 6.4). */
  z.object({
    ...common,
    kind: z.literal('safeguarding-share'),
    with: z.enum(recipients),
    what: personal(z.string()),
    reason: personal(z.string()),
  }),
  z.object({
    ...common,
    kind: z.literal('restricted'),
    of: personal(z.string()),
    ground: z.enum(markGrounds),
  }),
  /** Its accuracy is in dispute: every disclosure carries both versions (the trust policy's s. 11). */
  z.object({ ...common, kind: z.literal('challenged'), of: personal(z.string()), theirVersion: personal(z.string()) }),
  /** A restriction or a dispute has ended, named by its entry. */
  z.object({
    ...common,
    kind: z.literal('mark-lifted'),
    mark: z.string(),
    reason: personal(z.string()),
    /** Of a restriction: the day on which they were told that it will be lifted (UK GDPR Art. 18(3)). */
    subjectToldOn: z.iso.date().nullable(),
  }),
  /** The pupil has left the partnership. */
  z.object({
    ...common,
    kind: z.literal('left'),
    to: personal(z.string()),
    paperFile: z.enum(['yes', 'no']),
    /** When somebody looks whether what is archived is still needed. */
    reviewOn: personal(z.iso.date()),
  }),
]);
export type Entry = z.infer<typeof entry>;
export type EntryKind = Entry['kind'];
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>;
