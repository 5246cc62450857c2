import { wayNames } from '../../domain/request/answer/answer-words.ts';
import { decisionNames, givingForm } from '../../domain/request/disclosure/disclosure.ts';
import {
  giveDisclosure as give,
  problemsOfGiving,
  waysToGive,
} from '../../domain/request/disclosure/give-disclosure.ts';
import { bodyLetter } from '../../domain/request/letters/body-letter.ts';
import { day, facts, heading, hint, letter, pick, warnings, words } from '../../teams/card/blocks.ts';
import { factOf } from '../facts/case-facts.ts';
import { choicesOf, nothingToChoose } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import { over } from '../over.ts';

const { step, aboutRequest } = over(givingForm);

const quietly =
  'Do not tell the person it is about where that could harm an inquiry or put somebody at risk. Ask the body first.';

export const giveDisclosure = aboutRequest({
  id: 'give-disclosure',
  version: 1,
  title: 'Record what a body was given',
  send: 'Record it',
  said: {
    help: 'record what they were given in …',
    alone: null,
    ofOne:
      'gave .. police/court/body/coroner/ofsted/council, given to .. police/court/body/coroner/ofsted/council, sent to .. police/court/body/coroner/ofsted/council, told .. body/police/court, record .. given, give .. to .. police/court/body',
  },
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
      card: (_soFar, setting) => {
        const decided = requestOf(setting)?.disclosure;
        return [
          heading('What do they get?'),
          hint('Say it so that it can be found again. The letter comes next.'),
          facts(
            decided
              ? [
                  ...factOf('Decided', decisionNames[decided.decision]),
                  ...factOf('The least that is enough', decided.minimum),
                ]
              : [],
          ),
          words('what', 'What was given, or what they were told', { longest: 800 }),
        ];
      },
    }),
    step({
      id: 'told',
      name: 'How and when',
      asks: ['how', 'on'],
      card: (_soFar, setting) => {
        const request = requestOf(setting);
        return [
          heading('Give it, then record it'),
          hint('I send nothing myself. Copy these words into a letter, then say what was given, how and when.'),
          warnings([quietly]),
          letter(draftedLines(request && bodyLetter(request, setting))),
          pick('how', 'How?', request ? choicesOf(wayNames, [...waysToGive(request)]) : nothingToChoose, {
            prompt: 'Choose one',
            apart: true,
          }),
          day('on', 'On which day?', sinceReceived(setting)),
        ];
      },
    }),
  ],
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfGiving(soFar, { before: about, now }) : []),
  decide: (deciding, giving) => give({ ...deciding, giving }),
});
