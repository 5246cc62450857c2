import type { Day } from '../../deadlines/day-words.ts';
import { weekdayInWords } from '../../deadlines/day-words.ts';
import { pupilTransferDue } from '../../deadlines/school-days.ts';
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
 * reg. 9(3)). It binds schools that a council maintains, pupil referral units among them (reg. 9(1)(b)).
 */
export const transferDate = ({ asked }: Pick<DataRequest, 'asked'>, organisation: Organisation): RequestDate => {
  const school = organisation.schools.find(({ id }) => id === asked.school);
  const common = { kind: 'transfer' as const, words: 'Send the pupil’s record to the new school', source };
  const { ownRecords } = policyOf(organisation).requests;
  const own = ownRecords === null ? [] : [`${ownRecords.words} (${ownRecords.clause}).`];
  if (school && !isBound(school)) return { ...common, dueOn: undefined, working: [notBound, ...own] };
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
const notBound =
  'These Regulations bind schools that a council maintains, and this is not one. Send the record without delay all the same.';
const notSaidWhen =
  'The law counts from the day when the pupil left the old school. That is not recorded, so I count from the day of the request. Correct it when you know.';
