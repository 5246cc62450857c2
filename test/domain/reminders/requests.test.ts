import assert from 'node:assert/strict';
import { londonClock } from '../../../src/domain/deadlines/london-time.ts';
import { waitingNotice } from '../../../src/domain/notices/notice.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { digestFor } from '../../../src/domain/reminders/digest.ts';
import { digestTitle, digestWords } from '../../../src/domain/reminders/digest-words.ts';
import { isStillWanted, nextReminderAt, remindersDue } from '../../../src/domain/reminders/due.ts';
import { dateOfStep } from '../../../src/domain/reminders/request-steps.ts';
import { datesOf } from '../../../src/domain/request/dates/dates-of.ts';
import type { DataRequest } from '../../../src/domain/request/request.ts';
import { brookvale, colleague, idOf, kestrel, larkfield } from '../../support/cast.ts';
import { khanAsks, sampleRequest } from '../../support/sample-request.ts';
import { run } from './support.ts';

const by = { id: idOf(2), name: 'Dev Patel' } as DataRequest['reporter'];
const words = 'Said.' as string & DataRequest['asked']['wants'];
const at = (day: string, time = '09:00'): Date => new Date(`${day}T${time}Z`);

/** A request that came on a day and was logged the same afternoon. */
const asked = (receivedOn: string, over: Partial<DataRequest> = {}): DataRequest =>
  sampleRequest({ reportedAt: at(receivedOn, '15:40'), asked: { ...khanAsks, receivedOn }, ...over });

const first = ({ people }: Organisation, id: string): string =>
  people.find((each) => each.id === id)?.name.split(' ')[0] ?? id;

/** What was told, a line each moment and step: `12-01 08:30 reply-14 Dev Sam`. */
const timetable = (request: DataRequest, until: string, organisation = brookvale, from?: string): string[] => {
  const { told } = run(request, at(until), { organisation, ...(from ? { from: at(from) } : {}) });
  const lines = new Map<string, string[]>();
  for (const { at: moment, step, personId } of told) {
    const { day, time } = londonClock(moment);
    const line = `${day.slice(5)} ${time} ${step}`;
    lines.set(line, [...(lines.get(line) ?? []), first(organisation, personId)]);
  }
  return [...lines].map(([line, people]) => `${line} ${people.join(' ')}`);
};

describe('the reminders of a request', () => {
  it('come 14, 7, 3 and 1 days before each date and when it is over; the partnership’s own target comes first', () => {
    // Received on Monday 16 November: the target is 1 December, the law's day 16 December.
    assert.deepEqual(timetable(asked('2026-11-16'), '2026-12-31'), [
      '11-17 08:30 policy-14 Dev Sam',
      '11-24 08:30 policy-7 Dev Sam',
      '11-27 08:30 policy-3 Dev Sam Ruth',
      '11-30 08:30 policy-1 Dev Sam Ruth',
      '12-02 08:30 policy-lapse Dev Sam Ruth',
      '12-09 08:30 reply-7 Dev Sam',
      '12-11 08:30 reply-3 Dev Sam Ruth',
      '12-15 08:30 reply-1 Dev Sam Ruth',
      '12-17 08:30 reply-lapse Dev Sam Ruth',
    ]);
  });

  it('come of a target of our own where the law sets no day for a record that goes to a new school', () => {
    const schools = [
      { id: 'ashdown', name: 'Ashdown Academy', fundHolding: false, type: 'academy' as const, terms: [], closedOn: [] },
    ];
    const form = { ...khanAsks, matter: 'transfer' as const, school: 'ashdown', receivedOn: '2026-11-16' };
    const told = timetable(asked('2026-11-16', { asked: form }), '2026-12-31', { ...brookvale, schools });
    assert.deepEqual(told.slice(-2), [
      '11-30 08:30 own-target-1 Dev Sam Ruth',
      '12-02 08:30 own-target-lapse Dev Sam Ruth',
    ]);
    assert.equal(dateOfStep({ id: 'own-target-lapse@2026-12-01.1' })?.is, 'over');
  });

  it('come of the day that freedom of information would set after a death, where they wrote', () => {
    const died = (how: 'letter' | 'phone') =>
      asked('2026-11-16', { asked: { ...khanAsks, matter: 'deceased', how, receivedOn: '2026-11-16' } });
    assert.deepEqual(timetable(died('letter'), '2026-12-31').slice(-2), [
      '12-11 08:30 perhaps-freedom-of-information-1 Dev Sam Ruth',
      '12-15 08:30 perhaps-freedom-of-information-lapse Dev Sam Ruth',
    ]);
    assert.deepEqual(timetable(died('phone'), '2026-12-31'), []);
    const words = JSON.stringify(datesOf(died('letter'), brookvale));
    assert.match(words, /If it is also a request under the Freedom of Information Act/);
    assert.match(words, /law of personal data sets no day/);
  });

  it('come on the working day before where nobody works: one day before a Tuesday after Easter is Maundy Thursday', () => {
    // A month after 6 March is Easter Monday, so the last day is Tuesday 7 April.
    const access = asked('2026-03-06', { asked: { ...khanAsks, matter: 'erasure', receivedOn: '2026-03-06' } });
    assert.deepEqual(timetable(access, '2026-04-30', larkfield).slice(-3), [
      '03-31 08:30 reply-7 Dev Priya',
      '04-02 08:30 reply-1 Dev Priya',
      '04-08 08:30 reply-lapse Dev Priya',
    ]);
  });

  it('tell the Data Controller in a trust and the headteacher of a school', () => {
    const erasure = { ...khanAsks, matter: 'erasure', receivedOn: '2026-11-16' } as const;
    const request = asked('2026-11-16', { asked: erasure });
    assert.deepEqual(timetable(request, '2026-12-03', kestrel), ['12-02 08:30 reply-14 Imran Grace']);
    assert.deepEqual(timetable(request, '2026-12-03', larkfield), ['12-02 08:30 reply-14 Dev Priya']);
  });

  it('are one message where the steps of several dates fall on one morning: the nearest date stands for the others', () => {
    const settings = { ...brookvale.requests, remindDaysBefore: [16, 1] };
    const organisation = { ...brookvale, requests: settings };
    // 30 November is one day before the target and sixteen before the law's day.
    assert.deepEqual(timetable(asked('2026-11-16'), '2026-12-01', organisation), ['11-30 08:30 policy-1 Dev Sam Ruth']);
  });

  it('pause with the clock, nudge once a week for the clarification, and begin anew from the date that has moved', () => {
    const clarification = {
      askedOn: '2026-11-18',
      need: 'cannot-find',
      reason: words,
      question: words,
      by,
      answeredOn: null,
      answer: null,
    } as const;
    const paused = asked('2026-11-16', { clarification });
    assert.deepEqual(timetable(paused, '2026-12-10'), [
      '11-25 08:30 awaits-clarification-1 Dev Sam',
      '12-02 08:30 awaits-clarification-2 Dev Sam',
      '12-09 08:30 awaits-clarification-3 Dev Sam',
    ]);
    const { after } = run(paused, at('2026-12-10'));
    const answered = { ...after, clarification: { ...clarification, answeredOn: '2026-12-10', answer: words } };
    // 23 days were paused: 1 December becomes 24 December, and 16 December becomes 8 January.
    assert.deepEqual(timetable(answered as DataRequest, '2027-01-31', brookvale, '2026-12-10'), [
      '12-10 09:00 policy-14 Dev Sam',
      '12-17 08:30 policy-7 Dev Sam',
      '12-21 08:30 policy-3 Dev Sam Ruth',
      '12-23 08:30 policy-1 Dev Sam Ruth',
      '12-24 08:30 reply-14 Dev Sam',
      '12-29 08:30 policy-lapse Dev Sam Ruth',
      '12-31 08:30 reply-7 Dev Sam',
      '01-05 08:30 reply-3 Dev Sam Ruth',
      '01-07 08:30 reply-1 Dev Sam Ruth',
      '01-11 08:30 reply-lapse Dev Sam Ruth',
    ]);
  });

  it('tell whoever is there when a date is moved, not whoever was there when it would have been told', () => {
    const away = { from: '2026-11-30', until: '2026-12-07', cover: colleague('Ruth Adeyemi').id };
    const people = brookvale.people.map((each) => (each.name === 'Dev Patel' ? { ...each, away: [away] } : each));
    const organisation = { ...brookvale, people };
    const clarification = {
      ...{ askedOn: '2026-11-18', answeredOn: '2026-12-10', need: 'cannot-find' as const },
      ...{ reason: words, question: words, answer: words, by },
    };
    const paused = asked('2026-11-16');
    const [loggedLine] = paused.history;
    assert.ok(loggedLine);
    const answeredLine = { ...loggedLine, at: at('2026-12-10', '10:00') };
    const moved: DataRequest = { ...paused, clarification, history: [loggedLine, answeredLine] };
    assert.deepEqual(timetable(moved, '2026-12-11', organisation, '2026-12-10').slice(0, 1), [
      '12-10 10:00 policy-14 Dev Sam',
    ]);
  });

  it('say nothing of dates while proof of identity is awaited, but do not let it be forgotten', () => {
    const identity = { asked: { on: '2026-11-17', doubt: words, by }, known: null, seen: null };
    assert.deepEqual(timetable(asked('2026-11-16', { identity }), '2026-12-02'), [
      '11-24 08:30 awaits-identity-1 Dev Sam',
      '12-01 08:30 awaits-identity-2 Dev Sam',
    ]);
  });

  it('tell of the extended date and no longer of the first', () => {
    const recordedAt = at('2026-12-10');
    const extension = { ground: 'complex', reasons: words, toldOn: '2026-12-10', by, recordedAt } as const;
    const { after } = run(asked('2026-11-16'), at('2026-12-10'));
    const told = timetable({ ...after, extension }, '2027-03-31', brookvale, '2026-12-10');
    assert.deepEqual(told, [
      '02-02 08:30 extended-reply-14 Dev Sam',
      '02-09 08:30 extended-reply-7 Dev Sam',
      '02-12 08:30 extended-reply-3 Dev Sam Ruth',
      '02-15 08:30 extended-reply-1 Dev Sam Ruth',
      '02-17 08:30 extended-reply-lapse Dev Sam Ruth',
    ]);
  });

  it('tell a complaint’s and a freedom of information request’s date', () => {
    const kinds = (matter: 'complaint' | 'freedom-of-information') =>
      timetable(asked('2026-11-16', { asked: { ...khanAsks, matter, receivedOn: '2026-11-16' } }), '2027-01-10').map(
        (line) => line.split(' ')[2],
      );
    assert.deepEqual(kinds('complaint').at(-1), 'acknowledge-lapse');
    assert.deepEqual(kinds('freedom-of-information').at(-1), 'freedom-of-information-lapse');
  });

  it('tell at once, in the working day, that a request was late when it was logged, and nothing that had gone by', () => {
    const late = asked('2026-10-01', { reportedAt: at('2026-11-20', '19:30') });
    assert.deepEqual(timetable(late, '2026-12-31'), ['11-23 08:00 reply-lapse Dev Sam Ruth']);
  });

  it('wait for the morning where a date is moved in the evening', () => {
    const request = asked('2026-11-16', { asked: { ...khanAsks, receivedOn: '2026-11-03' } });
    const evening = at('2026-11-27', '19:00');
    assert.deepEqual(remindersDue(request, brookvale, evening), []);
    assert.deepEqual(nextReminderAt(request, brookvale, evening), at('2026-11-30', '08:00'));
  });

  it('stop when it has ended, and when nothing but a restriction is left nobody hears anything', () => {
    for (const stage of ['answered', 'refused', 'closed', 'withdrawn'] as const) {
      assert.equal(nextReminderAt(asked('2026-11-16', { stage }), brookvale, at('2026-11-17')), null);
    }
    const restriction: DataRequest['restriction'] = {
      ...{ since: '2026-11-20', of: words, reason: words, ground: 'granted', by },
      ...{ subjectToldOn: null, liftedOn: null },
    };
    const restricted = asked('2026-11-16', { stage: 'answered', restriction });
    assert.equal(nextReminderAt(restricted, brookvale, at('2026-11-21')), null);
  });

  it('carry the date that they are about', () => {
    const notice = (step: string) => ({ id: `${step}.request-reminder.colleague.${idOf(2)}` });
    assert.deepEqual(dateOfStep(notice('extended-reply-14@2026-12-21')), {
      ...{ is: 'to-come', kind: 'extended-reply', dueOn: '2026-12-21', daysBefore: 14 },
    });
    assert.deepEqual(dateOfStep(notice('policy-lapse@2026-12-21')), {
      ...{ is: 'over', kind: 'policy', dueOn: '2026-12-21' },
    });
    assert.deepEqual(dateOfStep(notice('awaits-fee-3@2026-12-21')), {
      ...{ is: 'awaited', for: 'fee', since: '2026-12-21' },
    });
    assert.equal(dateOfStep(notice('snooze-2026-12-21T09:00:00Z')), undefined);
  });

  it('are not sent any more once the date has moved or the answer is out', () => {
    const notice = waitingNotice({
      ...{ kind: 'request-reminder', to: 'colleague', holder: idOf(2), step: 'reply-14@2026-12-16' },
      ...{ version: 1, now: at('2026-12-02') },
    });
    const request = asked('2026-11-16');
    const clarification = {
      askedOn: '2026-12-01',
      need: 'cannot-find',
      reason: words,
      question: words,
      by,
      answeredOn: null,
      answer: null,
    } as const;
    assert.equal(isStillWanted(notice, request, brookvale), true);
    assert.equal(isStillWanted(notice, { ...request, clarification }, brookvale), false);
    assert.equal(isStillWanted(notice, { ...request, stage: 'answered' }, brookvale), false);
  });
});

describe('a request in the digest', () => {
  const line = (request: DataRequest, now: Date, who = colleague('Sam Whitlock')) =>
    digestFor([request], [brookvale], { personId: who.id, now });
  const said = (request: DataRequest, now: Date) => line(request, now).map(digestWords);

  it('tells each date with the days that are left, and holds no name and nobody’s words', () => {
    const lines = line(asked('2026-11-16'), at('2026-11-30'));
    assert.deepEqual(lines.map(digestWords), [
      'Answer it, by the partnership’s own target: Tuesday 1 December 2026, 1 day left. Answer it: Wednesday 16 December 2026, 16 days left.',
    ]);
    assert.equal(digestTitle(lines), 'One request waits for you');
    assert.doesNotMatch(JSON.stringify(lines), /Khan|gate/);
  });

  it('tells what is awaited, what is left to do after the answer, and a dispute', () => {
    const identity = { asked: { on: '2026-11-17', doubt: words, by }, known: null, seen: null };
    assert.deepEqual(said(asked('2026-11-16', { identity }), at('2026-11-30')), [
      'Proof of identity is awaited since Tuesday 17 November 2026.',
    ]);
    const task = { id: 'task', school: null, createdAt: at('2026-11-20'), done: null, notDone: null };
    const tasks: DataRequest['tasks'] = [{ ...task, kind: 'tell-recipients' }];
    const challenge: DataRequest['challenge'] = {
      ...{ state: 'governing-body', entry: words, ourVersion: words, theirVersion: words },
      ...{ since: '2026-11-16', resolved: null },
    };
    assert.deepEqual(said(asked('2026-11-16', { stage: 'answered', tasks, challenge }), at('2026-12-30')), [
      'To do: Tell whoever was given the data. Its accuracy is in dispute since Monday 16 November 2026.',
    ]);
  });

  it('is for those who look after requests, and for nobody else', () => {
    assert.equal(line(asked('2026-11-16'), at('2026-11-30'), colleague('Dev Patel')).length, 1);
    assert.equal(line(asked('2026-11-16'), at('2026-11-30'), colleague('Helen Marsh')).length, 0);
  });
});
