import { offeredAnswers } from '../../../domain/breach/tell/ico-answers.ts';
import { icoForm } from '../../../domain/breach/tell/ico-report.ts';
import { saveIcoAnswers as decideIcoAnswers } from '../../../domain/breach/tell/tell-ico.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { over } from '../../over.ts';
import { reportSteps } from './steps.ts';

const { aboutBreach } = over(icoForm);

/** The questions of the Commissioner's form that the report does not answer, filled in with what the case says already. */
export const prepareIcoReport = aboutBreach({
  id: 'prepare-ico-report',
  version: 1,
  title: 'Prepare the ICO report',
  send: 'Save the answers',
  said: {
    help: 'ICO report for …',
    alone: 'ico report, ico form, ico pack, prepare the ico report, prepare ico report, prepare a report for the ico',
    ofOne:
      'ico report, ico form, ico pack, report .. to the ico, report to ico, prepare .. ico, notify the ico, notify ico, tell the ico',
  },
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
