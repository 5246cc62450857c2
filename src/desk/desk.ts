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

type Asked<Ask extends (needs: never, asked: never) => unknown> = (asked: Parameters<Ask>[1]) => ReturnType<Ask>;

/** Everything that people can ask the privacy desk to do. Each asks permission first and answers with an outcome. */
export interface Desk {
  readonly reportBreach: Asked<typeof openBreach>;
  readonly reportNearMiss: Asked<typeof openNearMiss>;
  readonly addToReport: Asked<typeof addToReport>;
  readonly correct: Asked<typeof correct>;
  readonly withdraw: Asked<typeof withdraw>;
  readonly acknowledge: Asked<typeof acknowledge>;
  readonly assess: Asked<typeof assess>;
  readonly recordAwareness: Asked<typeof recordAwareness>;
  readonly finishTask: Asked<typeof finishTask>;
  readonly explainTask: Asked<typeof explainTask>;
  readonly giveTask: Asked<typeof giveTask>;
  readonly openCases: Asked<typeof openCases>;
  readonly myTasks: Asked<typeof myTasks>;
  readonly saveIcoAnswers: Asked<typeof saveIcoAnswers>;
  readonly recordIcoReport: Asked<typeof recordIcoReport>;
  readonly writeLetter: Asked<typeof writeLetter>;
  readonly recordPeopleTold: Asked<typeof recordPeopleTold>;
  readonly documentLink: Asked<typeof documentLink>;
  readonly openDocument: Asked<typeof openDocument>;
  readonly investigate: Asked<typeof investigate>;
  readonly planAction: Asked<typeof planAction>;
  readonly closeBreach: Asked<typeof closeBreach>;
  readonly reopenBreach: Asked<typeof reopenBreach>;
  readonly linkDuplicate: Asked<typeof linkDuplicate>;
  readonly snooze: Asked<typeof snooze>;
  readonly recordAbsence: Asked<typeof recordAbsence>;
  readonly endAbsence: Asked<typeof endAbsence>;
  readonly readCase: Asked<typeof readCase>;
  readonly readSubmission: Asked<typeof readSubmission>;
  readonly whoHasRead: Asked<typeof whoHasRead>;
  readonly seeNotice: Asked<typeof seeNotice>;
  readonly myReports: Asked<typeof myReports>;
  readonly connectChannel: Asked<typeof connectChannel>;
  readonly deliveryHealth: Asked<typeof deliveryHealth>;
}

export const openDesk = (ports: Ports): Desk => ({
  reportBreach: (asked) => openBreach(ports, asked),
  reportNearMiss: (asked) => openNearMiss(ports, asked),
  addToReport: (asked) => addToReport(ports, asked),
  correct: (asked) => correct(ports, asked),
  withdraw: (asked) => withdraw(ports, asked),
  acknowledge: (asked) => acknowledge(ports, asked),
  assess: (asked) => assess(ports, asked),
  recordAwareness: (asked) => recordAwareness(ports, asked),
  finishTask: (asked) => finishTask(ports, asked),
  explainTask: (asked) => explainTask(ports, asked),
  giveTask: (asked) => giveTask(ports, asked),
  openCases: (asked) => openCases(ports, asked),
  myTasks: (asked) => myTasks(ports, asked),
  saveIcoAnswers: (asked) => saveIcoAnswers(ports, asked),
  recordIcoReport: (asked) => recordIcoReport(ports, asked),
  writeLetter: (asked) => writeLetter(ports, asked),
  recordPeopleTold: (asked) => recordPeopleTold(ports, asked),
  documentLink: (asked) => documentLink(ports, asked),
  openDocument: (asked) => openDocument(ports, asked),
  investigate: (asked) => investigate(ports, asked),
  planAction: (asked) => planAction(ports, asked),
  closeBreach: (asked) => closeBreach(ports, asked),
  reopenBreach: (asked) => reopenBreach(ports, asked),
  linkDuplicate: (asked) => linkDuplicate(ports, asked),
  snooze: (asked) => snooze(ports, asked),
  recordAbsence: (asked) => recordAbsence(ports, asked),
  endAbsence: (asked) => endAbsence(ports, asked),
  readCase: (asked) => readCase(ports, asked),
  readSubmission: (asked) => readSubmission(ports, asked),
  whoHasRead: (asked) => whoHasRead(ports, asked),
  seeNotice: (asked) => seeNotice(ports, asked),
  myReports: (asked) => myReports(ports, asked),
  connectChannel: (asked) => connectChannel(ports, asked),
  deliveryHealth: (asked) => deliveryHealth(ports, asked),
});
