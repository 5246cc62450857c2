import { z } from 'zod';
import { wayNames } from '../../domain/request/answer/answer-words.ts';
import { decisionNames, givingForm } from '../../domain/request/disclosure/disclosure.ts';
import {
  giveDisclosure as give,
  problemsOfGiving,
  waysToGive,
} from '../../domain/request/disclosure/give-disclosure.ts';
import { bodyLetter } from '../../domain/request/letters/body-letter.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { letterLine } from '../../teams/card/letter-lines.ts';
import { over } from '../act.ts';
import { fact, factOf } from '../facts/case-facts.ts';
import { choice, choicesOf, days, nothingToChoose } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';

const { step, aboutRequest } = over(givingForm);

const quietly =
  'Do not tell the person it is about where that could harm an inquiry or put somebody at risk. Ask the body first.';

export const giveDisclosure = aboutRequest({
  id: 'give-disclosure',
  version: 1,
  title: 'Record what a body was given',
  send: 'Record it',
  right: 'work-on-request',
  reads: 'request',
  events: {
    'disclosure-ended': {
      did: 'recorded what the body was given or told',
      noted: 'the body has had its answer',
      title: 'it is recorded, and closed',
      begin: 'Record what was given',
    },
  },
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
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfGiving(soFar, { before: about, now }) : []),
  decide: (deciding, giving) => give({ ...deciding, giving }),
});
