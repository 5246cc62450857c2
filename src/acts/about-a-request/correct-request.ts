import { requestForm } from '../../domain/request/log/request-form.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { problemsOf } from '../alone/log-request/log-request.ts';
import { requestQuestions } from '../alone/log-request/request-questions.ts';
import { requestSteps } from '../alone/log-request/steps.ts';
import { aboutAPersonPart } from '../facts/about-a-person.ts';
import { over } from '../over.ts';

const { aboutRequest } = over(requestQuestions);

/** The request's own steps, filled in and opened at the end: choose an answer, change it, save. */
export const correctRequest = aboutRequest({
  id: 'correct-request',
  version: 2,
  title: 'Correct a request',
  send: 'Save the correction',
  said: {
    help: 'correct …',
    alone: null,
    ofOne: [
      'is about a person, about a person after all, is personal data, is a sar, is an access request',
      'correct, correction, fix, change, amend, edit, mistake in, error in, wrong in/on',
    ],
  },
  right: 'work-on-request',
  reads: 'request',
  verb: 'correct',
  events: {
    'request-corrected': {
      did: 'corrected it',
      noted: 'what was logged is corrected',
      title: 'the correction is saved',
      line: 'What was there before is kept in its history. Its dates count from the new answers.',
      begin: 'Correct it',
    },
  },
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
