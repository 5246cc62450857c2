import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dueAtOf } from '../../../src/domain/breach/clock.ts';
import { problemsAcross } from '../../../src/domain/breach/report/breach-report.ts';
import { correctReport } from '../../../src/domain/breach/report/change-report.ts';
import { reportBreach } from '../../../src/domain/breach/report/report-breach.ts';
import {
  carefulWords,
  noticedInWords,
  occurredInWords,
  readCarefully,
} from '../../../src/domain/breach/report/report-times.ts';
import { answersOf } from '../../../src/domain/breach/report/report-words.ts';
import { answerTo } from '../../../src/domain/breach/tell/ico-answers.ts';
import { draftLetter } from '../../../src/domain/breach/tell/letter-drafts.ts';
import { brookvale, lostLaptop, maya, now } from '../../support/cast.ts';
import { accepted } from '../../support/run-breach.ts';

/** Asked on Wednesday 18 November 2026, 21:30 in London. */
const asked = new Date('2026-11-18T21:30:00Z');
const at = (time: string) => new Date(`2026-11-${time}:00Z`);

describe('the times of a report', () => {
  const readings: [string, Parameters<typeof readCarefully>[0], Date | undefined][] = [
    ['the time, where it is known', { awareAt: at('18T09:20') }, at('18T09:20')],
    ['the beginning of its day, where only that is known', { awareOn: '2026-11-17' }, at('17T00:00')],
    ['the beginning of a summer day in London', { awareOn: '2026-07-17' }, new Date('2026-07-16T23:00:00Z')],
    ['when it happened, later on that day', { awareOn: '2026-11-17', occurredAt: at('17T17:05') }, at('17T17:05')],
    [
      'the beginning of the day after it happened',
      { awareOn: '2026-11-18', occurredAt: at('17T17:05') },
      at('18T00:00'),
    ],
    ['the beginning, where both days are known', { awareOn: '2026-11-17', occurredOn: '2026-11-17' }, at('17T00:00')],
    ['now, for a phone whose clock runs five minutes ahead', { awareAt: at('18T21:35') }, asked],
    ['what it says six minutes ahead, which is refused', { awareAt: at('18T21:36') }, at('18T21:36')],
    ['nothing, where nothing is known', {}, undefined],
  ];
  for (const [name, report, awareAt] of readings) {
    it(`count as noticed ${name}`, () => assert.deepEqual(readCarefully(report, asked).awareAt, awareAt));
  }

  it('never count from later than the day that is known, nor from before it happened', () => {
    const minute = fc
      .integer({ min: 0, max: 3 * 24 * 60 - 1 })
      .map((minutes) => new Date(at('15T00:00').getTime() + minutes * 60_000));
    fc.assert(
      fc.property(minute, minute, (truly, occurredAt) => {
        fc.pre(truly >= occurredAt);
        const awareOn = truly.toISOString().slice(0, 10);
        const given: Parameters<typeof readCarefully>[0] = { awareOn, occurredAt };
        const { awareAt } = readCarefully(given, asked);
        assert.ok(awareAt && awareAt <= truly);
        assert.deepEqual(problemsAcross({ awareAt, awareOn, occurredAt }, asked), []);
      }),
    );
  });

  it('keep no time that nobody gave: the day alone stands', () => {
    assert.deepEqual(readCarefully({ occurredOn: '2026-11-17' }, asked), { occurredOn: '2026-11-17' });
  });

  const future = 'This is in the future. Check the day and the time.';
  const before = 'This is before it happened. It cannot have been noticed by then.';
  const orders: [string, Parameters<typeof problemsAcross>[0], [string, string][]][] = [
    ['noticed on the day it happened, neither with a time', { occurredOn: '2026-11-17', awareOn: '2026-11-17' }, []],
    ['noticed at a time of the day it happened', { occurredOn: '2026-11-17', awareAt: at('17T00:01') }, []],
    ['noticed on the day, happened at a time of it', { occurredAt: at('17T23:00'), awareOn: '2026-11-17' }, []],
    ['noticed the day before', { occurredOn: '2026-11-17', awareAt: at('16T23:59') }, [['awareAt', before]]],
    ['noticed on the day before', { occurredAt: at('17T00:01'), awareOn: '2026-11-16' }, [['awareAt', before]]],
    [
      'noticed on the day before, both days',
      { occurredOn: '2026-11-17', awareOn: '2026-11-16' },
      [['awareAt', before]],
    ],
    ['noticed a minute before', { occurredAt: at('17T17:05'), awareAt: at('17T17:04') }, [['awareAt', before]]],
    ['happened today', { occurredOn: '2026-11-18' }, []],
    ['happened tomorrow', { occurredOn: '2026-11-19' }, [['occurredAt', future]]],
    ['noticed tomorrow', { awareOn: '2026-11-19', awareAt: at('19T00:00') }, [['awareAt', future]]],
    [
      'happened long ago',
      { occurredOn: '2001-11-17' },
      [['occurredAt', 'This is more than 25 years ago. Check the year.']],
    ],
  ];
  for (const [name, report, problems] of orders) {
    it(`${problems.length === 0 ? 'can be' : 'cannot be'}: ${name}`, () => {
      assert.deepEqual(
        problemsAcross(report, asked).map(({ field, words }) => [field, words]),
        problems,
      );
    });
  }

  it('cannot have been noticed on a day after the report', () => {
    const reported = { awareOn: '2026-11-18', awareAt: at('18T00:00') };
    assert.equal(problemsAcross(reported, at('20T09:00'), at('17T12:00')).length, 1);
    assert.equal(problemsAcross(reported, at('20T09:00'), at('18T12:00')).length, 0);
  });
});

describe('a day without a time', () => {
  const days = readCarefully(
    lostLaptop({ occurredAt: undefined, occurredOn: '2026-11-16', awareOn: '2026-11-17', awareAt: at('17T12:00') }),
    asked,
  );

  it('is said as what it is', () => {
    assert.equal(occurredInWords(days), 'Monday 16 November 2026, time not known');
    assert.equal(
      noticedInWords(days),
      'Tuesday 17 November 2026, time not known (the 72 hours are counted from 00:00)',
    );
    assert.match(
      carefulWords(days) ?? '',
      /we count the 72 hours from Tuesday 17 November 2026, 00:00, the beginning of that day\. Add the time if you know it/,
    );
    const happened = readCarefully({ awareOn: '2026-11-17', occurredAt: at('17T17:05') }, asked);
    assert.match(carefulWords(happened) ?? '', /from Tuesday 17 November 2026, 17:05, when it happened/);
    assert.equal(carefulWords(lostLaptop()), undefined);
  });

  it('is said so in the history, the report to the Commissioner and the letter', () => {
    const words = answersOf(days, brookvale).map(({ new: answer }) => String(answer));
    assert.ok(words.includes('Monday 16 November 2026, time not known'));
    assert.match(draftLetter(days).nature ?? '', /^On Monday 16 November 2026, a device/);
    const breach = opened(days);
    const known = { breach, organisation: brookvale, kind: 'initial', now } as unknown as Parameters<
      typeof answerTo
    >[1];
    assert.equal(answerTo('occurredAt', known)?.words, 'Monday 16 November 2026, time not known');
    assert.match(answerTo('discoveredAt', known)?.words ?? '', /^Tuesday 17 November 2026, time not known/);
  });

  it('starts the 72 hours at the earliest moment, and a time that is learned later moves them', () => {
    const before = opened(days);
    assert.deepEqual(dueAtOf(before), at('20T00:00'));
    const { record } = accepted(
      correctReport({
        ...{ before, by: before.reporter, organisation: brookvale, submissionId: 'second', now: before.reportedAt },
        corrected: { ...days, awareOn: undefined, awareAt: at('17T15:00') },
        containedAt: {},
      }),
    );
    assert.deepEqual(dueAtOf(record), at('20T15:00'));
    assert.deepEqual(record.history[1]?.changes, [
      {
        field: 'When it was noticed',
        old: 'Tuesday 17 November 2026, time not known (the 72 hours are counted from 00:00)',
        new: 'Tuesday 17 November 2026, 15:00',
      },
    ]);
  });

  const opened = (report: typeof days) =>
    reportBreach({
      ...{ reference: 'BR-2026-0001', submissionId: 'first', report, drill: false, containedAt: {} },
      reporter: { id: maya.id, name: maya.name } as Parameters<typeof reportBreach>[0]['reporter'],
      ...{ organisation: brookvale, receiptCard: null, now: asked },
    });
});
