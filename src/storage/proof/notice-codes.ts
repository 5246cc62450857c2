import type { Document } from 'mongodb';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Sealing } from '../sealing/sealing.ts';

type Known = Pick<Notice, 'id' | 'kind' | 'to' | 'holder' | 'recordedAt' | 'sentAt' | 'delivery'> & {
  readonly version?: number;
};

/** What a notice is, which never changes; how its sending goes on does. */
export const noticeIs = ({ id, version = 1, kind, to, holder, recordedAt }: Known): readonly unknown[] => [
  ...[id, version, kind, to, holder, recordedAt],
];

/** That it was sent, when and where to. Where in that conversation its card stands may change, and is left out. */
const wasTold = (reference: string, id: string, sentAt: Date, delivery: Notice['delivery']): readonly unknown[] => [
  ...['told', reference, id, sentAt],
  ...(delivery ? [delivery.by, delivery.insteadOf, delivery.conversationId] : []),
  ...(delivery?.upTo === undefined ? [] : [delivery.upTo]),
  ...(delivery?.cardOf === undefined ? [] : ['card', delivery.cardOf]),
];

const isNotice = (reference: string, notice: Known) => ['notice', reference, ...noticeIs(notice)];
const isSnooze = (reference: string, { personId, until }: Snooze) => ['snooze', reference, personId, until];

interface Snooze {
  readonly personId: string;
  readonly until: Date;
}

/** The proof that goes with a notice from the moment it is sent. */
export const codeOfTold = (
  reference: string,
  { id, sentAt, delivery }: { id: string; sentAt: Date; delivery: Notice['delivery'] },
  sealing: Sealing,
) => sealing.code(wasTold(reference, id, sentAt, delivery));

/** One code for what a notice is and, once it was sent, one for when and where to. Neither fits another case. */
export const withNoticeCodes = <Each extends Known>(
  reference: string,
  notices: readonly Each[],
  sealing: Sealing,
): Each[] =>
  notices.map((notice) => ({
    ...notice,
    code: sealing.code(isNotice(reference, notice)),
    ...(notice.sentAt ? { told: codeOfTold(reference, { ...notice, sentAt: notice.sentAt }, sealing) } : {}),
  }));

/** So that nobody is kept from a reminder by a snooze that they did not ask for. */
export const withSnoozeCodes = <Each extends Snooze>(
  reference: string,
  snoozes: readonly Each[],
  sealing: Sealing,
): Each[] => snoozes.map((each) => ({ ...each, code: sealing.code(isSnooze(reference, each)) }));

/** What is wrong with the notices and the snoozes of a stored case, in words that name nobody; undefined where all fits. */
export const noticeProblem = (reference: string, stored: Document, sealing: Sealing): string | undefined => {
  const notices = stored['notices'] as readonly (Known & { code?: unknown; told?: unknown })[];
  if (new Set(notices.map(({ id }) => id)).size < notices.length) return 'a notice is there twice';
  for (const [at, notice] of notices.entries()) {
    const name = `notice ${at + 1}`;
    if (!sealing.isCode(notice.code, isNotice(reference, notice))) return `${name} is not one that the desk wrote`;
    if (!notice.sentAt) {
      if (notice.told !== undefined || notice.delivery) return `${name} was sent, and no longer says when`;
    } else if (!sealing.isCode(notice.told, wasTold(reference, notice.id, notice.sentAt, notice.delivery))) {
      return `${name} says how it was sent, and the desk did not write that`;
    }
  }
  const snoozes = (stored['snoozes'] ?? []) as readonly (Snooze & { code?: unknown })[];
  const forged = snoozes.some((each) => !sealing.isCode(each.code, isSnooze(reference, each)));
  return forged ? 'somebody else than the desk put its reminders off' : undefined;
};
