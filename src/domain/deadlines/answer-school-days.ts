import type { School } from '../organisation/organisation.ts';
import { transferDate } from '../request/dates/transfer-date.ts';
import { askReceived, inOrder } from './answer-request.ts';
import type { Day } from './day-words.ts';
import type { AskedOf, DeadlineAnswer } from './deadline-question.ts';
import { namedSchool } from './named-school.ts';
import { replyDue } from './request-deadlines.ts';
import { educationRecordDue, hasEducationRecordRight, type SchoolDayDue, whyRecordRightIsOpen } from './school-days.ts';

/** Only a parent's written request counts, and only school days do (the Regulations, reg. 5(2)). */
const inWriting =
  'It counts from a parent’s request in writing, and only school days count. Asked for by word of mouth, it is a subject access request, which has a month, and for that school holidays give no more time.';

/** Fifteen school days at a maintained school; beside it the month that the same request has as an access request. */
export const answerEducationRecord = (asked: AskedOf): DeadlineAnswer => {
  const receivedOn = asked.question.on;
  if (receivedOn === undefined)
    return askReceived('written request', 'Request for the educational record at Hillcrest', inWriting);
  const school = namedSchool(asked);
  if (!school) return askSchool(asked);
  const access = accessDate(receivedOn);
  if (hasEducationRecordRight(school.type) === false) return withoutRight(school, access, receivedOn);
  const due = educationRecordDue({ receivedOn, calendar: school });
  if (!due.known) return unknownTerms(school, due, access);
  return {
    is: 'dates',
    title: 'Educational record',
    dates: inOrder([{ name: 'Make the record available by', on: due.dueOn, source: due.source }, access]),
    working: [...due.working, ...[whyRecordRightIsOpen(school) ?? []].flat()],
    canChange:
      'The school’s own terms and training days. A parent who wants everything held about the child makes a subject access request: both days are shown.',
  };
};

/** A pupil’s file for the new school, fifteen school days after the pupil left. */
export const answerPupilTransfer = (asked: AskedOf): DeadlineAnswer => {
  const ceasedOn = asked.question.on;
  if (ceasedOn === undefined) {
    return {
      is: 'asking',
      title: 'When did the pupil leave?',
      lines: [
        'Ask me again with the pupil’s last day and the school, such as “pupil left Hillcrest on 11 February, send the file by?”.',
      ],
    };
  }
  const school = namedSchool(asked);
  if (!school || !asked.organisation) return askSchool(asked);
  // The same day, by the same sum, as on the page of a transfer that was logged.
  const left = { asked: { school: school.id, leftOn: ceasedOn, receivedOn: ceasedOn } };
  const { kind, dueOn, working, source } = transferDate(left, asked.organisation);
  const name = kind === 'own-target' ? 'Your own target, for the law sets no day here: send it by' : 'Send it by';
  return {
    is: 'dates',
    title: 'Send the pupil’s file to the new school',
    dates: inOrder([{ name, on: dueOn, source }]),
    working,
    canChange:
      'The school’s own terms and training days. The child protection file goes by itself and sooner: within five days, or in the first five days of a new term (Keeping children safe in education).',
  };
};

const accessDate = (receivedOn: Day): { name: string; on: Day; source: string } => {
  const due = replyDue({ right: 'access', receivedOn });
  const on = due.status === 'paused' ? receivedOn : due.dueOn;
  return { name: 'As a subject access request, reply by', on, source: due.source };
};

const withoutRight = (school: School, access: ReturnType<typeof accessDate>, receivedOn: Day): DeadlineAnswer => ({
  is: 'dates',
  title: 'Answer it as a subject access request',
  dates: inOrder([access]),
  working: [
    `${school.name} is ${school.type === 'academy' ? 'an academy' : 'an independent school'}, so the right to the educational record does not exist there.`,
    ...replyDue({ right: 'access', receivedOn }).working,
  ],
  canChange:
    'Your own promise to parents may be shorter. Proof of identity or authority that you really need moves the day.',
});

const unknownTerms = (
  school: School,
  { words }: Extract<SchoolDayDue, { known: false }>,
  access: ReturnType<typeof accessDate>,
): DeadlineAnswer => ({
  is: 'dates',
  title: 'I cannot count the school days',
  dates: inOrder([access]),
  working: [
    `The fifteen school days for the educational record: ${words} Whoever looks after the settings can add the terms of ${school.name}.`,
  ],
  canChange: 'Fifteen school days are usually sooner than this day, so begin at once.',
});

const askSchool = ({ schools }: AskedOf): DeadlineAnswer => ({
  is: 'asking',
  title: 'At which school?',
  lines: [
    'These days are school days, and each school has its own terms.',
    schools.length === 0
      ? 'No schools are set for where you work. Whoever looks after the settings can add them.'
      : `Ask me again with the name of the school: ${schools.map(({ name }) => name).join(', ')}.`,
  ],
});
