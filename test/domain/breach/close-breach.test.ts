import assert from 'node:assert/strict';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { statusOf } from '../../../src/domain/breach/breach.ts';
import { clockOf } from '../../../src/domain/breach/clock.ts';
import { closeBreach, reopenBreach } from '../../../src/domain/breach/close/close-breach.ts';
import { planAction } from '../../../src/domain/breach/close/investigate-breach.ts';
import { missingBeforeClosing } from '../../../src/domain/breach/close/missing-before-closing.ts';
import { recordDone } from '../../../src/domain/breach/tasks/settle-task.ts';
import { sentForm } from '../../../src/domain/breach/tell/ico-report.ts';
import { letterForm, toldForm } from '../../../src/domain/breach/tell/letter.ts';
import { recordIcoReport } from '../../../src/domain/breach/tell/tell-ico.ts';
import { recordPeopleTold, writeLetter } from '../../../src/domain/breach/tell/tell-people.ts';
import { firstBrokenLink } from '../../../src/domain/history.ts';
import { brookvale, kestrel } from '../../support/cast.ts';
import {
  accepted,
  action,
  asDev,
  assessed,
  closedBreach,
  closing,
  deciding,
  explained,
  investigated,
  minutesOn,
  readyToClose,
  refusedAs,
  reopening,
  reported,
} from '../../support/run-breach.ts';

const hours = (number: number): number => number * 60;

const told = (before: Breach): Breach =>
  accepted(
    recordPeopleTold(
      deciding(before, hours(2)),
      toldForm.parse({ group: 'pupils', count: 30, how: 'letter', at: minutesOn(hours(1)), everyone: 'yes' }),
    ),
  ).record;

const letter = letterForm.parse({
  nature: 'A laptop was lost.',
  consequences: 'Somebody may know that your child was referred to us.',
  measures: 'It was locked from a distance.',
  contact: 'Our Data Protection Officer, on 0116 496 0000.',
});
const written = (before: Breach, parts = letter): Breach => accepted(writeLetter(deciding(before), parts)).record;

/** Sent so many hours after the report, which was made 12 h 10 min after it was noticed. */
const sentToIco = (before: Breach, afterHours: number, reasonsForDelay?: string): Breach =>
  accepted(
    recordIcoReport(
      deciding(before, hours(afterHours)),
      sentForm.parse({ kind: 'initial', sentAt: minutesOn(hours(afterHours)), reasonsForDelay }),
    ),
  ).record;

const late = (): Breach => {
  const sent = sentToIco(assessed(reported(), 'risk'), 90, 'Nobody was at work.');
  return {
    ...sent,
    icoAnswers: {},
    icoReports: sent.icoReports.map((each) => ({ ...each, reasonsForDelay: null })),
  };
};

const withReason = (breach: Breach, reason: string): Breach => ({
  ...breach,
  assessments: breach.assessments.map((each) => ({ ...each, answers: { ...each.answers, reason: reason as never } })),
});

const withoutCriteria = (breach: Breach): Breach => ({
  ...breach,
  assessments: breach.assessments.map(({ answers: { youngPeopleHarmed: _, ...answers }, ...each }) => ({
    ...each,
    answers,
  })),
});

const planned = (): Breach => accepted(planAction({ ...deciding(readyToClose(reported())), action })).record;

describe('what is missing before a breach can be closed', () => {
  const table: [string, () => Breach, string[]][] = [
    ['nothing has been done', () => reported(), ['assessment', 'investigation']],
    ['it is only investigated', () => investigated(reported()), ['assessment']],
    ['unlikely, all explained, not investigated', () => explained(assessed(reported(), 'unlikely')), ['investigation']],
    ['unlikely, without a reason (1.4)', () => withReason(readyToClose(reported()), ' '), ['reason']],
    ['8.3 not considered', () => withoutCriteria(readyToClose(reported())), ['thresholds']],
    ['not personal data', () => investigated(explained(assessed(reported(), 'not-personal-data'))), []],
    ['everything is done or explained', () => readyToClose(reported()), []],
    ['an action is open', planned, ['task action.1']],
    [
      'an action is done',
      () =>
        accepted(
          recordDone({
            ...deciding(planned(), 200),
            taskId: 'action.1',
            at: minutesOn(190),
            how: 'other',
            evidence: 'Ten cases came.' as never,
          }),
        ).record,
      [],
    ],
    ['an action is explained', () => explained(planned()), []],
    [
      'a risk, and 8.3 met',
      () => investigated(assessed(reported(), 'risk', 'yes')),
      ['task tell-ico', 'task tell-people', 'task tell-chair', 'task tell-esg', 'task tell-school.hillcrest'],
    ],
    ['the ICO told in time', () => investigated(explained(sentToIco(assessed(reported(), 'risk'), 3))), []],
    [
      'the ICO told late, with reasons',
      () => investigated(explained(sentToIco(assessed(reported(), 'risk'), 90, 'Ill.'))),
      [],
    ],
    ['the ICO told late, without', () => investigated(explained(late())), ['reasons-for-delay']],
    ['high, told, no letter', () => investigated(explained(told(assessed(reported(), 'high')))), ['letter']],
    [
      'high, told, the letter lacks the consequences (1.4)',
      () => {
        const { consequences: _, ...lacking } = letter;
        return investigated(explained(written(told(assessed(reported(), 'high')), lacking)));
      },
      ['letter'],
    ],
    ['high, told, the letter is whole', () => investigated(explained(written(told(assessed(reported(), 'high'))))), []],
    ['high, not told, explained', () => investigated(explained(assessed(reported(), 'high'))), []],
    ['told because of the policy alone', () => investigated(explained(told(assessed(reported(), 'risk', 'yes')))), []],
  ];
  for (const [name, breach, expected] of table) {
    it(name, () => {
      const missing = missingBeforeClosing(breach(), brookvale);
      assert.deepEqual(
        missing.map(({ what, task }) => (task ? `${what} ${task.id}` : what)),
        expected,
      );
    });
  }

  it('says which parts of the letter are missing, with the article', () => {
    const { consequences: _, ...lacking } = letter;
    const [missing] = missingBeforeClosing(
      investigated(explained(written(told(assessed(reported(), 'high')), lacking))),
      brookvale,
    );
    assert.match(missing?.words ?? '', /“What this may mean for you” \(Art\. 34\(2\) with 33\(3\)\(c\)\)/);
  });

  it('asks no trust for the criteria of the SEIPs', () => {
    assert.deepEqual(missingBeforeClosing(withoutCriteria(readyToClose(reported())), kestrel), []);
  });

  it('names a school, but nobody', () => {
    const words = missingBeforeClosing(assessed(reported(), 'risk', 'yes'), brookvale).map((each) => each.words);
    assert.ok(words.some((each) => each.includes('Hillcrest School')));
    for (const { name } of brookvale.people) assert.ok(!words.join().includes(name));
  });
});

describe('a breach that is closed', () => {
  it('is refused with the whole list until it is ready', () => {
    const outcome = closeBreach({ ...deciding(assessed(reported(), 'unlikely')), ...closing });
    assert.ok(!outcome.ok && outcome.code === 'not-ready');
    assert.match(outcome.words, /BR-2026-0001 cannot be closed yet\. .*Chair.* What was found is not written down\./);
  });

  it('tells the reporter what has changed, and stops its clock', () => {
    const { record, notices } = accepted(closeBreach({ ...deciding(readyToClose(reported())), ...closing }));
    assert.deepEqual(record.closed, { at: minutesOn(60), by: asDev, heard: closing.heard });
    assert.deepEqual(
      notices.map(({ kind, to }) => [kind, to]),
      [
        ['note', 'dpo'],
        ['breach-closed', 'reporter'],
      ],
    );
    assert.equal(clockOf(record, minutesOn(61)).state, 'stopped');
  });

  it('takes no more decisions', () => {
    const closed = closedBreach(reported());
    assert.equal(refusedAs(closeBreach({ ...deciding(closed), ...closing })), 'over');
    assert.equal(refusedAs(planAction({ ...deciding(closed), action })), 'over');
  });

  it('opens again with a reason, its clock and its tasks as they were', () => {
    const closed = closedBreach(reported());
    const { record, notices } = accepted(reopenBreach({ ...deciding(closed, 180), ...reopening }));
    assert.equal(statusOf(record), 'assessed');
    assert.deepEqual([record.tasks, clockOf(record, minutesOn(181)).state], [closed.tasks, 'not-needed']);
    assert.deepEqual(record.history.at(-1)?.changes.at(-1), { field: 'Reason', old: '', new: reopening.reason });
    assert.ok(notices.some(({ kind, to }) => kind === 'breach-reopened' && to === 'reporter'));
    assert.equal(firstBrokenLink(record.history, record.reference), undefined);
    assert.deepEqual(missingBeforeClosing(record, brookvale), []);
  });

  it('cannot be reopened while it is open', () => {
    assert.equal(refusedAs(reopenBreach({ ...deciding(reported()), ...reopening })), 'not-over');
  });
});
