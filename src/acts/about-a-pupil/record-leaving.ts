import {
  recordLeaving as leave,
  leavingForm,
  leftAlready,
  problemsOfLeaving,
  referredOn,
  reviewDayFor,
} from '../../domain/consent/leave.ts';
import { daysAfter } from '../../domain/deadlines/calendar.ts';
import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { day, facts, heading, hint, line, one, pick } from '../../teams/card/blocks.ts';
import { daysOfPupil, pupilFacts, pupilOf } from '../facts/pupil-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { saidChoices, saidToday } from '../facts/said-inputs.ts';
import { nothingToRecord } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutPupil } = over(leavingForm);

const paperFiles = { yes: 'Yes, it goes back to the school', no: 'No, there is none' } as const;

export const recordLeaving = aboutPupil({
  id: 'record-leaving',
  version: 1,
  title: 'Record that a pupil leaves',
  send: 'Record it',
  said: { help: '… has left', alone: null, ofOne: 'left, leaves, leave, leaving, leaver, moved, moves, moving' },
  right: 'record-pupil',
  reads: 'record',
  events: {
    'left-recorded': {
      did: 'recorded that the pupil left',
      noted: 'the pupil has left',
      title: 'it is recorded that the pupil left',
    },
  },
  notNow: nothingToRecord(leftAlready),
  steps: [
    step({
      id: 'leaving',
      name: 'When, where to, and the paper',
      asks: ['on', 'to', 'paperFile', 'source'],
      card: (_soFar, setting) => [
        heading('The pupil leaves the partnership'),
        hint(
          'Paper goes back to the pupil’s school, and the electronic record is archived (SEIPS privacy statement). I remind the Co-ordinators of both.',
        ),
        facts(pupilFacts(setting)),
        day('on', 'Last day with the partnership', daysOfLeaving(setting), { apart: true }),
        line('to', 'Where does the pupil go?', { longest: 200, like: 'For example: Meadow Lane College.' }),
        one('paperFile', 'Is there a paper file?', choicesOf(paperFiles)),
        pick('source', 'How did it reach you?', saidChoices, { prompt: 'Choose one' }),
      ],
    }),
    step({
      id: 'review',
      name: 'When the archive is checked',
      asks: ['reviewOn'],
      card: (_soFar, setting) => [
        heading('When is the archive checked?'),
        hint(reviewWords(setting)),
        day(
          'reviewOn',
          'Day on which somebody checks whether the archive is still needed',
          { earliest: daysAfter(londonClock(setting.now).day, 1) },
          { apart: true },
        ),
      ],
    }),
  ],
  typedAtStart: (setting) => {
    const reviewOn = reviewDayOf(setting);
    return { ...saidToday(setting), ...(reviewOn === undefined ? {} : { reviewOn }) };
  },
  check: (soFar, setting) => {
    const before = pupilOf(setting);
    return before ? problemsOfLeaving(soFar, { before, now: setting.now }) : [];
  },
  decide: (deciding, leaving) => leave({ ...deciding, leaving }),
});

/** A pupil cannot leave before the referral. */
const daysOfLeaving = (setting: Setting) => {
  const file = pupilOf(setting);
  const days = daysOfPupil(setting);
  return { ...days, earliest: (file && referredOn(file, days.today)) ?? days.earliest };
};

const reviewDayOf = (setting: Setting) => {
  const file = pupilOf(setting);
  return file && reviewDayFor(file, setting.organisation, londonClock(setting.now).day);
};

const reviewWords = (setting: Setting): string => {
  const reviewOn = reviewDayOf(setting);
  return reviewOn === undefined
    ? 'Your policy says that the record is archived, and not for how long. Nothing may be kept for ever (UK GDPR Art. 5(1)(e)). Agree a day with the Data Protection Officer, who is asked then whether it is still needed.'
    : `Records are kept here until the age of ${setting.organisation.consent.keepUntilAge}. On ${dateInWords(reviewOn)}, the first of the month after that birthday, the Data Protection Officer is asked whether the archive can go.`;
};
