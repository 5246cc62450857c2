import { z } from 'zod';
import { type Audience, audiences } from './audience.ts';
import { kindOf, type NoticeKind, noticeKinds } from './kinds/index.ts';

/**
 * Where a message went: which way, and whether somebody else than first meant had to hear it instead. `digest`: it was one
 * too many for its day and is told in the next digest. `nobody`: what it was to remind of was done before it was sent.
 */
const delivery = z.object({
  by: z.enum(['channel', 'chat', 'e-mail', 'digest', 'nobody']),
  insteadOf: z.string().nullable(),
  conversationId: z.string().nullable(),
  activityId: z.string().nullable(),
  /** Of a note: the version of the case up to which it told everything; those it told of besides itself have none. */
  upTo: z.int().optional(),
  /** Told on one card with other reports of the same person: the case whose card it is, which may be this one. */
  cardOf: z.string().optional(),
});
export type Delivery = z.infer<typeof delivery>;

/**
 * One message that someone must get, kept inside the case it is about so that both are saved in one write.
 * While `dueAt` is set there is work to do: to send it, or to bring the card it became up to date.
 * A claim moves `dueAt` into the future; if whoever claimed it dies, it falls due again by itself.
 */
export const notice = z.object({
  id: z.string(),
  /** The version of the record that owed it: the number of the line of history that it tells of. Old ones tell of none. */
  version: z.int().min(1).default(1),
  kind: z.enum(noticeKinds),
  to: z.enum(audiences),
  holder: z.string().nullable(),
  recordedAt: z.date(),
  dueAt: z.date().nullable(),
  claim: z.string().nullable(),
  attempts: z.int().min(0),
  trouble: z.string().nullable(),
  sentAt: z.date().nullable(),
  delivery: delivery.nullable(),
});
export type Notice = z.infer<typeof notice>;

/** Said in the thread of the Data Protection Officer's card, one line for each change of the case. */
export const isNote = (notice: Pick<Notice, 'kind'>): boolean => kindOf(notice).card === 'in-the-thread';

/**
 * A notice that waits to be sent. Its id is made of what it is, so that deciding twice cannot tell someone twice.
 * `step` is the step of a plan of reminders; that same step is never owed again, whatever the version.
 */
export const waitingNotice = ({
  kind,
  to,
  holder = null,
  step,
  version,
  now,
}: {
  kind: NoticeKind;
  to: Audience;
  holder?: string | null;
  step?: string;
  version: number;
  now: Date;
}): Notice => ({
  id: [step ?? version, kind, to, holder].filter((part) => part !== null).join('.'),
  version,
  kind,
  to,
  holder,
  recordedAt: now,
  dueAt: now,
  claim: null,
  attempts: 0,
  trouble: null,
  sentAt: null,
  delivery: null,
});
