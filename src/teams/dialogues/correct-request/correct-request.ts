import { requestForm } from '../../../domain/request/log/request-form.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { problemsOf } from '../log-request/log-request.ts';
import { requestQuestions } from '../log-request/request-questions.ts';
import { requestSteps } from '../log-request/steps.ts';
import { aboutAPersonPart } from './about-a-person.ts';

const { dialogue } = dialogueOver(requestQuestions);

/** The request's own steps, filled in and opened at the end: choose an answer, change it, save. */
export const correctRequestDialogue = dialogue({
  id: 'correct-request',
  version: 2,
  title: 'Correct a request',
  sendLabel: 'Save the correction',
  steps: requestSteps(
    'Choose an answer below to change it. The old answer stays in the history. If it is about who asks, or about whom, what was settled about them is asked again.',
  ),
  startsAt: 'last',
  check: (soFar, setting) => problemsOf(soFar, setting),
  typedFromCase: (about, part) => {
    if (about.type !== 'request') return {};
    return typedFrom(requestForm, part === aboutAPersonPart ? { ...about.asked, matter: 'access' } : about.asked);
  },
  finish: ({ answers, draft, person }, desk) =>
    desk.correctRequest({ submissionId: draft.id, reference: draft.about ?? '', corrected: answers, person }),
});
