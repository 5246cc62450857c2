import { z } from 'zod';
import { leavingForm, leftAlready, problemsOfLeaving, reviewDayFor } from '../../../domain/consent/leave.ts';
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

const card = defineCard(
  'record-leaving/leaving',
  z.strictObject({
    facts: z.array(fact),
    paperFiles: z.array(choice),
    review: z.string(),
    tomorrow: z.string(),
    ...saidInputs,
  }),
);

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
      name: 'When, where to, and what is left to do',
      asks: ['on', 'to', 'paperFile', 'reviewOn', 'source'],
      card,
      view: (_soFar, setting) => ({
        facts: pupilFacts(setting),
        paperFiles: choicesOf(paperFiles),
        review: reviewWords(setting),
        tomorrow: daysAfter(londonClock(setting.now).day, 1),
        ...saidView(setting),
      }),
    }),
  ],
  typedAtStart: (setting) => {
    const reviewOn = reviewDayOf(setting);
    return { ...saidToday(setting), ...(reviewOn === undefined ? {} : { reviewOn }) };
  },
  check: (soFar, { now }) => problemsOfLeaving(soFar, now),
  finish: ({ answers, draft, person }, desk) =>
    desk.recordLeaving({ submissionId: draft.id, reference: draft.about ?? '', leaving: answers, person }),
});

const reviewDayOf = (setting: Setting) => {
  const file = pupilOf(setting);
  return file && reviewDayFor(file, setting.organisation, londonClock(setting.now).day);
};

const reviewWords = (setting: Setting): string => {
  const reviewOn = reviewDayOf(setting);
  return reviewOn === undefined
    ? 'Your policy says that the record is archived and names no period, and nothing may be kept for ever (UK GDPR Art. 5(1)(e)). Agree a day with the Data Protection Officer, who is asked then whether it is still needed.'
    : `Records are kept here until the age of ${setting.organisation.consent.keepUntilAge}. On ${dateInWords(reviewOn)}, the day after that birthday, the Data Protection Officer is asked whether the archive can go.`;
};
