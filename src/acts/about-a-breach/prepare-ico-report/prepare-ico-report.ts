import { offeredAnswers } from '../../../domain/breach/tell/ico-answers.ts';
import { icoForm } from '../../../domain/breach/tell/ico-report.ts';
import { saveIcoAnswers as decideIcoAnswers } from '../../../domain/breach/tell/tell-ico.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { over } from '../../act.ts';
import { reportSteps } from './steps.ts';

const { aboutBreach } = over(icoForm);

/** The questions of the Commissioner's form that the report does not answer, filled in with what the case says already. */
export const prepareIcoReport = aboutBreach({
  id: 'prepare-ico-report',
  version: 1,
  title: 'Prepare the ICO report',
  send: 'Save the answers',
  right: 'triage',
  reads: 'ico',
  meant: ({ icoReports }) => icoReports.length === 0,
  events: {
    'ico-answers-saved': {
      did: 'worked on the report to the ICO',
      noted: 'the report to the ICO was worked on',
      title: 'your answers are kept',
      line: 'They are part of the report to the ICO from now on.',
    },
  },
  steps: reportSteps,
  startsAt: 'part',
  typedFromCase: (about) =>
    about.type === 'breach' ? typedFrom(icoForm, { ...offeredAnswers(about), ...about.icoAnswers }) : {},
  decide: (deciding, answers) => decideIcoAnswers(deciding, answers),
});
