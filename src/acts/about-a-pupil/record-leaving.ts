import { z } from 'zod';
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
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { fact } from '../facts/case-facts.ts';
import { pupilFacts, pupilOf } from '../facts/pupil-facts.ts';
import { choice, choicesOf } from '../facts/request-choices.ts';
import { saidInputs, saidToday, saidView } from '../facts/said-inputs.ts';
import { nothingToRecord } from '../not-now.ts';
import type { Setting } from '../setting.ts';

const { step, aboutPupil } = over(leavingForm);

const leaving = defineCard(
  'record-leaving/leaving',
  z.strictObject({ facts: z.array(fact), paperFiles: z.array(choice), ...saidInputs }),
);
const review = defineCard('record-leaving/review', z.strictObject({ review: z.string(), tomorrow: z.string() }));

const paperFiles = { yes: 'Yes, it goes back to the school', no: 'No, there is none' } as const;

export const recordLeaving = aboutPupil({
  id: 'record-leaving',
  version: 1,
  title: 'Record that a pupil leaves',
  send: 'Record it',
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
      card: leaving,
      view: (_soFar, setting) => ({
        facts: pupilFacts(setting),
        paperFiles: choicesOf(paperFiles),
        ...saidView(setting),
        ...sinceReferral(setting),
      }),
    }),
    step({
      id: 'review',
      name: 'When the archive is checked',
      asks: ['reviewOn'],
      card: review,
      view: (_soFar, setting) => ({
        review: reviewWords(setting),
        tomorrow: daysAfter(londonClock(setting.now).day, 1),
      }),
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

const sinceReferral = (setting: Setting): { earliest?: string } => {
  const file = pupilOf(setting);
  const earliest = file && referredOn(file, londonClock(setting.now).day);
  return earliest === undefined ? {} : { earliest };
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
