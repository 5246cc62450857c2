import { assessBreach, assessmentProblems } from '../../../domain/breach/assess/assess-breach.ts';
import { assessmentForm } from '../../../domain/breach/assess/assessment.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { isAssessed } from '../../facts/case-facts.ts';
import { over } from '../../over.ts';
import { answersToStartFrom } from './answers-to-start-from.ts';
import { assessSteps } from './steps.ts';

const { aboutBreach } = over(assessmentForm);

export const assess = aboutBreach({
  id: 'assess',
  version: 1,
  title: 'Assess a breach',
  send: 'Record the decision',
  said: {
    help: 'assess …',
    alone: 'assess, assess it, assess this, assess a/the/this case/cases/breach/breaches/incidents, assessment, triage',
    ofOne: 'assess, reassess, triage, decide, revise .. assessment, change .. assessment, change .. decision',
  },
  right: 'triage',
  reads: 'report',
  meant: (breach) => !isAssessed(breach),
  events: {
    assessed: {
      did: 'assessed it and decided',
      noted: 'assessed, and who must be told is decided',
      title: 'your decision is recorded',
      line: 'What has to be done because of it is in the tasks. You can assess it again whenever you learn more.',
      atOnce: true,
    },
  },
  steps: assessSteps,
  check: (soFar, { organisation }) => assessmentProblems(soFar, organisation),
  typedFromCase: (about) => (about.type === 'breach' ? typedFrom(assessmentForm, answersToStartFrom(about)) : {}),
  decide: (deciding, answers, { startedAt }) => assessBreach({ ...deciding, answers, begunAt: startedAt }),
});
