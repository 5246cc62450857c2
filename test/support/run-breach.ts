import assert from 'node:assert/strict';
import { assessBreach, controllersOf } from '../../src/domain/breach/assess/assess-breach.ts';
import { type AssessmentForm, assessmentForm, type Level } from '../../src/domain/breach/assess/assessment.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { closeBreach, closingForm, reopeningForm } from '../../src/domain/breach/close/close-breach.ts';
import { investigate } from '../../src/domain/breach/close/investigate-breach.ts';
import { actionForm, investigationForm } from '../../src/domain/breach/close/investigation.ts';
import { reportBreach } from '../../src/domain/breach/report/report-breach.ts';
import type { Deciding } from '../../src/domain/breach/revise-breach.ts';
import { recordNotDone } from '../../src/domain/breach/tasks/settle-task.ts';
import { isOpen } from '../../src/domain/breach/tasks/tasks.ts';
import type { Actor } from '../../src/domain/history.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { brookvale, idOf, lostLaptop, maya, now } from './cast.ts';

export const minutesOn = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
export const asMaya = { id: maya.id, name: maya.name } as Actor;
export const asDev = { id: idOf(2), name: 'Dev Patel' } as Actor;

export const accepted = <Value>(outcome: Outcome<Value>): Value => {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.words);
  return outcome.value;
};
export const refusedAs = (outcome: Outcome<unknown>): string => (outcome.ok ? 'accepted' : outcome.code);

/** A lost laptop that nobody has triaged yet. */
export const reported = ({
  reference = 'BR-2026-0001',
  organisation = brookvale,
  drill = false,
  ...answers
}: { reference?: string; organisation?: Organisation; drill?: boolean } & Record<string, unknown> = {}): Breach =>
  reportBreach({
    reference,
    submissionId: `report ${reference}`,
    report: lostLaptop(answers),
    drill,
    containedAt: {},
    reporter: asMaya,
    organisation,
    receiptCard: null,
    now,
  });

/** Dev decides so many minutes after the report; the request's name is made of both. */
export const deciding = (before: Breach, minutes = 60, organisation: Organisation = brookvale): Deciding => ({
  before,
  by: asDev,
  organisation,
  submissionId: `version ${before.version + 1} after ${minutes}`,
  now: minutesOn(minutes),
});

export const findings = investigationForm.parse({
  findings: 'The bag was left under a seat.',
  cause: 'loss-or-theft',
  prevention: 'Laptops travel in the locked case.',
});
export const action = actionForm.parse({ words: 'Buy ten locked cases.', owner: idOf(5), dueOn: '2026-12-04' });
export const closing = closingForm.parse({ heard: 'Every laptop now travels in a locked case.' });
export const reopening = reopeningForm.parse({ reason: 'The laptop was seen for sale.' });

/** Answers to every question of an assessment at Brookvale; the law's level and whether 8.3 is met decide what follows. */
export const answersFor = (level: Level, criterion: 'yes' | 'no' = 'no'): AssessmentForm =>
  assessmentForm.parse({
    livingPeople: level === 'not-personal-data' ? 'no' : 'yes',
    likelihood: level === 'unlikely' ? 'unlikely' : 'likely',
    severity: level === 'high' ? 'severe' : 'minor',
    mitigated: 'no',
    highRisk: level === 'high' ? 'yes' : 'no',
    youngPeopleHarmed: criterion,
    staffHarmed: 'no',
    level,
    controller: controllersOf(brookvale)[0],
    reason: 'The laptop was encrypted, and nobody has had it since.',
  });

export const assessed = (before: Breach, level: Level, criterion: 'yes' | 'no' = 'no'): Breach =>
  accepted(assessBreach({ ...deciding(before), answers: answersFor(level, criterion), begunAt: minutesOn(60) })).record;

export const investigated = (before: Breach): Breach =>
  accepted(investigate({ ...deciding(before), found: findings })).record;

/** Every task that is open is explained. */
export const explained = (before: Breach): Breach =>
  before.tasks
    .filter(isOpen)
    .reduce(
      (breach, { id }) =>
        accepted(recordNotDone({ ...deciding(breach), taskId: id, reason: 'They knew before we did.' })).record,
      before,
    );

/** Assessed, with everything explained and investigated: only the closing is left. */
export const readyToClose = (before: Breach): Breach => investigated(explained(assessed(before, 'unlikely')));

export const closedBreach = (before: Breach): Breach =>
  accepted(closeBreach({ ...deciding(readyToClose(before), 120), ...closing })).record;
