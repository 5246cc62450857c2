import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysAfter } from '../../../../src/domain/deadlines/calendar.ts';
import type { Organisation } from '../../../../src/domain/organisation/organisation.ts';
import { datesOf, ifItCameToday, workToOn } from '../../../../src/domain/request/dates/dates-of.ts';
import { clockOfRequest, lawDueOn } from '../../../../src/domain/request/dates/request-clock.ts';
import type { RequestDate } from '../../../../src/domain/request/dates/request-date.ts';
import { matters } from '../../../../src/domain/request/matters.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { brookvale, kestrel, larkfield } from '../../../support/cast.ts';
import { type Happened, requestWith } from './support.ts';

const kinds = (request: DataRequest, organisation: Organisation) =>
  datesOf(request, organisation).map(({ kind }) => kind);
const days = (request: DataRequest, organisation: Organisation) =>
  datesOf(request, organisation).map(({ dueOn }) => dueOn);
const first = (request: DataRequest, organisation: Organisation): RequestDate => {
  const [date] = datesOf(request, organisation);
  assert.ok(date);
  return date;
};

const terms = [
  { from: '2026-09-01', until: '2026-10-16' },
  { from: '2026-11-02', until: '2026-12-18' },
  { from: '2027-01-04', until: '2027-02-12' },
];
const withSchool = (over: Partial<Organisation['schools'][number]>, targetDays: 'calendar' | 'school' = 'school') => ({
  ...brookvale,
  requests: { ...brookvale.requests, targetDays },
  schools: brookvale.schools.map((each) => (each.id === 'hillcrest' ? { ...each, ...over } : each)),
});

describe('the dates of a request', () => {
  const asked = requestWith({ receivedOn: '2026-11-16' });

  it('are the partnership’s fifteen days and then the law’s month', () => {
    assert.deepEqual(kinds(asked, brookvale), ['policy', 'reply']);
    assert.deepEqual(days(asked, brookvale), ['2026-12-01', '2026-12-16']);
    assert.equal(workToOn(asked, brookvale), '2026-12-01');
  });

  it('add the days of a clarification to the partnership’s fifteen, so that none has passed before its answer came', () => {
    const clarification = { askedOn: '2026-11-20', answeredOn: '2026-12-09' };
    const clarified = requestWith({ receivedOn: '2026-11-16', clarification });
    assert.deepEqual(days(clarified, brookvale), ['2026-12-21', '2027-01-05']);
    assert.match(first(clarified, brookvale).working.join(' '), /The 20 days of the clarification are added/);
  });

  it('count the fifteen as school days where the partnership does, and say so', () => {
    const inSchoolDays = withSchool({ terms });
    assert.deepEqual(days(asked, inSchoolDays), ['2026-12-07', '2026-12-16']);
    assert.match(first(asked, inSchoolDays).working.join(' '), /In school days that is Monday 7 December 2026/);
  });

  it('count calendar days, and say so, where the school’s terms are not known', () => {
    const unknown = withSchool({ terms: [] });
    assert.deepEqual(days(asked, unknown), ['2026-12-01', '2026-12-16']);
    assert.match(first(asked, unknown).working.join(' '), /terms are not known that far.*stricter/);
  });

  it('leave a policy’s day out that is later than the law’s, and say that the law comes first', () => {
    const december = requestWith({ receivedOn: '2026-12-11' });
    const inSchoolDays = withSchool({ terms });
    assert.deepEqual(kinds(december, inSchoolDays), ['reply']);
    assert.equal(workToOn(december, inSchoolDays), lawDueOn(december));
    assert.match(
      first(december, inSchoolDays).working.join(' '),
      /Our own policy would give until .*The law comes first/,
    );
  });

  it('are a trust’s thirty days where they end before the month', () => {
    const january = requestWith({ receivedOn: '2026-12-14' });
    assert.deepEqual(days(january, kestrel), ['2027-01-13', '2027-01-14']);
    assert.deepEqual(kinds(requestWith({ receivedOn: '2027-02-01' }), kestrel), ['reply']);
  });

  it('are the law’s alone at a school of its own, and for the other rights', () => {
    assert.deepEqual(kinds(asked, larkfield), ['reply']);
    assert.deepEqual(kinds(requestWith({ matter: 'erasure', receivedOn: '2026-11-16' }), brookvale), ['reply']);
  });

  it('count the policy’s days from where the law’s month begins', () => {
    const known = requestWith({ receivedOn: '2026-11-02', identityOn: '2026-11-20' });
    assert.deepEqual(days(known, brookvale), ['2026-12-05', '2026-12-21']);
  });

  it('are the extended day alone once the requester has heard of it in time', () => {
    const extended = requestWith({ receivedOn: '2026-11-16', extendedOn: '2026-12-16' });
    assert.deepEqual(kinds(extended, brookvale), ['extended-reply']);
    assert.deepEqual(days(extended, brookvale), ['2027-02-16']);
  });

  it('do not move by an extension that was told too late', () => {
    const late = requestWith({ receivedOn: '2026-11-16', extendedOn: '2026-12-17' });
    assert.equal(lawDueOn(late), '2026-12-16');
    assert.deepEqual(kinds(late, brookvale), ['policy', 'reply']);
  });

  it('stand still within an extension as well', () => {
    const clarification = { askedOn: '2027-01-11', answeredOn: undefined };
    const paused = requestWith({ receivedOn: '2026-11-16', extendedOn: '2026-12-01', clarification });
    assert.deepEqual(days(paused, brookvale), [undefined]);
    assert.deepEqual(clockOfRequest(paused, new Date('2027-02-20T10:00:00Z')), {
      state: 'paused',
      since: '2027-01-11',
    });
  });

  it('are none for a general question, and none once a complaint is acknowledged', () => {
    assert.deepEqual(datesOf(requestWith({ matter: 'question', receivedOn: '2026-11-16' }), brookvale), []);
    const complaint = requestWith({ matter: 'complaint', receivedOn: '2026-11-26' });
    assert.deepEqual(days(complaint, brookvale), ['2026-12-29']);
    const acknowledged = { on: '2026-11-27', by: complaint.reporter, recordedAt: complaint.reportedAt };
    assert.deepEqual(datesOf({ ...complaint, acknowledged }, brookvale), []);
  });

  it('give freedom of information its twenty working days', () => {
    const freedom = requestWith({ matter: 'freedom-of-information', receivedOn: '2026-11-16' });
    assert.deepEqual(days(freedom, brookvale), ['2026-12-14']);
    assert.equal(workToOn(freedom, brookvale), lawDueOn(freedom));
  });

  it('end when the request has', () => {
    assert.equal(workToOn({ ...asked, stage: 'refused' }, brookvale), undefined);
  });
});

describe('the educational record', () => {
  const asked = requestWith({ matter: 'educational-record', receivedOn: '2026-11-16' });

  it('has fifteen days of that school', () => {
    assert.deepEqual(days(asked, withSchool({ type: 'maintained', terms })), ['2026-12-07']);
  });

  it('has fifteen calendar days where the terms are not known, and says so', () => {
    assert.deepEqual(days(asked, withSchool({ type: 'maintained', terms: [] })), ['2026-12-01']);
    assert.match(first(asked, brookvale).working.join(' '), /terms are not known that far/);
  });

  it('has them at a special school that no council maintains, and at a pupil referral unit with a word of doubt', () => {
    const special = first(asked, withSchool({ type: 'special-not-maintained', terms }));
    const unit = first(asked, withSchool({ type: 'pupil-referral-unit', terms }));
    assert.deepEqual([special.dueOn, unit.dueOn], ['2026-12-07', '2026-12-07']);
    assert.doesNotMatch(special.working.join(' '), /not settled/);
    assert.match(unit.working.join(' '), /not settled whether this right exists at a pupil referral unit/);
  });

  it('has no date at an academy, and says what to do instead', () => {
    const academy = first(asked, withSchool({ type: 'academy', terms }));
    assert.equal(academy.dueOn, undefined);
    assert.match(academy.working.join(' '), /Treat it as a request for a copy of personal data/);
  });
});

describe('while something is awaited', () => {
  const today = new Date('2026-11-23T10:00:00Z');
  const cases: readonly [string, Partial<Happened>, RegExp][] = [
    ['proof of who asks', { identityOn: null }, /begins when the proof of who they are comes/],
    ['authority', { authorityOn: null }, /begins when the proof comes that they may ask/],
    ['a fee', { feePaidOn: null }, /begins when the fee is paid/],
  ];
  for (const [what, over, words] of cases) {
    it(`there is no last day for want of ${what}, and it says what it would be`, () => {
      const waiting = requestWith({ receivedOn: '2026-11-16', ...over });
      const [date] = datesOf(waiting, brookvale);
      assert.deepEqual(days(waiting, brookvale), [undefined]);
      assert.match(date?.working.join(' ') ?? '', words);
      assert.equal(workToOn(waiting, brookvale), undefined);
      assert.equal(
        ifItCameToday(waiting, today),
        'If it came today, the last day would be Wednesday 23 December 2026.',
      );
    });
  }

  it('the same holds of a clarification, whose days are added', () => {
    const paused = requestWith({
      receivedOn: '2026-11-16',
      clarification: { askedOn: '2026-11-18', answeredOn: undefined },
    });
    assert.deepEqual(days(paused, brookvale), [undefined]);
    assert.match(first(paused, brookvale).working.join(' '), /18 November 2026. The clock stands still/);
    // 16 December, and six days: Tuesday.
    assert.equal(ifItCameToday(paused, today), 'If it came today, the last day would be Tuesday 22 December 2026.');
  });

  it('nothing is said of what would be where nothing is awaited', () => {
    assert.equal(ifItCameToday(requestWith({ receivedOn: '2026-11-16' }), today), undefined);
  });
});

const day = (from: number, until: number) => fc.integer({ min: from, max: until });
const anyRequest = fc
  .record({
    matter: fc.constantFrom(...matters),
    received: day(0, 400),
    school: fc.constantFrom('hillcrest', 'ashdown', undefined),
    identity: fc.option(fc.option(day(0, 40)), { nil: undefined }),
    authority: fc.option(fc.option(day(0, 40)), { nil: undefined }),
    fee: fc.option(fc.option(day(0, 40)), { nil: undefined }),
    asked: fc.option(day(0, 100)),
    answered: fc.option(day(0, 60)),
    extended: fc.option(day(0, 60)),
  })
  .map(({ matter, received, school, identity, authority, fee, asked, answered, extended }): Happened => {
    const receivedOn = daysAfter('2026-02-05', received);
    const after = (count: number | null | undefined) =>
      count === undefined || count === null ? count : daysAfter(receivedOn, count);
    const askedOn = after(asked) ?? undefined;
    return {
      ...{ matter, receivedOn, school },
      ...{ identityOn: after(identity), authorityOn: after(authority), feePaidOn: after(fee) },
      clarification:
        askedOn === undefined
          ? undefined
          : { askedOn, answeredOn: answered === null ? undefined : daysAfter(askedOn, answered) },
      extendedOn: after(extended) ?? undefined,
    };
  });
const anyOrganisation = fc.constantFrom(
  brookvale,
  kestrel,
  larkfield,
  withSchool({ terms }),
  withSchool({ type: 'maintained', terms }),
);

describe('whatever happens to a request', () => {
  it('no day to work to is later than the law’s, and the stricter stands first', () => {
    fc.assert(
      fc.property(anyRequest, anyOrganisation, (happened, organisation) => {
        const request = requestWith(happened);
        const due = lawDueOn(request);
        const dated = days(request, organisation).flatMap((each) => each ?? []);
        assert.deepEqual(dated, dated.toSorted());
        assert.equal(workToOn(request, organisation), dated[0]);
        if (due !== undefined) for (const each of dated) assert.ok(each <= due, `${each} is after ${due}`);
      }),
      { numRuns: 500 },
    );
  });

  it('every date has its working in words and its source', () => {
    fc.assert(
      fc.property(anyRequest, anyOrganisation, (happened, organisation) => {
        for (const { words, working, source } of datesOf(requestWith(happened), organisation)) {
          assert.ok(words.length > 5 && source.length > 5 && working.length > 0);
          for (const sentence of working) assert.match(sentence, /^[A-Z0-9].*\.$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('there is no last day exactly while the clock waits or stands still, and then it is said what would be', () => {
    fc.assert(
      fc.property(anyRequest, (happened) => {
        const request = requestWith(happened);
        const now = new Date(`${daysAfter(happened.receivedOn, 170)}T10:00:00Z`);
        const { state } = clockOfRequest(request, now);
        const stands = state === 'waiting' || state === 'paused';
        assert.equal(ifItCameToday(request, now) !== undefined, stands && lawDueOn(request) === undefined);
        if (stands) assert.equal(lawDueOn(request), undefined);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is asked for when the time is over already', () => {
  const today = new Date('2027-01-20T10:00:00Z');
  const late = { state: 'late', dueOn: '2026-12-16' };
  const by = { id: 'somebody', name: 'Somebody' };
  const seen = (on: string) => ({ on, by, evidence: ['passport'], recordedAt: today });
  const identity = (askedOn: string, seenOn?: string) =>
    ({ asked: { on: askedOn, doubt: 'A new address.', by }, known: null, seen: seenOn ? seen(seenOn) : null }) as never;
  const authority = (askedOn: string, cameOn: string | null) =>
    ({ judgement: cameOn && 'with-authority', authority: { askedOn, cameOn, evidence: cameOn } }) as never;
  const at = (over: Partial<DataRequest>) =>
    clockOfRequest({ ...requestWith({ receivedOn: '2026-11-16' }), ...over }, today);

  it('begins no new month, be it proof of who asks or authority', () => {
    assert.deepEqual(at({ identity: identity('2026-12-17') }), late);
    assert.deepEqual(at({ identity: identity('2026-12-17', '2027-01-18') }), late);
    assert.deepEqual(at({ standing: authority('2026-12-17', null) }), late);
    assert.deepEqual(at({ standing: authority('2027-01-18', '2027-01-18') }), late);
  });

  it('moves it to the last day, and as long as something else is awaited', () => {
    const waits = { state: 'waiting', for: 'identity', since: '2026-12-16' };
    assert.deepEqual(at({ identity: identity('2026-12-16') }), waits);
    const both = { standing: authority('2026-12-10', '2027-01-11'), identity: identity('2027-01-05') };
    assert.deepEqual(at(both), { ...waits, since: '2027-01-05' });
  });
});
