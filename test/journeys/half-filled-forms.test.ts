import assert from 'node:assert/strict';
import { brookvale, idOf, kestrel } from '../support/cast.ts';
import { fillReport } from '../support/fill-report.ts';
import { type CardShown, chairChannel, type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

const standIn = { from: '2020-01-01', until: '2099-12-31', cover: idOf(6) };
const whileDevIsAway = {
  ...brookvale,
  people: brookvale.people.map((each) => (each.name === 'Dev Patel' ? { ...each, away: [standIn] } : each)),
};

describe('a form about a case', () => {
  let journey: Journey;
  let reference: string;
  const begin = async (organisation = brookvale): Promise<void> => {
    journey = await startJourney({ organisations: [organisation, kestrel] });
    const maya = journey.seat('Maya Okafor');
    await fillReport(maya);
    reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(chairChannel)), new RegExp(reference)));
  };
  afterEach(() => journey.close());

  const assess = async (seat: Seat): Promise<void> => {
    await seat.say(`assess ${reference}`);
    await seat.press('Next', { livingPeople: 'yes' });
    await seat.press('Next', { severity: 'serious', likelihood: 'likely' });
    await seat.press('Next', { mitigated: 'no' });
    await seat.press('Next', { highRisk: 'yes' });
    await seat.press('Next', { youngPeopleHarmed: 'yes', staffHarmed: 'no' });
    await seat.press('Next', { level: 'high', controller: 'The Headteacher of Ashdown Academy' });
    await seat.press('Next', { reason: 'The list names pupils and their needs.' });
    await seat.press('Record the decision');
  };
  const draftOf = ({ actions = [] }: CardShown): unknown =>
    actions.find(({ data }) => data?.['draft'])?.data?.['draft'];

  it('shows nothing more to somebody whose cover has ended, though tasks are theirs still', async () => {
    await begin(whileDevIsAway);
    const alex = journey.seat('Alex Reid');
    await assess(alex);
    const forms: CardShown[] = [];
    for (const words of ['assess', 'prepare the ico report for', 'write the letter for', 'correct']) {
      forms.push(await alex.say(`${words} ${reference}`));
    }
    await journey.restart([brookvale, kestrel]);
    for (const form of forms) {
      alex.show(form);
      assert.match(wordsOf(await alex.press('Finish later')), /no longer open/);
      assert.match(wordsOf(await alex.carry({ do: 'resume', draft: draftOf(form) })), /no longer open/);
    }
    assert.match(wordsOf(await alex.say('my tasks')), /Tell the people affected/);
  });

  it('shows a task owner no other task, whichever is named', async () => {
    await begin();
    const dev = journey.seat('Dev Patel');
    await assess(dev);
    await dev.say(`plan an action for ${reference}`);
    await dev.press('Plan it', { words: 'Buy ten locked cases.', owner: idOf(5), dueOn: '2031-01-06' });
    const helen = journey.seat('Helen Marsh');
    await helen.say('my tasks');
    const form = await helen.press('Task 1');
    for (const taskId of ['action.1', 'tell-people', 'tell-school.hillcrest']) {
      helen.show(form);
      const shown = wordsOf(await helen.press('Next', { taskId, outcome: 'not-done' }));
      assert.match(shown, /Go back and choose the task/);
      assert.ok(!/locked cases|Tell the people|Hillcrest|Dev Patel/.test(shown), shown);
      await helen.press('Back');
    }
  });

  it('of a task can be asked for in words by whoever has one, and offers only theirs', async () => {
    await begin();
    await assess(journey.seat('Dev Patel'));
    const helen = journey.seat('Helen Marsh');
    const shown = wordsOf(await helen.say(`task done ${reference}`));
    assert.match(shown, /Tell the Executive Steering Group/);
    assert.ok(!/Information Commissioner|people affected/.test(shown), shown);
    assert.match(wordsOf(await journey.seat('Imran Sadiq').say(`task done ${reference}`)), /can’t find/);
  });

  it('is not opened about what is no reference, and its words are not repeated', async () => {
    await begin();
    const forged = '[Press here](https://elsewhere.example)';
    const shown = await journey.seat('Jo Novak').carry({ do: 'start', dialogue: 'assess', reference: forged });
    assert.ok(!wordsOf(shown).includes('elsewhere'), wordsOf(shown));
  });

  it('is not opened about nothing', async () => {
    await begin();
    const jo = journey.seat('Jo Novak');
    for (const dialogue of ['assess', 'do-task', 'plan-action', 'close-breach', 'correct-report']) {
      assert.ok(!draftOf(await jo.carry({ do: 'start', dialogue })), dialogue);
    }
  });
});
