import type { Problem } from '../../breach/report/breach-report.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { hasEducationRecordRight } from '../../deadlines/school-days.ts';
import type { School } from '../../organisation/organisation.ts';
import { answeredMatters } from '../matters.ts';
import { matterInWords } from './matter-in-words.ts';
import type { Capacity, RequestForm } from './request-form.ts';

/** The Data Protection Act 2018 is in force since May of that year: an earlier day of receipt is a slip of the year. */
const oldestReceipt = '2018-01-01';
const oldestPerson = 100;

/** Who asks about somebody else’s data; whoever asks in another capacity may do either. */
const forSomebodyElse: readonly Capacity[] = [
  'parent-with-responsibility',
  'parent-without-responsibility',
  'parent-not-sure',
  'representative',
];

type Across = 'body' | 'power' | 'neededBy' | 'receivedOn' | 'bornOn' | 'subject' | 'matter';

/** What no single field can tell. Days are London’s; `now` is the moment of asking. */
export const requestProblems = (
  form: Partial<RequestForm>,
  { now, schools }: { now: Date; schools: readonly School[] },
): Problem<Across>[] => {
  const { receivedOn, bornOn, subject } = form;
  const today = londonClock(now).day;
  const found: Problem<Across>[] = [];
  if (receivedOn !== undefined && receivedOn > today) {
    found.push({ field: 'receivedOn', words: 'This is in the future. Give the day when it came.' });
  }
  if (receivedOn !== undefined && receivedOn < oldestReceipt) {
    found.push({ field: 'receivedOn', words: 'This is before 2018. Check the year.' });
  }
  if (bornOn !== undefined && bornOn > today) {
    found.push({ field: 'bornOn', words: 'This is in the future. Check the year.' });
  }
  if (bornOn !== undefined && Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) > oldestPerson) {
    found.push({ field: 'bornOn', words: 'This is more than 100 years ago. Check the year.' });
  }
  if (form.neededBy !== undefined && receivedOn !== undefined && form.neededBy < receivedOn) {
    found.push({
      field: 'neededBy',
      words: `This is before it came, on ${dateInWords(receivedOn)}. Check the year, or leave it empty and say it in what they want.`,
    });
  }
  if (form.matter === 'disclosure' && form.body === undefined) {
    found.push({ field: 'body', words: 'Choose which body asks.' });
  }
  if (form.matter === 'disclosure' && form.power === undefined) {
    found.push({ field: 'power', words: 'Choose on what they rely. “They name none” is an answer.' });
  }
  if (subject === undefined && needsSubject(form)) {
    found.push({
      field: 'subject',
      words: 'Give the name of the person whose information it is, or what you know, such as “her son”.',
    });
  }
  if (isNoRecord(form, schools)) {
    found.push({
      field: 'matter',
      words:
        'Parents have a right to the educational record only at schools that a council maintains and at special schools. Choose a copy.',
    });
  }
  return found;
};

/** Where the right is not given there is no date for it, and the month of an access request would pass unseen. */
const isNoRecord = ({ matter, school: asked }: Partial<RequestForm>, schools: readonly School[]): boolean => {
  const school = schools.find(({ id }) => id === asked);
  return matter === 'educational-record' && school !== undefined && hasEducationRecordRight(school.type) === false;
};

/** As long as nobody has said what it is, the words decide: a general question by a parent need be about nobody. */
const needsSubject = ({ capacity, matter, wants }: Partial<RequestForm>): boolean =>
  capacity !== undefined &&
  forSomebodyElse.includes(capacity) &&
  answeredMatters.includes(matter ?? matterInWords(wants ?? '') ?? 'access');
