import { z } from 'zod';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { clarificationForm, needNames, problemsOfAsking } from '../../../domain/request/dates/clarification.ts';
import { clarificationLetter } from '../../../domain/request/letters/clarification-letter.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { shown, whatAndWhen } from '../date-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { warned, warning } from '../never-write.ts';
import { notNow } from '../not-now.ts';
import { choicesOf } from '../request-choices.ts';
import { requestOf } from '../request-facts.ts';
import { draftedLines, sinceReceived } from '../rights-facts.ts';

const { step, dialogue } = dialogueOver(clarificationForm);
const { facts, letter, choices, days } = shown;

export const askClarificationDialogue = dialogue({
  id: 'ask-clarification',
  version: 1,
  title: 'Ask what is meant',
  sendLabel: 'Stop the clock',
  steps: [
    step({
      id: 'question',
      name: 'What you ask, and why',
      asks: ['need', 'reason', 'question'],
      card: defineCard('ask-clarification/question', z.strictObject({ facts, needs: choices, ...warned })),
      view: (_soFar, setting) => ({ facts: whatAndWhen(setting), needs: choicesOf(needNames), ...warning }),
    }),
    step({
      id: 'asked',
      name: 'The letter, and when you asked',
      asks: ['askedOn'],
      card: defineCard('ask-clarification/asked', z.strictObject({ letter, ...days })),
      view: ({ question, reason, askedOn }, setting) => {
        const request = requestOf(setting);
        const asking = question && reason && { question, reason, askedOn: askedOn ?? londonClock(setting.now).day };
        const drafted = request && asking ? clarificationLetter(request, setting, asking) : undefined;
        return { letter: draftedLines(drafted), ...sinceReceived(setting) };
      },
    }),
  ],
  // It may have been asked in time and be recorded late: the day that is given decides that, and not today.
  instead: (setting) => notNow('clarification-asked')({ ...setting, now: setting.about?.reportedAt ?? setting.now }),
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfAsking(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(clarificationForm, { askedOn: londonClock(now).day }),
  finish: ({ answers, draft, person }, desk) =>
    desk.askClarification({ submissionId: draft.id, reference: draft.about ?? '', asking: answers, person }),
});
