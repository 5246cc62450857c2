import { z } from 'zod';
import { dateInWords } from '../../../domain/deadlines/day-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { clarificationAnswerForm, problemsOfAnswer } from '../../../domain/request/dates/clarification.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { factOf } from '../case-facts.ts';
import { shown } from '../date-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { warned, warning } from '../never-write.ts';
import { notNow } from '../not-now.ts';
import { requestOf } from '../request-facts.ts';

const { step, dialogue } = dialogueOver(clarificationAnswerForm);
const { facts, days } = shown;

export const recordClarificationDialogue = dialogue({
  id: 'record-clarification',
  version: 1,
  title: 'Record the clarification',
  sendLabel: 'Start the clock again',
  steps: [
    step({
      id: 'answer',
      name: 'What they answered',
      asks: ['answeredOn', 'answer'],
      card: defineCard('record-clarification/answer', z.strictObject({ facts, ...days, ...warned })),
      view: (_soFar, setting) => {
        const asked = requestOf(setting)?.clarification;
        const today = londonClock(setting.now).day;
        return {
          facts: asked
            ? [...factOf('You asked on', dateInWords(asked.askedOn)), ...factOf('Your question', asked.question)]
            : [],
          earliest: asked?.askedOn ?? today,
          today,
          ...warning,
        };
      },
    }),
  ],
  instead: notNow('clarification-answered'),
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfAnswer(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(clarificationAnswerForm, { answeredOn: londonClock(now).day }),
  finish: ({ answers, draft, person }, desk) =>
    desk.recordClarification({ submissionId: draft.id, reference: draft.about ?? '', answered: answers, person }),
});
