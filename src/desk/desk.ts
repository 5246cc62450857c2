import { endAbsence, recordAbsence } from './absence.ts';
import { checkAnswer, deliverAnswer, prepareAnswer } from './answer-request.ts';
import { askConsent, askedInPublic, openPupil } from './ask-consent.ts';
import { addToReport, correct, withdraw } from './change.ts';
import { channelsToConnect, connectChannel, deliveryHealth } from './channels.ts';
import { documentLink, openDocument } from './documents.ts';
import { closeBreach, investigate, linkDuplicate, planAction, reopenBreach } from './finish-breach.ts';
import {
  decideWithdrawal,
  doPupilTask,
  liftPupilMark,
  markPupil,
  recordLeaving,
  recordResults,
  recordSafeguardingShare,
  recordWithdrawal,
  recordYouthSupport,
} from './keep-pupil.ts';
import { addToRequest, correctRequest, linkRequest, logRequest, withdrawRequest } from './log-request.ts';
import { myReports, readCase, readSubmission, seeNotice, whoHasRead } from './look-up.ts';
import { lookUps } from './look-ups.ts';
import type { Ports } from './ports.ts';
import { acceptImport, discardImport, mayImport, offerImport } from './pupil-uploads.ts';
import { pupilsLike } from './pupils-like.ts';
import {
  addPupil,
  correctPupil,
  recordAcknowledgement,
  recordPhotographs,
  recordReferralForm,
  recordSignature,
} from './record-consent.ts';
import { openBreach, openNearMiss } from './report.ts';
import {
  askClarification,
  askFee,
  extendRequest,
  recordClarification,
  recordFee,
  refuseRequest,
  tellDelay,
} from './request-dates.ts';
import {
  acknowledgeComplaint,
  decideDisclosure,
  giveDisclosure,
  liftRestriction,
  moveDispute,
  passOn,
  restrict,
  settleComplaint,
} from './request-rights.ts';
import {
  approveExemption,
  handOverAfterAll,
  listHealth,
  recordAdvice,
  recordSearch,
  settleHealth,
  settleRequestTask,
  withhold,
} from './request-work.ts';
import { markedLike, openRequests, ownRequest, whatsDue } from './requests.ts';
import { snooze } from './snooze.ts';
import { askIdentity, judgeStanding, recordAuthority, settleIdentity } from './standing.ts';
import { recordIcoReport, recordPeopleTold, saveIcoAnswers, writeLetter } from './tell.ts';
import {
  acknowledge,
  assess,
  explainTask,
  finishTask,
  giveTask,
  myTasks,
  openCases,
  recordAwareness,
} from './triage.ts';
import { lastRecorded, undoEntry } from './undo-entry.ts';

/** Everything that people can ask the privacy desk to do. Each asks permission first and answers with an outcome. */
const asks = {
  reportBreach: openBreach,
  reportNearMiss: openNearMiss,
  addToReport,
  correct,
  withdraw,
  acknowledge,
  assess,
  recordAwareness,
  finishTask,
  explainTask,
  giveTask,
  openCases,
  myTasks,
  saveIcoAnswers,
  recordIcoReport,
  writeLetter,
  recordPeopleTold,
  documentLink,
  openDocument,
  investigate,
  planAction,
  closeBreach,
  reopenBreach,
  linkDuplicate,
  logRequest,
  addToRequest,
  correctRequest,
  withdrawRequest,
  linkRequest,
  askIdentity,
  settleIdentity,
  judgeStanding,
  recordAuthority,
  askClarification,
  recordClarification,
  extendRequest,
  askFee,
  recordFee,
  tellDelay,
  refuseRequest,
  settleRequestTask,
  recordSearch,
  withhold,
  approveExemption,
  handOverAfterAll,
  listHealth,
  settleHealth,
  recordAdvice,
  prepareAnswer,
  checkAnswer,
  deliverAnswer,
  openRequests,
  whatsDue,
  markedLike,
  ownRequest,
  snooze,
  recordAbsence,
  endAbsence,
  readCase,
  readSubmission,
  whoHasRead,
  seeNotice,
  myReports,
  channelsToConnect,
  connectChannel,
  deliveryHealth,
  moveDispute,
  restrict,
  liftRestriction,
  acknowledgeComplaint,
  settleComplaint,
  passOn,
  decideDisclosure,
  giveDisclosure,
  addPupil,
  pupilsLike,
  correctPupil,
  recordReferralForm,
  recordAcknowledgement,
  recordSignature,
  recordPhotographs,
  undoEntry,
  lastRecorded,
  recordYouthSupport,
  recordResults,
  recordWithdrawal,
  decideWithdrawal,
  recordSafeguardingShare,
  markPupil,
  liftPupilMark,
  recordLeaving,
  doPupilTask,
  askConsent,
  askedInPublic,
  openPupil,
  lookUps,
  mayImport,
  offerImport,
  acceptImport,
  discardImport,
};

type Asks = typeof asks;

export type Desk = {
  readonly [Name in keyof Asks]: (asked: Parameters<Asks[Name]>[1]) => ReturnType<Asks[Name]>;
};

export const openDesk = (ports: Ports): Desk =>
  Object.fromEntries(
    Object.entries(asks).map(([name, ask]) => [name, (asked: never) => ask(ports, asked)]),
  ) as unknown as Desk;
