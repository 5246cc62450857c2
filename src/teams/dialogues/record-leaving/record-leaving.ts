import { z } from 'zod';
import {
  leavingForm,
  leftAlready,
  problemsOfLeaving,
  referredOn,
  reviewDayFor,
} from '../../../domain/consent/leave.ts';
import { daysAfter } from '../../../domain/deadlines/calendar.ts';
import { dateInWords } from '../../../domain/deadlines/day-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { defineCard } from '../../cards/define-card.ts';
import { fact } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { pupilFacts, pupilOf } from '../pupil-facts.ts';
import { pupilNotNow } from '../pupil-not-now.ts';
import { choice, choicesOf } from '../request-choices.ts';
import { saidInputs, saidToday, saidView } from '../said-inputs.ts';

const { step, dialogue } = dialogueOver(leavingForm);

const leaving = defineCard(
  'record-leaving/leaving',
  z.strictObject({ facts: z.array(fact), paperFiles: z.array(choice), ...saidInputs }),
);
const review = defineCard('record-leaving/review', z.strictObject({ review: z.string(), tomorrow: z.string() }));

const paperFiles = { yes: 'Yes, it goes back to the school', no: 'No, there is none' } as const;

export const recordLeavingDialogue = dialogue({
  id: 'record-leaving',
  version: 1,
  title: 'Record that a pupil leaves',
  sendLabel: 'Record it',
  instead: pupilNotNow(leftAlready),
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
  finish: ({ answers, draft, person }, desk) =>
    desk.recordLeaving({ submissionId: draft.id, reference: draft.about ?? '', leaving: answers, person }),
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
