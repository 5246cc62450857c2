import type { Problem } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { type Day, dateInWords } from '../../deadlines/day-words.ts';
import type { Actor } from '../../history.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import type { EvidenceKind, Identity } from './standing.ts';
import { identityInWords } from './standing-words.ts';

/** What was looked at, by which colleague (their id) and on which day: never a copy, and never a number. */
export interface SeenProof {
  readonly evidence: readonly EvidenceKind[];
  readonly otherProof?: string | undefined;
  readonly on: Day;
  readonly by: string;
}

/** Why the requester is known to us, or the proof that was seen. */
export type Settling = { readonly known: string } | { readonly seen: SeenProof };

/**
 * Who the requester is, is settled (UK GDPR Art. 12(6)). Proof that was asked for starts the month on the day it was
 * seen; whoever turns out to be known needed to show none, and then the month counts from receipt.
 */
export const settleIdentity = (
  deciding: Deciding & { readonly settling: Settling },
): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now, settling } = deciding;
  const asked = before.identity?.asked ?? null;
  if ('known' in settling) {
    const known = { reason: settling.known, by, recordedAt: now };
    return settled(deciding, { asked, known, seen: null } as Identity);
  }
  const { seen } = settling;
  const refused = refusedFor(problemsOfSeen(seen.on, deciding));
  if (refused) return refused;
  const looked = mayHaveLooked(deciding).find(({ id }) => id === seen.by);
  if (!looked) return refuse('wrong-answer', 'Choose a colleague who looked at it.');
  const { on, evidence, otherProof } = seen;
  const other = evidence.includes('other') ? { otherProof } : {};
  return settled(deciding, {
    asked,
    known: null,
    seen: { on, evidence, ...other, by: looked, recordedAt: now },
  } as Identity);
};

const settled = (deciding: Deciding, identity: Identity) =>
  happened(deciding, 'identity-settled', {
    set: { identity },
    changes: [
      { field: 'Who they are', old: identityInWords(deciding.before.identity), new: identityInWords(identity) },
    ],
  });

/** What is wrong with the day on which proof was seen: what was asked for cannot have been seen before. */
export const problemsOfSeen = (
  on: Day | undefined,
  { before, now }: { before: Pick<DataRequest, 'asked' | 'identity'>; now: Date },
): Problem[] => {
  const askedOn = before.identity?.asked?.on;
  return on !== undefined && askedOn !== undefined && on < askedOn
    ? [
        {
          field: 'seenOn',
          words: `Proof was asked for on ${dateInWords(askedOn)}. What was seen before that counts as knowing them.`,
        },
      ]
    : problemsOfDay('seenOn', on, { asked: before.asked, now });
};

/** Who may have looked at proof: whoever records it, whoever logged the request, and everybody who holds a role. */
export const mayHaveLooked = ({
  by,
  before,
  organisation,
}: {
  by: { readonly id: string; readonly name: string };
  before: Pick<DataRequest, 'reporter'>;
  organisation: Pick<Organisation, 'people'>;
}): Actor[] => {
  const all = [by, before.reporter, ...organisation.people].map(({ id, name }) => ({ id, name }) as Actor);
  return all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);
};
