import type { Outcome } from '../domain/outcome.ts';
import { endAbsence, recordAbsence } from './absence.ts';
import { askConsent, askedInPublic, openPupil } from './ask-consent.ts';
import { channelsToConnect, connectChannel, deliveryHealth } from './channels.ts';
import { type DecidedAbout, type Deciding, decide, type RecordOf } from './decide.ts';
import { documentLink, openDocument } from './documents.ts';
import { linkDuplicate, reopenBreach } from './finish-breach.ts';

import { correctRequest, linkRequest, logRequest } from './log-request.ts';
import { lookUps } from './look-ups.ts';
import { overseenBreach, overseenBreaches } from './oversee.ts';
import type { Ports } from './ports.ts';
import {
  acceptImport,
  discardImport,
  forgetHeadings,
  headingsSaid,
  mayImport,
  offerImport,
  sayHeadings,
} from './pupil-uploads.ts';
import { pupilsLike } from './pupils-like.ts';
import { askQuestion, keptAnswers, openQuestions, thankForAnswer } from './questions.ts';
import { myReports, readCase, readSubmission, seeNotice, whoHasRead } from './read-case.ts';
import { addPupil, correctPupil } from './record-consent.ts';
import { openBreach, openNearMiss } from './report.ts';

import { markedLike, openRequests, ownRequest, whatsDue } from './requests.ts';
import { snooze } from './snooze.ts';

import { acknowledge, myTasks, openCases } from './triage.ts';
import { lastRecorded, undoEntry } from './undo-entry.ts';

/** Everything that people can ask the privacy desk to do. Each asks permission first and answers with an outcome. */
const asks = {
  decide,
  reportBreach: openBreach,
  reportNearMiss: openNearMiss,
  acknowledge,
  openCases,
  overseenBreaches,
  overseenBreach,
  myTasks,
  documentLink,
  openDocument,
  reopenBreach,
  linkDuplicate,
  logRequest,
  correctRequest,
  linkRequest,
  openRequests,
  whatsDue,
  markedLike,
  ownRequest,
  askQuestion,
  openQuestions,
  thankForAnswer,
  keptAnswers,
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
  addPupil,
  pupilsLike,
  correctPupil,
  undoEntry,
  lastRecorded,
  askConsent,
  askedInPublic,
  openPupil,
  lookUps,
  mayImport,
  offerImport,
  acceptImport,
  discardImport,
  sayHeadings,
  headingsSaid,
  forgetHeadings,
};

type Asks = typeof asks;

export type Desk = {
  readonly [Name in Exclude<keyof Asks, 'decide'>]: (asked: Parameters<Asks[Name]>[1]) => ReturnType<Asks[Name]>;
} & {
  /** Takes the decision that an act leads to. */
  decide<About extends DecidedAbout, Answers>(
    asked: Deciding<About, Answers>,
  ): Promise<Outcome<RecordOf[About], string>>;
};

/** Gives every ask its ports, so that a caller knows only what it asks, never how anything is kept. */
export const openDesk = (ports: Ports): Desk =>
  Object.fromEntries(
    Object.entries(asks).map(([name, ask]) => [name, (asked: never) => ask(ports, asked)]),
  ) as unknown as Desk;
