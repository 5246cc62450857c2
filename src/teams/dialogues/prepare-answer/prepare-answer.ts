import { answerForm, problemsOfAnswer, usualForm } from '../../../domain/request/answer/prepare-answer.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { requestNotReady } from '../request-not-ready.ts';
import { prepareAnswerSteps, preparingForm } from './steps.ts';

const { dialogue } = dialogueOver(preparingForm);

export const prepareAnswerDialogue = dialogue({
  id: 'prepare-answer',
  version: 1,
  title: 'Put the answer together',
  sendLabel: 'Ask somebody else to look at it',
  instead: (setting) => requestNotReady('prepared', setting, { title: 'The answer cannot be put together yet' }),
  steps: prepareAnswerSteps,
  check: (soFar, { about }) => (about?.type === 'request' ? problemsOfAnswer(soFar, about) : []),
  // What was sent back opens as it was.
  typedFromCase: (about) =>
    about.type === 'request' && about.answer ? typedFrom(answerForm, leftBlank(about.answer)) : {},
  typedAtStart: ({ about }) =>
    about?.type === 'request' && about.answer === null ? typedFrom(answerForm, { form: usualForm(about.asked) }) : {},
  finish: ({ answers, draft, person }, desk) => {
    const { known: _onlyForTheAdvice, ...given } = answers;
    const asked = { submissionId: draft.id, reference: draft.about ?? '', openedAt: draft.startedAt };
    return desk.prepareAnswer({ ...asked, given, person });
  },
});

const leftBlank = (answer: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== null));
