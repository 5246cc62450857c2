import assert from 'node:assert/strict';
import { askClarification } from '../../src/acts/about-a-request/ask-clarification.ts';
import { recordClarification } from '../../src/acts/about-a-request/record-clarification.ts';
import { withdrawRequest } from '../../src/acts/about-a-request/withdraw-request.ts';
import { logRequest } from '../../src/desk/log-request.ts';
import { sendReminders } from '../../src/desk/send-reminders.ts';
import { snooze } from '../../src/desk/snooze.ts';
import { daysAfter } from '../../src/domain/deadlines/calendar.ts';
import { londonClock } from '../../src/domain/deadlines/london-time.ts';
import { nextReminderAt } from '../../src/domain/reminders/due.ts';
import { dateOfStep } from '../../src/domain/reminders/request-steps.ts';
import { isReminder, stepOf } from '../../src/domain/reminders/steps.ts';
import { requestWithdrawal } from '../../src/domain/request/log/withdraw-request.ts';
import { openDigests } from '../../src/storage/digests.ts';
import { openReminders } from '../../src/storage/reminders.ts';
import { brookvale, colleague, maya } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { testSealing } from '../support/mongo.ts';
import { ids, openRoad, type Road } from '../support/road.ts';
import { khanAsks } from '../support/sample-request.ts';

const minute = 60_000;
const words = <Words>(said: string): Words => said as Words;

describe('sending the reminders of requests', () => {
  let road: Road;
  beforeEach(async () => {
    road = await openRoad();
    await road.meet(ids.dev, ids.ruth, ids.sam, ids.maya);
  });
  afterEach(() => road.close());

  /** Logged on Monday 25 November 2126 at nine: the target is 10 December, the law's day 25 December, so the 27th. */
  const logged = async (number = 1): Promise<string> => {
    const receivedOn = londonClock(road.clock.now()).day;
    const outcome = await logRequest(road.deskPorts, {
      ...{ submissionId: `request ${number}`, organisation: 'brookvale', person: maya, receiptCard: null },
      form: { ...khanAsks, receivedOn, bornOn: undefined, subject: words(`Adam Khan the ${number}.`) },
    });
    assert.ok(outcome.ok, JSON.stringify(outcome));
    return outcome.value.reference;
  };
  const moveTo = (day: string, time = '08:30'): void => road.clock.moveTo(new Date(`${day}T${time}:00Z`));
  const told = async (reference: string): Promise<string[]> =>
    (await road.notices(reference)).filter(isReminder).map((each) => `${stepOf(each)} ${each.holder?.at(-1)}`);
  const dueAt = async (reference: string): Promise<Date | null> =>
    (
      await road.database.db
        .collection<{ _id: string; reminderDueAt: Date | null }>('cases')
        .findOne({ _id: reference })
    )?.reminderDueAt ?? null;
  const asked = (reference: string, what: string) => ({
    ...{ reference, submissionId: `${what} ${reference}`, person: colleague('Dev Patel') },
  });
  const askedWhatTheyMean = (reference: string, askedOn: string) =>
    doing(road.deskPorts, askClarification, {
      ...asked(reference, 'ask'),
      answers: { need: 'cannot-find', reason: words('There is much.'), question: words('Which year?'), askedOn },
    });

  it('keeps beside each request when it is to be looked at, and moves that with its dates', async () => {
    const reference = await logged();
    assert.deepEqual(await dueAt(reference), new Date('2126-11-26T08:30:00Z'));
    moveTo('2126-12-17', '10:00');
    await road.remind();
    const outcome = await askedWhatTheyMean(reference, '2126-12-16');
    assert.ok(outcome.ok, JSON.stringify(outcome));
    assert.deepEqual(await dueAt(reference), nextReminderAt(outcome.value, brookvale, road.clock.now()));
    const answers = requestWithdrawal.parse({ reason: 'She has what she wanted.' });
    assert.ok((await doing(road.deskPorts, withdrawRequest, { ...asked(reference, 'withdraw'), answers })).ok);
    assert.equal(await dueAt(reference), null);
  });

  it('tells Data Protection Officer and Co-ordinator in the morning, each once, and whoever stands in from three days on', async () => {
    const reference = await logged();
    await road.deliver(minute);
    const before = road.teams.activities(`chat-with-${ids.sam}`).length;
    for (const day of ['2126-11-26', '2126-12-03', '2126-12-06']) {
      moveTo(day);
      await road.remind();
      await Promise.all([road.remind(), road.remind()]);
      await road.deliver(minute);
    }
    const [seven, three] = [
      ['policy-7 2', 'policy-7 5'],
      ['policy-3 2', 'policy-3 5', 'policy-3 3'],
    ];
    assert.deepEqual(await told(reference), ['policy-14 2', 'policy-14 5', ...seven, ...three]);
    const cards = road.teams.activities(`chat-with-${ids.sam}`).slice(before);
    assert.equal(cards.filter(({ activity }) => JSON.stringify(activity).includes(reference)).length >= 3, true);
    assert.doesNotMatch(JSON.stringify(cards.map(({ activity }) => activity['summary'])), /Khan|Adam|gate/);
  });

  it('is exactly once for each person and step, however many processes look at the same moment', async () => {
    const others = await Promise.all([1, 2].map(() => road.database.anotherProcess()));
    const processes = [road.database.db, ...others].map((db) => ({
      ...road.deskPorts,
      ...{ reminders: openReminders(db, testSealing), digests: openDigests(db), log: road.ports.log },
    }));
    const references: string[] = [];
    for (let each = 1; each <= 3; each += 1) references.push(await logged(each));
    for (let days = 1; days <= 36; days += 1) {
      moveTo(daysAfter('2126-11-25', days));
      await Promise.all(processes.map((each) => sendReminders(each)));
    }
    for (const reference of references) {
      const owed = (await road.notices(reference)).filter(isReminder);
      assert.equal(new Set(owed.map(({ id }) => id)).size, owed.length);
      const theirs = owed.filter(({ holder }) => holder === ids.sam).map(stepOf);
      const policy = ['policy-14', 'policy-7', 'policy-3', 'policy-1', 'policy-lapse'];
      // Three days before the 27th and one, which would be Boxing Day, are both Christmas Eve: one message.
      const expected = [...policy, 'reply-14', 'reply-7', 'reply-1', 'reply-lapse'];
      assert.deepEqual(theirs.toSorted(), expected.toSorted());
    }
  });

  it('tells a date that has moved anew, and nothing of it while the clock stands still', async () => {
    const reference = await logged();
    moveTo('2126-12-13');
    await road.remind();
    assert.ok((await told(reference)).includes('reply-14 5'));
    assert.ok((await askedWhatTheyMean(reference, '2126-12-13')).ok);
    moveTo('2126-12-20');
    await road.remind();
    assert.deepEqual((await told(reference)).slice(-2), ['awaits-clarification-1 2', 'awaits-clarification-1 5']);
    const answered = await doing(road.deskPorts, recordClarification, {
      ...asked(reference, 'answer'),
      answers: { answeredOn: '2126-12-20', answer: words('Year 4.') },
    });
    assert.ok(answered.ok, JSON.stringify(answered));
    for (let days = 0; days <= 15; days += 1) {
      moveTo(daysAfter('2126-12-20', days), '08:31');
      await road.remind();
    }
    const again = (await road.notices(reference)).filter(isReminder).filter(({ holder }) => holder === ids.sam);
    const replies = again.filter((each) => stepOf(each).startsWith('reply-')).map((each) => dateOfStep(each));
    assert.deepEqual(
      [...new Set(replies.flatMap((each) => (each?.is === 'to-come' ? [each.dueOn] : [])))],
      ['2126-12-27', '2127-01-02'],
    );
  });

  it('does not send what was settled in the moment before', async () => {
    const reference = await logged();
    await road.deliver(minute);
    moveTo('2126-12-03');
    await sendReminders({ ...road.deskPorts, log: road.ports.log });
    assert.equal((await told(reference)).filter((each) => each.startsWith('policy-7')).length, 2);
    const answers = requestWithdrawal.parse({ reason: 'She has what she wanted.' });
    assert.ok((await doing(road.deskPorts, withdrawRequest, { ...asked(reference, 'withdraw'), answers })).ok);
    await road.deliver(minute);
    const seven = (await road.notices(reference)).filter((each) => stepOf(each) === 'policy-7');
    assert.ok(seven.every(({ delivery }) => delivery?.by === 'nobody'));
    assert.equal(await dueAt(reference), null);
  });

  it('comes again when somebody has put it off', async () => {
    const reference = await logged();
    moveTo('2126-12-03');
    await road.remind();
    const person = colleague('Sam Whitlock');
    const outcome = await snooze(road.deskPorts, { reference: undefined, minutes: 60, person });
    assert.ok(outcome.ok, JSON.stringify(outcome));
    assert.deepEqual(outcome.value, { reference, remindedAt: new Date('2126-12-03T09:30:00Z') });
    moveTo('2126-12-03', '09:30');
    await road.remind();
    assert.deepEqual((await told(reference)).at(-1), 'snooze 5');
    const helen = await snooze(road.deskPorts, { reference, minutes: 60, person: colleague('Helen Marsh') });
    assert.deepEqual(helen.ok ? '' : helen.code, 'not-found');
  });

  it('is in the digest with the days that are left, without a name', async () => {
    const reference = await logged();
    await road.deliver(minute);
    const before = road.teams.activities(`chat-with-${ids.sam}`).length;
    moveTo('2126-11-27');
    await road.remind();
    road.clock.moveTo(new Date(road.clock.now().getTime() + minute));
    await road.remind();
    const digest = road.teams.activities(`chat-with-${ids.sam}`).slice(before);
    assert.equal(digest.length, 1);
    const said = JSON.stringify(digest);
    assert.match(said, new RegExp(reference));
    assert.match(said, /13 days left/);
    assert.doesNotMatch(said, /Khan|Adam|gate/);
  });
});
