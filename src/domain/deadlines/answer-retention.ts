import type { Organisation } from '../organisation/organisation.ts';
import { policyOf } from '../policies/index.ts';
import { pupilRecordRetention } from './ages.ts';
import { inOrder } from './answer-request.ts';
import { listInWords } from './day-words.ts';
import type { AskedOf, DeadlineAnswer, KeptRecord } from './deadline-question.ts';

/**
 * How long something is kept. The law names no years and each organisation sets its own, so that what one has recorded is
 * never an answer for another: without a period of its own the answer is that there is none, and who decides.
 */
export const answerRetention = ({ question: { on, kept = 'pupil-record' }, organisation }: AskedOf): DeadlineAnswer => {
  const untilAge = organisation?.consent.keepUntilAge ?? undefined;
  if (!organisation || untilAge === undefined || !inPupilsFile.includes(kept)) return notRecorded(kept, organisation);
  if (on === undefined) return untilBirthday(untilAge, organisation);
  const { keepThroughOn, disposableFromOn, working } = pupilRecordRetention(on, untilAge);
  const source = `The period that ${organisation.name} has recorded`;
  return {
    is: 'dates',
    title: 'How long the record is kept',
    dates: inOrder([
      { name: 'Keep it through', on: keepThroughOn, source },
      { name: 'It may be destroyed from', on: disposableFromOn, source },
    ]),
    working,
    canChange:
      'An open request, complaint or claim, and your own schedule. A primary school’s record goes with the child.',
  };
};

/** A referral form lies in the pupil’s file. */
const inPupilsFile: readonly KeptRecord[] = ['pupil-record', 'referral-form'];

const untilBirthday = (untilAge: number, { name }: Organisation): DeadlineAnswer => ({
  is: 'asking',
  title: `Pupils’ records: until the age of ${untilAge}`,
  lines: [
    `${name} has recorded that it keeps pupils’ records until they are ${untilAge}, and the forms in them too.`,
    'For the day, ask me again with the date of birth, such as “how long do we keep the record of a pupil born 14 May 2010?”.',
    stopped,
  ],
});

const notRecorded = (kept: KeptRecord, organisation: Organisation | undefined): DeadlineAnswer => ({
  is: 'asking',
  title: organisation ? 'Your organisation has not recorded how long' : 'Each organisation sets this for itself',
  lines: [...lawOn(kept), ...policyOn(kept, organisation), whoDecides(organisation), stopped],
});

const lawOn = (kept: KeptRecord): string[] => [
  'The law names no number of years. Data about people is kept for as long as it is needed, and no longer (UK GDPR Art. 5(1)(e)).',
  ...(kept === 'breach-record'
    ? ['Every breach has to be on record, so that the ICO can check what was done (UK GDPR Art. 33(5)).']
    : []),
  ...(kept === 'request-record' ? ['You must be able to show how a request was answered (UK GDPR Art. 5(2)).'] : []),
];

const policyOn = (kept: KeptRecord, organisation: Organisation | undefined): readonly string[] => {
  if (!organisation) return [];
  const { pupilsFile, otherRecords } = policyOf(organisation).requests.retention;
  return inPupilsFile.includes(kept) ? pupilsFile : otherRecords;
};

/** The controller decides, and its Data Protection Officer advises (UK GDPR Art. 39(1)(a)). */
const whoDecides = (organisation: Organisation | undefined): string => {
  const advises = organisation?.people.filter(({ roles }) => roles.includes('dpo')).map(({ name }) => name) ?? [];
  const named = advises.length > 0 ? `, ${listInWords(advises)}` : '';
  return `Your organisation decides it, on the advice of its Data Protection Officer${named}. Ask before anything is destroyed.`;
};

const stopped = 'While a request, complaint or claim is open, nothing is destroyed.';
