import assert from 'node:assert/strict';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { problemsAcross } from '../../../src/domain/breach/report/breach-report.ts';
import { addInformation, correctReport, withdrawReport } from '../../../src/domain/breach/report/change-report.ts';
import { reportBreach } from '../../../src/domain/breach/report/report-breach.ts';
import { icoReport } from '../../../src/domain/breach/tell/ico-report.ts';
import { firstBrokenLink } from '../../../src/domain/history.ts';
import { brookvale, colleague, lostLaptop, maya, now } from '../../support/cast.ts';
import { accepted, asDev, assessed, refusedAs, reported } from '../../support/run-breach.ts';

type By = Parameters<typeof reportBreach>[0]['reporter'];
const by = { id: maya.id, name: maya.name } as By;
const ticked = new Date('2026-11-18T21:10:00Z');

const opened = (changes: Record<string, unknown> = {}) =>
  reportBreach({
    reference: 'BR-2026-0001',
    submissionId: 'first',
    report: lostLaptop(changes),
    drill: false,
    containedAt: { lock: ticked, password: ticked, recall: ticked },
    reporter: by,
    organisation: brookvale,
    receiptCard: { conversationId: 'chat', activityId: 'card' },
    now,
  });
const changing = { by, organisation: brookvale, submissionId: 'second', now: new Date(now.getTime() + 60_000) };

describe('a reported breach', () => {
  it('keeps every answer in the first line of its history', () => {
    const { history } = opened();
    assert.equal(history.length, 1);
    assert.deepEqual(
      history[0]?.changes.find(({ field }) => field === 'How many people'),
      { field: 'How many people', old: '', new: '30' },
    );
    assert.equal(firstBrokenLink(history, 'BR-2026-0001'), undefined);
  });

  it('keeps when each containment step was ticked, but not steps of another kind', () => {
    assert.deepEqual(opened().containedAt, { lock: ticked, password: ticked });
  });

  it('counts the card that was just sent as the receipt', () => {
    const receipt = opened().notices.find(({ kind }) => kind === 'receipt');
    assert.deepEqual([receipt?.sentAt, receipt?.dueAt, receipt?.delivery?.activityId], [now, null, 'card']);
  });
});

describe('a report that is changed', () => {
  it('keeps the old value beside the new one when it is corrected', () => {
    const { record, notices } = accepted(
      correctReport({ ...changing, before: opened(), corrected: lostLaptop({ people: 31 }), containedAt: {} }),
    );
    assert.deepEqual(record.history[1]?.changes, [{ field: 'How many people', old: '30', new: '31' }]);
    assert.equal(record.report.people, 31);
    assert.equal(record.version, 2);
    assert.deepEqual(
      notices.map(({ kind, to }) => [kind, to]),
      [['note', 'dpo']],
    );
    assert.equal(firstBrokenLink(record.history, 'BR-2026-0001'), undefined);
  });

  it('is not changed by a correction that says the same', () => {
    const outcome = correctReport({ ...changing, before: opened(), corrected: lostLaptop(), containedAt: {} });
    assert.equal(outcome.ok ? 'changed' : outcome.code, 'nothing-changed');
  });

  it('tells everyone who was told when it is withdrawn, and takes no more changes', () => {
    const { record, notices } = accepted(
      withdrawReport({ ...changing, before: opened(), reason: 'It was in my other bag.' }),
    );
    assert.deepEqual(
      notices.map(({ to }) => to),
      ['dpo', 'chair', 'co-ordinator'],
    );
    for (const outcome of [
      withdrawReport({ ...changing, before: record, reason: 'again' }),
      addInformation({ ...changing, before: record, words: 'more' }),
      correctReport({ ...changing, before: record, corrected: lostLaptop({ people: 1 }), containedAt: {} }),
    ]) {
      assert.equal(outcome.ok ? 'changed' : outcome.code, 'withdrawn');
    }
  });

  it('says who added information, and changes nothing else', () => {
    const sam = colleague('Sam Whitlock');
    const before = opened();
    const { record } = accepted(
      addInformation({ ...changing, before, by: { id: sam.id, name: sam.name } as By, words: 'Found in a cupboard.' }),
    );
    assert.equal(record.additions[0]?.by.name, 'Sam Whitlock');
    assert.deepEqual(record.report, before.report);
  });

  it('tells the reporter of what somebody else did to it, and not of what they did themselves', () => {
    const dev = { ...changing, by: { id: colleague('Dev Patel').id, name: 'Dev Patel' } as By };
    const before = opened();
    const hearing = (decided: typeof changing) =>
      [
        addInformation({ ...decided, before, words: 'Found in a cupboard.' }),
        correctReport({ ...decided, before, corrected: lostLaptop({ people: 31 }), containedAt: {} }),
        withdrawReport({ ...decided, before, reason: 'It was never lost.' }),
      ].map((outcome) => accepted(outcome).notices.filter(({ to }) => to === 'reporter').length);
    assert.deepEqual(
      [hearing(dev), hearing(changing)],
      [
        [1, 1, 1],
        [0, 0, 0],
      ],
    );
  });
});

describe('a report that somebody has decided about', () => {
  const codes = (before: Breach) => ({
    withdrawn: refusedAs(withdrawReport({ ...changing, before, reason: 'It was in my bag.' })),
    corrected: refusedAs(
      correctReport({ ...changing, before, corrected: lostLaptop({ people: 31 }), containedAt: {} }),
    ),
    added: refusedAs(addInformation({ ...changing, before, words: 'It was in my bag.' })),
  });

  it('asks for the schools that the report names now, and tells whoever has to tell them', () => {
    const before = assessed(reported(), 'risk', 'yes');
    const corrected = lostLaptop({ schools: ['meadow-lane'] });
    const { record, notices } = accepted(correctReport({ ...changing, before, corrected, containedAt: {} }));
    const schools = record.tasks.filter(({ kind }) => kind === 'tell-school');
    assert.deepEqual(
      schools.map(({ id, owner, droppedAt }) => [id, owner?.name, droppedAt]),
      [
        ['tell-school.hillcrest', 'Dev Patel', changing.now],
        ['tell-school.meadow-lane', 'Dev Patel', null],
      ],
    );
    assert.deepEqual(
      notices.filter(({ kind }) => kind === 'task-given').map(({ holder }) => holder),
      [colleague('Dev Patel').id],
    );
    assert.match(record.history.at(-1)?.changes.at(-1)?.new ?? '', /Tell Meadow Lane College/);
  });

  it('cannot be withdrawn once the ICO or people affected were told, though nobody has decided', () => {
    const by = { id: colleague('Dev Patel').id, name: 'Dev Patel' };
    const sent = { kind: 'initial', sentAt: now, by, icoReference: null, reasonsForDelay: null, recordedAt: now };
    const icoReports = [icoReport.parse({ ...sent, said: {} })];
    const peopleTold = [
      { group: 'pupils' as const, count: 3, how: 'phone' as const, at: now, by: by as By, recordedAt: now },
    ];
    assert.equal(codes(reported()).withdrawn, 'accepted');
    assert.equal(codes({ ...reported(), icoReports }).withdrawn, 'settled');
    assert.equal(codes({ ...reported(), peopleTold }).withdrawn, 'settled');
  });

  it('cannot be made to have been noticed later once the ICO has been told, which would turn late into in time', () => {
    const by = { id: colleague('Dev Patel').id, name: 'Dev Patel' };
    const sent = { kind: 'initial', sentAt: now, by, icoReference: null, reasonsForDelay: null, recordedAt: now };
    const before = { ...reported(), icoReports: [icoReport.parse({ ...sent, said: {} })] };
    const noticedAfter = (minutes: number) =>
      refusedAs(
        correctReport({
          ...changing,
          before,
          corrected: lostLaptop({ awareAt: new Date(before.report.awareAt.getTime() + minutes * 60_000) }),
          containedAt: {},
        }),
      );
    assert.deepEqual([noticedAfter(1), noticedAfter(-1)], ['settled', 'accepted']);
  });

  it('cannot be withdrawn any more, which would stop its clock', () => {
    const before = assessed(reported(), 'risk');
    assert.deepEqual(codes(before), { withdrawn: 'settled', corrected: 'accepted', added: 'accepted' });
  });

  it('takes only additions when it is closed', () => {
    const before = {
      ...assessed(reported(), 'unlikely'),
      closed: { at: now, by: asDev, heard: 'Thank you.' as never },
    };
    assert.deepEqual(codes(before), { withdrawn: 'settled', corrected: 'settled', added: 'accepted' });
  });

  it('cannot be withdrawn while it stands for another report', () => {
    const before = { ...reported(), duplicates: [{ reference: 'BR-2026-0002', awarenessBefore: null }] };
    assert.equal(codes(before).withdrawn, 'settled');
  });
});

describe('the two times of a report', () => {
  const at = (text: string) => new Date(text);
  const fields = (occurred: string, aware: string) =>
    problemsAcross({ occurredAt: at(occurred), awareAt: at(aware) }, now).map(({ field }) => field);

  it('may be the same', () => assert.deepEqual(fields('2026-11-18T09:20Z', '2026-11-18T09:20Z'), []));
  it('may not have the noticing first', () =>
    assert.deepEqual(fields('2026-11-18T09:20Z', '2026-11-18T09:19Z'), ['awareAt']));
  it('may not be in the future', () => {
    assert.deepEqual(fields('2026-11-18T21:31Z', '2026-11-18T21:32Z'), ['occurredAt', 'awareAt']);
  });
  it('may not have the noticing after the report', () => {
    const times = { awareAt: at('2026-11-18T10:00Z') };
    assert.deepEqual(
      problemsAcross(times, now, at('2026-11-18T09:59Z')).map(({ field }) => field),
      ['awareAt'],
    );
    assert.deepEqual(problemsAcross(times, now, at('2026-11-18T10:00Z')), []);
  });
  it('may not be in a year that is a slip of the keyboard', () =>
    assert.deepEqual(fields('0206-11-18T09:20Z', '2026-11-18T09:20Z'), ['occurredAt']));
});
