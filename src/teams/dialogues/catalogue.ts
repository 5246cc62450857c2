import type { DialogueId } from '../buttons.ts';
import { addInformationDialogue } from './add-information/add-information.ts';
import { assessDialogue } from './assess/assess.ts';
import { closeBreachDialogue } from './close-breach/close-breach.ts';
import { correctReportDialogue } from './correct-report/correct-report.ts';
import type { Dialogue } from './define-dialogue.ts';
import { doTaskDialogue } from './do-task/do-task.ts';
import { investigateDialogue } from './investigate/investigate.ts';
import { linkDuplicateDialogue } from './link-duplicate/link-duplicate.ts';
import { nearMissDialogue } from './near-miss/near-miss.ts';
import { planActionDialogue } from './plan-action/plan-action.ts';
import { prepareIcoReportDialogue } from './prepare-ico-report/prepare-ico-report.ts';
import { recordAbsenceDialogue } from './record-absence/record-absence.ts';
import { recordAwarenessDialogue } from './record-awareness/record-awareness.ts';
import { recordIcoReportDialogue } from './record-ico-report/record-ico-report.ts';
import { recordPeopleToldDialogue } from './record-people-told/record-people-told.ts';
import { reopenBreachDialogue } from './reopen-breach/reopen-breach.ts';
import { reportBreachDialogue } from './report-breach/report-breach.ts';
import { startDrillDialogue } from './start-drill/start-drill.ts';
import { withdrawReportDialogue } from './withdraw-report/withdraw-report.ts';
import { writeLetterDialogue } from './write-letter/write-letter.ts';

/** Every dialogue of the desk, a line each. */
export const catalogue: Readonly<Record<DialogueId, Dialogue>> = {
  'report-breach': reportBreachDialogue,
  'near-miss': nearMissDialogue,
  'add-information': addInformationDialogue,
  'correct-report': correctReportDialogue,
  'withdraw-report': withdrawReportDialogue,
  'start-drill': startDrillDialogue,
  assess: assessDialogue,
  'record-awareness': recordAwarenessDialogue,
  'do-task': doTaskDialogue,
  'prepare-ico-report': prepareIcoReportDialogue,
  'record-ico-report': recordIcoReportDialogue,
  'write-letter': writeLetterDialogue,
  'record-people-told': recordPeopleToldDialogue,
  investigate: investigateDialogue,
  'plan-action': planActionDialogue,
  'close-breach': closeBreachDialogue,
  'reopen-breach': reopenBreachDialogue,
  'link-duplicate': linkDuplicateDialogue,
  'record-absence': recordAbsenceDialogue,
};
