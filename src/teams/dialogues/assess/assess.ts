import { assessmentProblems } from '../../../domain/breach/assess/assess-breach.ts';
import { assessmentForm } from '../../../domain/breach/assess/assessment.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { answersToStartFrom } from './answers-to-start-from.ts';
import { assessSteps } from './steps.ts';

const { dialogue } = dialogueOver(assessmentForm);

export const assessDialogue = dialogue({
  id: 'assess',
  version: 1,
  title: 'Assess a breach',
  sendLabel: 'Record the decision',
  steps: assessSteps,
  check: (soFar, { organisation }) => assessmentProblems(soFar, organisation),
  typedFromCase: (about) => (about.type === 'breach' ? typedFrom(assessmentForm, answersToStartFrom(about)) : {}),
  finish: ({ answers, draft, person }, desk) =>
    desk.assess({
      submissionId: draft.id,
      reference: draft.about ?? '',
      answers,
      begunAt: draft.startedAt,
      person,
    }),
});
