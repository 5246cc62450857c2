import {
  answerForm,
  prepareAnswer as decideAnswer,
  problemsOfAnswer,
  usualForm,
} from '../../../domain/request/answer/prepare-answer.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { notReadyFor } from '../../not-now.ts';
import { over } from '../../over.ts';
import { prepareAnswerSteps, preparingForm } from './steps.ts';

const { aboutRequest } = over(preparingForm);

export const prepareAnswer = aboutRequest({
  id: 'prepare-answer',
  version: 1,
  title: 'Put the answer together',
  send: 'Ask somebody else to look at it',
  said: {
    help: 'prepare the answer to …',
    alone: null,
    ofOne:
      'prepare, prepared, preparing, put .. together, draft .. answer/reply/response, write .. answer/reply/response, answer ready, answer is ready, ready to check, ready for checking, ready for .. check, reply to',
  },
  right: 'work-on-request',
  reads: 'work',
  events: {
    prepared: {
      did: 'put the answer together',
      noted: 'the answer is put together and waits for a second person',
      title: 'the answer is put together',
      line: 'Your colleagues are being asked to look at it.',
      begin: 'Put the answer together',
    },
  },
  notNow: (setting) => notReadyFor('prepared', setting, { title: 'The answer cannot be put together yet' }),
  steps: prepareAnswerSteps,
  check: (soFar, { about }) => (about?.type === 'request' ? problemsOfAnswer(soFar, about) : []),
  // What was sent back opens as it was.
  typedFromCase: (about) =>
    about.type === 'request' && about.answer ? typedFrom(answerForm, leftBlank(about.answer)) : {},
  typedAtStart: ({ about }) =>
    about?.type === 'request' && about.answer === null ? typedFrom(answerForm, { form: usualForm(about.asked) }) : {},
  restsOnWhatWasShown: true,
  decide: (deciding, { known: _onlyForTheAdvice, ...given }) => decideAnswer({ ...deciding, given }),
});

const leftBlank = (answer: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== null));
