import type { Problem } from '../../../domain/breach/report/breach-report.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { type RequestForm, requestForm } from '../../../domain/request/log/request-form.ts';
import { requestProblems } from '../../../domain/request/log/request-problems.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';
import { requestQuestions } from './request-questions.ts';
import { requestSteps } from './steps.ts';

const { alone } = over(requestQuestions);

const verbs = 'log/record/start/make/raise/add/enter/report/submit';

export const logRequest = alone({
  id: 'log-request',
  version: 2,
  title: 'Log a request',
  send: 'Log the request',
  said: {
    help: 'log a request',
    alone: `${verbs} a/an/the/another/new request, ${verbs} a new request, ${verbs} request, new request, a new request, ${verbs} a/another data/rights request, ${verbs} a new data request, new/a data request, ${verbs} data request, data request, data protection request, ${verbs} a data protection request, ${verbs} a request for data/information, request for data/information, ${verbs} a data subject request, data subject request, somebody/someone has asked for their data, rights request, how do i log a request, how to log a request`,
    ofOne: null,
  },
  right: 'log-request',
  reads: 'request',
  events: {
    'request-logged': { did: 'logged it', noted: 'logged' },
  },
  steps: requestSteps(
    'When you send this, the Data Protection Officer is told at once and you get a reference. You need not answer it yourself.',
  ),
  // Most people log it on the day when they were asked.
  typedAtStart: ({ now, about }) => (about ? {} : { receivedOn: londonClock(now).day }),
  // The next of a letter by several people has its words, its way and its day already.
  typedFromCase: (about) => (about.type === 'request' ? typedFrom(requestForm, sameLetter(about.asked)) : {}),
  check: (soFar, setting) => problemsOf(soFar, setting),
  finish: ({ answers, draft, person, receiptCard }, desk) =>
    desk.logRequest({
      submissionId: draft.id,
      organisation: draft.organisation,
      form: answers,
      person,
      receiptCard,
    }),
});

const sameLetter = ({ wants, how, receivedOn }: RequestForm) => ({ wants, how, receivedOn });

/** Once it is said what it is, the name may be missing that a card before did not insist on. */
export const problemsOf = (soFar: Partial<RequestForm>, { now, organisation: { schools } }: Setting): Problem[] => {
  const found: readonly Problem[] = requestProblems(soFar, { now, schools });
  const isNameless = soFar.matter !== undefined && found.some(({ field }) => field === 'subject');
  const words = 'For this I need to know whose information it is. Go back one step and give the name.';
  return isNameless ? [...found, { field: 'matter', words }] : [...found];
};
