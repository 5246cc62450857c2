import { addInformation } from './about-a-breach/add-information.ts';
import { assess } from './about-a-breach/assess/assess.ts';
import { closeBreach } from './about-a-breach/close-breach/close-breach.ts';
import { correctReport } from './about-a-breach/correct-report.ts';
import { doTask } from './about-a-breach/do-task/do-task.ts';
import { investigate } from './about-a-breach/investigate.ts';
import { linkDuplicate } from './about-a-breach/link-duplicate.ts';
import { planAction } from './about-a-breach/plan-action.ts';
import { prepareIcoReport } from './about-a-breach/prepare-ico-report/prepare-ico-report.ts';
import { recordAwareness } from './about-a-breach/record-awareness.ts';
import { recordIcoReport } from './about-a-breach/record-ico-report.ts';
import { recordPeopleTold } from './about-a-breach/record-people-told.ts';
import { reopenBreach } from './about-a-breach/reopen-breach.ts';
import { withdrawReport } from './about-a-breach/withdraw-report.ts';
import { writeLetter } from './about-a-breach/write-letter.ts';
import { correctPupil } from './about-a-pupil/correct-pupil.ts';
import { decideWithdrawal } from './about-a-pupil/decide-withdrawal.ts';
import { doPupilTask } from './about-a-pupil/do-pupil-task.ts';
import { liftPupilMark } from './about-a-pupil/lift-pupil-mark.ts';
import { markPupil } from './about-a-pupil/mark-pupil.ts';
import { recordAcknowledgement } from './about-a-pupil/record-acknowledgement.ts';
import { recordLeaving } from './about-a-pupil/record-leaving.ts';
import { recordPhotographs } from './about-a-pupil/record-photographs.ts';
import { recordReferralForm } from './about-a-pupil/record-referral-form.ts';
import { recordResults } from './about-a-pupil/record-results.ts';
import { recordSafeguardingShare } from './about-a-pupil/record-safeguarding-share.ts';
import { recordSignature } from './about-a-pupil/record-signature.ts';
import { recordWithdrawal } from './about-a-pupil/record-withdrawal.ts';
import { recordYouthSupport } from './about-a-pupil/record-youth-support.ts';
import { answerQuestion } from './about-a-question/answer-question.ts';
import { askAgain } from './about-a-question/ask-again.ts';
import { closeQuestion } from './about-a-question/close-question.ts';
import { dropKeptAnswer } from './about-a-question/drop-kept-answer.ts';
import { acknowledgeComplaint } from './about-a-request/acknowledge-complaint.ts';
import { addToRequest } from './about-a-request/add-to-request.ts';
import { approveExemption } from './about-a-request/approve-exemption.ts';
import { askClarification } from './about-a-request/ask-clarification.ts';
import { askFee } from './about-a-request/ask-fee.ts';
import { checkAnswer } from './about-a-request/check-answer.ts';
import { correctRequest } from './about-a-request/correct-request.ts';
import { decideDisclosure } from './about-a-request/decide-disclosure.ts';
import { deliverAnswer } from './about-a-request/deliver-answer.ts';
import { doRequestTask } from './about-a-request/do-request-task/do-request-task.ts';
import { extendRequest } from './about-a-request/extend-request.ts';
import { giveDisclosure } from './about-a-request/give-disclosure.ts';
import { handOverAfterAll } from './about-a-request/hand-over-after-all.ts';
import { judgeStanding } from './about-a-request/judge-standing/judge-standing.ts';
import { liftRestriction } from './about-a-request/lift-restriction.ts';
import { linkRequest } from './about-a-request/link-request.ts';
import { listHealthData } from './about-a-request/list-health-data.ts';
import { moveDispute } from './about-a-request/move-dispute/move-dispute.ts';
import { passOn } from './about-a-request/pass-on.ts';
import { prepareAnswer } from './about-a-request/prepare-answer/prepare-answer.ts';
import { recordAdvice } from './about-a-request/record-advice.ts';
import { recordClarification } from './about-a-request/record-clarification.ts';
import { recordFee } from './about-a-request/record-fee.ts';
import { recordSearch } from './about-a-request/record-search.ts';
import { refuseRequest } from './about-a-request/refuse-request.ts';
import { restrict } from './about-a-request/restrict.ts';
import { settleComplaint } from './about-a-request/settle-complaint.ts';
import { settleHealthData } from './about-a-request/settle-health-data/settle-health-data.ts';
import { settleIdentity } from './about-a-request/settle-identity/settle-identity.ts';
import { tellDelay } from './about-a-request/tell-delay.ts';
import { withdrawRequest } from './about-a-request/withdraw-request.ts';
import { withhold } from './about-a-request/withhold.ts';
import type { Act } from './act.ts';
import { addPupil } from './alone/add-pupil/add-pupil.ts';
import { askQuestion } from './alone/ask-question.ts';
import { logRequest } from './alone/log-request/log-request.ts';
import { nearMiss } from './alone/near-miss.ts';
import { recordAbsence } from './alone/record-absence.ts';
import { reportBreach } from './alone/report-breach/report-breach.ts';
import { startDrill } from './alone/start-drill.ts';
import type { AnyEvent } from './event-words.ts';
import type { withoutAForm } from './without-a-form.ts';

/**
 * Everything that a person can do by answering questions. Its file says all of it; deleting the line and the file deletes the act.
 * In the order in which their words are heard: with the same kind of case, the first that is said counts.
 */
const all = [
  reportBreach,
  nearMiss,
  startDrill,
  logRequest,
  addPupil,
  askQuestion,
  recordAbsence,
  withdrawReport,
  addInformation,
  correctReport,
  linkDuplicate,
  recordIcoReport,
  prepareIcoReport,
  recordAwareness,
  recordPeopleTold,
  writeLetter,
  planAction,
  investigate,
  reopenBreach,
  closeBreach,
  assess,
  doTask,
  giveDisclosure,
  decideDisclosure,
  recordClarification,
  askClarification,
  recordFee,
  askFee,
  tellDelay,
  extendRequest,
  refuseRequest,
  settleHealthData,
  recordAdvice,
  handOverAfterAll,
  approveExemption,
  withhold,
  liftRestriction,
  restrict,
  linkRequest,
  settleComplaint,
  moveDispute,
  acknowledgeComplaint,
  passOn,
  doRequestTask,
  settleIdentity,
  judgeStanding,
  recordSearch,
  listHealthData,
  deliverAnswer,
  prepareAnswer,
  checkAnswer,
  withdrawRequest,
  correctRequest,
  addToRequest,
  liftPupilMark,
  decideWithdrawal,
  recordPhotographs,
  recordSafeguardingShare,
  recordWithdrawal,
  recordAcknowledgement,
  recordReferralForm,
  recordResults,
  recordYouthSupport,
  recordSignature,
  doPupilTask,
  markPupil,
  correctPupil,
  recordLeaving,
  askAgain,
  dropKeptAnswer,
  closeQuestion,
  answerQuestion,
] as const;

export type ActId = (typeof all)[number]['id'];

type EventsOf<One> = One extends { readonly events: infer Words } ? keyof Words : never;
/** What can happen and no act has words for. */
type Wordless = Exclude<AnyEvent, EventsOf<(typeof all)[number]> | keyof typeof withoutAForm>;

/** Does not compile while there is such an event. */
export const acts: [Wordless] extends [never] ? readonly (Act & { readonly id: ActId })[] : Wordless = all;

const byId: ReadonlyMap<string, Act> = new Map(acts.map((act) => [act.id, act]));

/** Undefined for an act that a button or a draft of an older version names. */
export const actNamed = (id: string): Act | undefined => byId.get(id);

/** For an id that the code itself names. Throws where no act has it. */
export const actOf = (id: ActId): Act => {
  const act = byId.get(id);
  if (!act) throw new Error(`there is no act ${id}`);
  return act;
};
