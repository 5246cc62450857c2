import { z } from 'zod';
import { wayNames } from '../../../domain/request/answer/answer-words.ts';
import { decisionNames, givingForm } from '../../../domain/request/disclosure/disclosure.ts';
import { problemsOfGiving, waysToGive } from '../../../domain/request/disclosure/give-disclosure.ts';
import { bodyLetter } from '../../../domain/request/letters/body-letter.ts';
import { defineCard } from '../../cards/define-card.ts';
import { letterLine } from '../../cards/letter-lines.ts';
import { fact, factOf } from '../case-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { notNow } from '../not-now.ts';
import { choice, choicesOf, days, nothingToChoose } from '../request-choices.ts';
import { requestOf } from '../request-facts.ts';
import { draftedLines, sinceReceived } from '../rights-facts.ts';

const { step, dialogue } = dialogueOver(givingForm);

const quietly =
  'Do not tell the person it is about where that could harm an inquiry or put somebody at risk. Ask the body first.';

export const giveDisclosureDialogue = dialogue({
  id: 'give-disclosure',
  version: 1,
  title: 'Record what a body was given',
  sendLabel: 'Record it',
  steps: [
    step({
      id: 'what',
      name: 'What was given, or what they were told',
      asks: ['what'],
      card: defineCard('give-disclosure/what', z.strictObject({ facts: z.array(fact) })),
      view: (_soFar, setting) => {
        const decided = requestOf(setting)?.disclosure;
        return {
          facts: decided
            ? [
                ...factOf('Decided', decisionNames[decided.decision]),
                ...factOf('The least that is enough', decided.minimum),
              ]
            : [],
        };
      },
    }),
    step({
      id: 'told',
      name: 'How and when',
      asks: ['how', 'on'],
      card: defineCard(
        'give-disclosure/told',
        z.strictObject({
          warnings: z.array(z.strictObject({ words: z.string() })),
          letter: z.array(letterLine),
          ways: z.array(choice),
          ...days,
        }),
      ),
      view: (_soFar, setting) => {
        const request = requestOf(setting);
        return {
          warnings: [{ words: quietly }],
          letter: draftedLines(request && bodyLetter(request, setting)),
          ways: request ? choicesOf(wayNames, [...waysToGive(request)]) : nothingToChoose,
          ...sinceReceived(setting),
        };
      },
    }),
  ],
  instead: notNow('disclosure-ended'),
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfGiving(soFar, { before: about, now }) : []),
  finish: ({ answers, draft, person }, desk) =>
    desk.giveDisclosure({ submissionId: draft.id, reference: draft.about ?? '', giving: answers, person }),
});
