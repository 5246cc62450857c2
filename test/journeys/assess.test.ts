import assert from 'node:assert/strict';
import { fillReport } from '../support/fill-report.ts';
import { chairChannel, dpoChannel, type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

const serious = { severity: 'serious', likelihood: 'likely' };
const reason = 'The list names pupils and their needs, and nobody knows where it is.';
const controller = 'The Headteacher of Ashdown Academy';

describe('a breach is triaged', () => {
  let journey: Journey;
  let dev: Seat;
  let reference: string;
  beforeEach(async () => {
    journey = await startJourney();
    const maya = journey.seat('Maya Okafor');
    dev = journey.seat('Dev Patel');
    await fillReport(maya);
    reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(chairChannel)), new RegExp(reference)));
  });
  afterEach(() => journey.close());

  /** Every card of an assessment with a risk, until the answers are to be checked. */
  const assess = async (seat: Seat, decision: { level: string; criterion: 'yes' | 'no' }): Promise<void> => {
    await seat.say(`assess ${reference}`);
    await seat.press('Next', { livingPeople: 'yes' });
    await seat.press('Next', serious);
    await seat.press('Next', { mitigated: 'no' });
    await seat.press('Next', { highRisk: decision.level === 'high' ? 'yes' : 'no' });
    await seat.press('Next', { youngPeopleHarmed: decision.criterion, staffHarmed: 'no' });
    await seat.press('Next', { level: decision.level, controller });
    await seat.press('Next', { reason });
  };

  it('from the first question to the tasks, with the law’s words on the way', async () => {
    await dev.say(`assess ${reference}`);
    assert.match(wordsOf(dev.card), /72 hours: [\s\S]*I’ve lost my laptop/);
    const sums = wordsOf(await dev.press('Next', { livingPeople: 'yes' }));
    assert.match(sums, /not been asked: 0[\s\S]*0 \+ 2 \+ 3 \+ 1 = 6\. Serious[\s\S]*0 − 2 \+ 2 = 0\. Very unlikely/);
    await dev.press('Next', serious);
    assert.match(wordsOf(dev.card), /Is it back\? No/);
    await dev.press('Next', { mitigated: 'no' });
    await dev.press('Next', { highRisk: 'no' });
    await dev.press('Next', { youngPeopleHarmed: 'yes', staffHarmed: 'no' });
    assert.match(wordsOf(dev.card), /The answers suggest: A risk to people\n/);
    const less = wordsOf(await dev.press('Next', { level: 'unlikely', controller }));
    assert.match(less, /You decide on less than the answers suggest/);
    await dev.press('Back');
    await dev.press('Next', { level: 'risk', controller });
    const check = wordsOf(await dev.press('Next', { reason }));
    assert.match(
      check,
      /Tell the Information Commissioner’s Office, by .*\. The law \(UK GDPR Art\. 33\(1\)\) and your policy/,
    );
    assert.match(check, /Tell the people affected, without undue delay\. Your policy asks for it \(SEIPS 8\.3\)/);
    assert.match(check, /Tell the Chair of Partnership, done already\./);
    assert.match(wordsOf(await dev.press('Record the decision')), new RegExp(reference));
    const tasks = wordsOf(await dev.say('my tasks'));
    assert.match(tasks, /Tell the Information Commissioner/);
    assert.match(tasks, /Tell Hillcrest School/);
  });

  it('and the channel hears of it without a name, a reason or a word of the report', async () => {
    await assess(dev, { level: 'risk', criterion: 'no' });
    await dev.press('Record the decision');
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), /assessed/i));
    const said = wordsOf(journey.cardsIn(dpoChannel));
    for (const secret of ['Dev Patel', reason, 'laptop on the train']) assert.ok(!said.includes(secret), secret);
  });

  it('by one of two who acknowledge, and the other is told', async () => {
    const ruth = journey.seat('Ruth Adeyemi');
    await dev.say(`acknowledge ${reference}`);
    const told = wordsOf(await ruth.say(`acknowledge ${reference}`));
    assert.match(told, /Already acknowledged by Dev Patel at \d\d:\d\d\./);
  });

  it('again, when more is known: the earlier answers are filled in and the old decision is kept', async () => {
    await assess(dev, { level: 'risk', criterion: 'no' });
    await dev.press('Record the decision');
    const again = wordsOf(await dev.say(`assess ${reference}`));
    assert.match(again, /Decided before: A risk to people, by Dev Patel/);
    for (const _ of [1, 2, 3]) await dev.press('Next');
    await dev.press('Next', { highRisk: 'yes' });
    await dev.press('Next');
    await dev.press('Next', { level: 'high' });
    assert.ok(!wordsOf(dev.card).includes(reason), 'a reason is given anew');
    await dev.press('Next', { reason: 'The list has been seen for sale on the internet.' });
    await dev.press('Record the decision');
    assert.match(wordsOf(await dev.say('my tasks')), /Tell the people affected/);
  });

  it('and a task is done, another explained, and a third given to somebody who sees nothing else', async () => {
    await assess(dev, { level: 'high', criterion: 'yes' });
    await dev.press('Record the decision');

    await dev.say(`task done ${reference}`);
    assert.match(
      wordsOf(await dev.press('Next', { taskId: 'tell-ico', outcome: 'done' })),
      new RegExp(`type “told the ICO of ${reference}”`),
    );
    await dev.press('Next', { taskId: 'tell-school.hillcrest', outcome: 'done' });
    await dev.press('Record it', { how: 'phone', evidence: 'I rang their office at noon.' });
    await dev.say(`task done ${reference}`);
    await dev.press('Next', { taskId: 'tell-people', outcome: 'not-done' });
    await dev.press('Record it', { reason: 'Their parents were told by the school itself.' });

    const helen = journey.seat('Helen Marsh');
    const hers = wordsOf(await helen.say('my tasks'));
    assert.match(hers, /Tell the Executive Steering Group/);
    assert.ok(!hers.includes('laptop'), 'the Chair needs no details');
    assert.match(wordsOf(await helen.say(`assess ${reference}`)), /can’t find/);
    await helen.say('my tasks');
    const task = wordsOf(await helen.press('Task 1'));
    assert.match(task, /Tell the Executive Steering Group[\s\S]*Your policy asks for it \(SEIPS 8\.3\)/);
    assert.ok(!task.includes('laptop') && !task.includes('Hillcrest'), task);
    await helen.press('Next', { outcome: 'done' });
    await helen.press('Record it', { how: 'in-person', evidence: 'Told at the meeting of the Group.' });
    assert.match(wordsOf(await helen.say('my tasks')), /no open tasks/);
    const left = wordsOf(await dev.say('my tasks'));
    assert.match(left, /Tell the Information Commissioner/);
    assert.ok(!/Tell Hillcrest School|Tell the people affected|Steering Group/.test(left), left);
  });

  it('with a later awareness, and the clock and the task follow', async () => {
    const yesterday = dayFromToday(-1);
    const due = dayFromToday(2);
    await dev.say(`correct ${reference}`);
    await dev.press('Change the chosen answer', { change: 'when' });
    await dev.press('Next', { 'awareAt-date': yesterday, 'awareAt-time': '18:00' });
    await dev.press('Save the correction');
    await assess(dev, { level: 'risk', criterion: 'no' });
    await dev.press('Record the decision');
    assert.match(wordsOf(await dev.say('my tasks')), /Tell the Information Commissioner[\s\S]*, 18:00/);

    await dev.say(`we became aware later ${reference}`);
    const early = await dev.press('Record this time', {
      'at-date': yesterday,
      'at-time': '17:30',
      reason: 'IT looked.',
    });
    assert.match(wordsOf(early), /It was noticed on .*, 18:00/);
    await dev.press('Record this time', { 'at-date': yesterday, 'at-time': '20:00' });
    const tasks = wordsOf(await dev.say('my tasks'));
    assert.match(tasks, /Tell the Information Commissioner[\s\S]*, 20:00/);
    assert.match(tasks, new RegExp(`\\b${Number(due.slice(8))}\\b`));
    assert.match(wordsOf(await dev.say(reference)), /, 20:00/);
  });
});

const dayFromToday = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/London' }).format(
    Date.now() + days * 24 * 3_600_000,
  );
