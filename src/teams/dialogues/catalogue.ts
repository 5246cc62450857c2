import type { DialogueId } from '../buttons.ts';
import { acknowledgeComplaintDialogue } from './acknowledge-complaint/acknowledge-complaint.ts';
import { addInformationDialogue } from './add-information/add-information.ts';
import { addPupilDialogue } from './add-pupil/add-pupil.ts';
import { addToRequestDialogue } from './add-to-request/add-to-request.ts';
import { approveExemptionDialogue } from './approve-exemption/approve-exemption.ts';
import { askClarificationDialogue } from './ask-clarification/ask-clarification.ts';
import { askFeeDialogue } from './ask-fee/ask-fee.ts';
import { assessDialogue } from './assess/assess.ts';
import { checkAnswerDialogue } from './check-answer/check-answer.ts';
import { closeBreachDialogue } from './close-breach/close-breach.ts';
import { correctPupilDialogue } from './correct-pupil/correct-pupil.ts';
import { correctReportDialogue } from './correct-report/correct-report.ts';
import { correctRequestDialogue } from './correct-request/correct-request.ts';
import { decideDisclosureDialogue } from './decide-disclosure/decide-disclosure.ts';
import { decideWithdrawalDialogue } from './decide-withdrawal/decide-withdrawal.ts';
import type { Dialogue } from './define-dialogue.ts';
import { deliverAnswerDialogue } from './deliver-answer/deliver-answer.ts';
import { doPupilTaskDialogue } from './do-pupil-task/do-pupil-task.ts';
import { doRequestTaskDialogue } from './do-request-task/do-request-task.ts';
import { doTaskDialogue } from './do-task/do-task.ts';
import { extendRequestDialogue } from './extend-request/extend-request.ts';
import { giveDisclosureDialogue } from './give-disclosure/give-disclosure.ts';
import { handOverAfterAllDialogue } from './hand-over-after-all/hand-over-after-all.ts';
import { investigateDialogue } from './investigate/investigate.ts';
import { judgeStandingDialogue } from './judge-standing/judge-standing.ts';
import { liftPupilMarkDialogue } from './lift-pupil-mark/lift-pupil-mark.ts';
import { liftRestrictionDialogue } from './lift-restriction/lift-restriction.ts';
import { linkDuplicateDialogue } from './link-duplicate/link-duplicate.ts';
import { linkRequestDialogue } from './link-request/link-request.ts';
import { listHealthDataDialogue } from './list-health-data/list-health-data.ts';
import { logRequestDialogue } from './log-request/log-request.ts';
import { markPupilDialogue } from './mark-pupil/mark-pupil.ts';
import { moveDisputeDialogue } from './move-dispute/move-dispute.ts';
import { nearMissDialogue } from './near-miss/near-miss.ts';
import { passOnDialogue } from './pass-on/pass-on.ts';
import { planActionDialogue } from './plan-action/plan-action.ts';
import { prepareAnswerDialogue } from './prepare-answer/prepare-answer.ts';
import { prepareIcoReportDialogue } from './prepare-ico-report/prepare-ico-report.ts';
import { recordAbsenceDialogue } from './record-absence/record-absence.ts';
import { recordAcknowledgementDialogue } from './record-acknowledgement/record-acknowledgement.ts';
import { recordAdviceDialogue } from './record-advice/record-advice.ts';
import { recordAwarenessDialogue } from './record-awareness/record-awareness.ts';
import { recordClarificationDialogue } from './record-clarification/record-clarification.ts';
import { recordFeeDialogue } from './record-fee/record-fee.ts';
import { recordIcoReportDialogue } from './record-ico-report/record-ico-report.ts';
import { recordLeavingDialogue } from './record-leaving/record-leaving.ts';
import { recordPeopleToldDialogue } from './record-people-told/record-people-told.ts';
import { recordPhotographsDialogue } from './record-photographs/record-photographs.ts';
import { recordReferralFormDialogue } from './record-referral-form/record-referral-form.ts';
import { recordResultsDialogue } from './record-results/record-results.ts';
import { recordSafeguardingShareDialogue } from './record-safeguarding-share/record-safeguarding-share.ts';
import { recordSearchDialogue } from './record-search/record-search.ts';
import { recordSignatureDialogue } from './record-signature/record-signature.ts';
import { recordWithdrawalDialogue } from './record-withdrawal/record-withdrawal.ts';
import { recordYouthSupportDialogue } from './record-youth-support/record-youth-support.ts';
import { refuseRequestDialogue } from './refuse-request/refuse-request.ts';
import { reopenBreachDialogue } from './reopen-breach/reopen-breach.ts';
import { reportBreachDialogue } from './report-breach/report-breach.ts';
import { restrictDialogue } from './restrict/restrict.ts';
import { settleComplaintDialogue } from './settle-complaint/settle-complaint.ts';
import { settleHealthDataDialogue } from './settle-health-data/settle-health-data.ts';
import { settleIdentityDialogue } from './settle-identity/settle-identity.ts';
import { startDrillDialogue } from './start-drill/start-drill.ts';
import { tellDelayDialogue } from './tell-delay/tell-delay.ts';
import { withdrawReportDialogue } from './withdraw-report/withdraw-report.ts';
import { withdrawRequestDialogue } from './withdraw-request/withdraw-request.ts';
import { withholdDialogue } from './withhold/withhold.ts';
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
  'log-request': logRequestDialogue,
  'add-to-request': addToRequestDialogue,
  'correct-request': correctRequestDialogue,
  'withdraw-request': withdrawRequestDialogue,
  'link-request': linkRequestDialogue,
  'settle-identity': settleIdentityDialogue,
  'judge-standing': judgeStandingDialogue,
  'ask-clarification': askClarificationDialogue,
  'record-clarification': recordClarificationDialogue,
  'extend-request': extendRequestDialogue,
  'ask-fee': askFeeDialogue,
  'record-fee': recordFeeDialogue,
  'tell-delay': tellDelayDialogue,
  'refuse-request': refuseRequestDialogue,
  'do-request-task': doRequestTaskDialogue,
  'record-search': recordSearchDialogue,
  'list-health-data': listHealthDataDialogue,
  'settle-health-data': settleHealthDataDialogue,
  withhold: withholdDialogue,
  'hand-over-after-all': handOverAfterAllDialogue,
  'approve-exemption': approveExemptionDialogue,
  'record-advice': recordAdviceDialogue,
  'prepare-answer': prepareAnswerDialogue,
  'check-answer': checkAnswerDialogue,
  'deliver-answer': deliverAnswerDialogue,
  'move-dispute': moveDisputeDialogue,
  restrict: restrictDialogue,
  'lift-restriction': liftRestrictionDialogue,
  'acknowledge-complaint': acknowledgeComplaintDialogue,
  'settle-complaint': settleComplaintDialogue,
  'pass-on': passOnDialogue,
  'decide-disclosure': decideDisclosureDialogue,
  'give-disclosure': giveDisclosureDialogue,
  'add-pupil': addPupilDialogue,
  'correct-pupil': correctPupilDialogue,
  'record-referral-form': recordReferralFormDialogue,
  'record-acknowledgement': recordAcknowledgementDialogue,
  'record-signature': recordSignatureDialogue,
  'record-photographs': recordPhotographsDialogue,
  'record-youth-support': recordYouthSupportDialogue,
  'record-results': recordResultsDialogue,
  'record-withdrawal': recordWithdrawalDialogue,
  'decide-withdrawal': decideWithdrawalDialogue,
  'record-safeguarding-share': recordSafeguardingShareDialogue,
  'mark-pupil': markPupilDialogue,
  'lift-pupil-mark': liftPupilMarkDialogue,
  'record-leaving': recordLeavingDialogue,
  'do-pupil-task': doPupilTaskDialogue,
};
