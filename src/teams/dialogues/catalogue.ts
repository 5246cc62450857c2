import type { DialogueId } from '../buttons.ts';
import { addInformationDialogue } from './add-information/add-information.ts';
import { correctReportDialogue } from './correct-report/correct-report.ts';
import type { Dialogue } from './define-dialogue.ts';
import { nearMissDialogue } from './near-miss/near-miss.ts';
import { reportBreachDialogue } from './report-breach/report-breach.ts';
import { withdrawReportDialogue } from './withdraw-report/withdraw-report.ts';

/** Every dialogue of the desk, a line each. */
export const catalogue: Readonly<Record<DialogueId, Dialogue>> = {
  'report-breach': reportBreachDialogue,
  'near-miss': nearMissDialogue,
  'add-information': addInformationDialogue,
  'correct-report': correctReportDialogue,
  'withdraw-report': withdrawReportDialogue,
};
