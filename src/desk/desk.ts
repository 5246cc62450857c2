import { endAbsence, recordAbsence } from './absence.ts';
import { addToReport, correct, withdraw } from './change.ts';
import { documentLink, openDocument } from './documents.ts';
import { closeBreach, investigate, linkDuplicate, planAction, reopenBreach } from './finish-breach.ts';
import {
  connectChannel,
  deliveryHealth,
  myReports,
  readCase,
  readSubmission,
  seeNotice,
  whoHasRead,
} from './look-up.ts';
import type { Ports } from './ports.ts';
import { openBreach, openNearMiss } from './report.ts';
import { snooze } from './snooze.ts';
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
  snooze,
  recordAbsence,
  endAbsence,
  readCase,
  readSubmission,
  whoHasRead,
  seeNotice,
  myReports,
  connectChannel,
  deliveryHealth,
};

type Asks = typeof asks;

export type Desk = {
  readonly [Name in keyof Asks]: (asked: Parameters<Asks[Name]>[1]) => ReturnType<Asks[Name]>;
};

export const openDesk = (ports: Ports): Desk =>
  Object.fromEntries(
    Object.entries(asks).map(([name, ask]) => [name, (asked: never) => ask(ports, asked)]),
  ) as unknown as Desk;
