import type { DataRequest } from '../request.ts';
import type { Deciding } from '../revise-request.ts';
import { isIdentitySettled } from '../standing/standing.ts';
import type { HealthPiece } from '../work/health-piece.ts';
import { adviceNames } from '../work/record-advice.ts';
import { identityFrom } from './identity-from.ts';
import type { RequestForm } from './request-form.ts';
import { isSameName, subjectOf } from './same-person.ts';

interface Following extends Pick<DataRequest, 'asked' | 'identity' | 'standing' | 'advice' | 'health'> {
  /** What has to be settled again, as lines of the history. */
  readonly sentences: readonly { field: string; old: string; new: string }[];
}

/**
 * What a correction of who asks, or about whom, leaves of what was settled about them: proof that one person showed
 * proves nothing about another, and a judgement or advice about one child says nothing of another.
 */
export const followsCorrection = (
  corrected: RequestForm,
  { before, by, now }: Pick<Deciding, 'before' | 'by' | 'now'>,
): Following => {
  const isOther = !isSameName(before.asked.requester, corrected.requester);
  const asked = isOther && corrected.knownBecause === before.asked.knownBecause ? withoutReason(corrected) : corrected;
  const identity = isOther ? identityFrom(asked, { by, now }) : identityAfter(asked, { before, by, now });
  const standing =
    isOther || isAboutOther(before.asked, corrected) || restsOnTheRecord(before, corrected) ? null : before.standing;
  const isSame = isSameName(subjectOf(before.asked), subjectOf(corrected));
  const advice = isSame ? before.advice : null;
  const health = isSame ? before.health : before.health.map(unsettled);
  return {
    asked,
    identity,
    standing,
    advice,
    health,
    sentences: [
      ...(isOther && before.identity && !isIdentitySettled({ identity })
        ? [{ field: 'Who they are', old: identityWords(before), new: 'To be settled again: who asks was corrected.' }]
        : []),
      ...(before.standing && !standing
        ? [
            {
              field: 'Whether they may ask',
              old: 'Judged.',
              new: 'To be judged again: who asks, for what or about whom, was corrected.',
            },
          ]
        : []),
      ...(before.advice && !advice
        ? [
            {
              field: 'Advice taken',
              old: adviceNames[before.advice.advises],
              new: 'To be taken again: whose information it is was corrected.',
            },
          ]
        : []),
    ],
  };
};

/** What one child has seen, or what was thought about their health, says nothing of another. */
const unsettled = (piece: HealthPiece): HealthPiece => ({ ...piece, asked: null, known: null, opinion: null });

const isAboutOther = (before: RequestForm, corrected: RequestForm): boolean =>
  before.capacity !== corrected.capacity ||
  before.bornOn !== corrected.bornOn ||
  !isSameName(subjectOf(before), subjectOf(corrected));

/**
 * That a parent may ask because of what they are holds for the educational record of that school alone: for a copy of personal
 * data they ask on the child’s behalf (Education (Pupil Information) (England) Regulations 2005 reg. 5; UK GDPR Art. 15).
 */
const restsOnTheRecord = ({ asked, standing }: DataRequest, { matter, school }: RequestForm): boolean =>
  standing?.judgement === 'by-status' && (asked.matter !== matter || asked.school !== school);

const withoutReason = ({ knownBecause: _, ...asked }: RequestForm): RequestForm => asked;

const identityWords = ({ identity }: DataRequest): string =>
  isIdentitySettled({ identity }) ? 'Settled.' : 'Asked for.';

const unproven = { asked: null, seen: null };

/** The reason for knowing them was corrected itself: it was what settled it, or it settles it now. */
const identityAfter = (
  { knownBecause }: RequestForm,
  { before, by, now }: Pick<Deciding, 'before' | 'by' | 'now'>,
): DataRequest['identity'] => {
  const { identity } = before;
  if (knownBecause === before.asked.knownBecause) return identity;
  if (knownBecause !== undefined) {
    return { ...(identity ?? unproven), known: { reason: knownBecause, by, recordedAt: now } };
  }
  if (identity === null || identity.known?.reason !== before.asked.knownBecause) return identity;
  return identity.asked || identity.seen ? { ...identity, known: null } : null;
};
