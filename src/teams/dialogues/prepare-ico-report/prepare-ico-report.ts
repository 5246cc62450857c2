import { offeredAnswers } from '../../../domain/breach/tell/ico-answers.ts';
import { icoForm } from '../../../domain/breach/tell/ico-report.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { reportSteps } from './steps.ts';

const { dialogue } = dialogueOver(icoForm);

/** The questions of the Commissioner's form that the report does not answer, filled in with what the case says already. */
export const prepareIcoReportDialogue = dialogue({
  id: 'prepare-ico-report',
  version: 1,
  title: 'Prepare the ICO report',
  sendLabel: 'Save the answers',
  steps: reportSteps,
  startsAt: 'part',
  typedFromCase: (about) =>
    about.type === 'breach' ? typedFrom(icoForm, { ...offeredAnswers(about), ...about.icoAnswers }) : {},
  finish: ({ answers, draft, person }, desk) =>
    desk.saveIcoAnswers({ submissionId: draft.id, reference: draft.about ?? '', answers, person }),
});
