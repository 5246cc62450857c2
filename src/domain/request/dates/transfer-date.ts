import type { Day } from '../../deadlines/day-words.ts';
import { weekdayInWords } from '../../deadlines/day-words.ts';
import { pupilTransferDue, whyTransferMayNotBind } from '../../deadlines/school-days.ts';
import type { Organisation, School } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import { matterFacts } from '../matters.ts';
import type { DataRequest } from '../request.ts';
import { strictRecordDueOn } from './educational-record-date.ts';
import { termsNotKnown } from './policy-date.ts';
import type { RequestDate } from './request-date.ts';

const source = matterFacts.transfer.source ?? '';

/**
 * Fifteen school days after the pupil left the old school’s roll (Education (Pupil Information) (England) Regulations 2005
 * reg. 9(3)). It binds schools that a council maintains, pupil referral units among them (reg. 9(1)(b)). For the others the
 * same day is shown as a target of our own: a record that nobody reminds of is a child whose new school knows nothing.
 */
export const transferDate = (
  { asked }: { asked: Pick<DataRequest['asked'], 'school' | 'leftOn' | 'receivedOn'> },
  { schools, policy }: Pick<Organisation, 'schools' | 'policy'>,
): RequestDate & { readonly dueOn: Day } => {
  const school = schools.find(({ id }) => id === asked.school);
  const words = 'Send the pupil’s record to the new school';
  const isLaw = !school || isBound(school);
  const common = isLaw
    ? { kind: 'transfer' as const, words, source }
    : { kind: 'own-target' as const, words: `${words}, by our own target`, source: notOfLaw };
  const why = school && whyTransferMayNotBind(school);
  const { ownRecords } = policyOf({ policy }).requests;
  const own = [
    ...(why === undefined ? [] : [why]),
    ...(isLaw ? [] : [withoutDelay]),
    ...(ownRecords === null ? [] : [`${ownRecords.words} (${ownRecords.clause}).`]),
  ];
  const from = transferFrom(asked);
  const due = pupilTransferDue({ ceasedOn: from, calendar: school ?? { terms: [], closedOn: [] } });
  const strict = strictRecordDueOn(from);
  const sum = due.known
    ? due.working.slice(asked.leftOn === undefined ? 1 : 0)
    : [termsNotKnown, `The fifteenth is ${weekdayInWords(strict)}.`];
  const begins = asked.leftOn === undefined ? [notSaidWhen] : due.known ? [] : [leftWords(asked.leftOn)];
  return { ...common, dueOn: due.known ? due.dueOn : strict, working: [...begins, ...sum, ...own] };
};

/** The day from which the fifteen are counted; where nobody knows when the pupil left, the day of the request (reg. 9(10) for the new school’s). */
export const transferFrom = ({ leftOn, receivedOn }: Pick<DataRequest['asked'], 'leftOn' | 'receivedOn'>): Day =>
  leftOn ?? receivedOn;

/** A kind that is not stated is taken to be bound: a date too many beats one that is missed. */
const isBound = ({ type }: School): boolean =>
  type === 'maintained' || type === 'pupil-referral-unit' || type === 'not-stated';

const leftWords = (leftOn: Day): string => `The pupil left on ${weekdayInWords(leftOn)}. That day is not counted.`;
const withoutDelay = 'Send the record without delay, and by this day at the latest.';
const notOfLaw =
  'good practice: what binds schools that a council maintains (Education (Pupil Information) (England) Regulations 2005 reg. 9(3))';
const notSaidWhen =
  'The law counts from the day when the pupil left the old school. That is not recorded, so I count from the day of the request. Correct it when you know.';
