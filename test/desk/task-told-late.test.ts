import assert from 'node:assert/strict';
import { planAction } from '../../src/acts/about-a-breach/plan-action.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { actionForm } from '../../src/domain/breach/close/investigation.ts';
import { revise } from '../../src/domain/case.ts';
import { actor } from '../../src/domain/history.ts';
import { brookvale, colleague } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { ids, openRoad, type Road } from '../support/road.ts';
import { accepted } from '../support/run-breach.ts';

const dev = colleague('Dev Patel');
const action = actionForm.parse({ words: 'Buy ten locked cases.', owner: ids.sam, dueOn: '2126-12-04' });

describe('a colleague who is first reached long after they were given a task', () => {
  let road: Road;
  let reference: string;
  beforeEach(async () => {
    road = await openRoad();
    reference = (await road.report(1, () => [])).reference;
    const needs = { cases: road.cases, clock: road.clock, organisations: [brookvale], wake: () => {} };
    accepted(await doing(needs, planAction, { reference, submissionId: 'plan', person: dev, answers: action }));
  });
  afterEach(() => road.close());

  const told = (): string =>
    JSON.stringify(road.teams.activities(`chat-with-${ids.sam}`).map(({ activity }) => activity));
  const wordOfTheTask = async () => (await road.notices(reference)).find(({ kind }) => kind === 'task-given');

  it('is not sent to a task of a breach that was closed meanwhile', async () => {
    const before = (await road.cases.find(reference)) as Breach;
    const now = road.clock.now();
    const closed = { at: now, by: actor.parse({ id: dev.id, name: dev.name }), heard: 'Laptops travel locked.' };
    const by = closed.by;
    const set = { closed } as Partial<Breach>;
    const record = revise(before, { set, by, what: 'closed', changes: [], submissionId: 'close', now });
    assert.equal(await road.cases.save({ record, notices: [], now }), 'saved');
    await road.meet(ids.sam);
    await road.deliver(60_000);
    assert.equal(told(), '[]');
    assert.equal((await wordOfTheTask())?.delivery?.by, 'nobody');
  });

  it('hears of it while it is still to be done', async () => {
    await road.meet(ids.sam);
    await road.deliver(60_000);
    assert.match(told(), /Open the task/);
    assert.equal((await wordOfTheTask())?.delivery?.by, 'chat');
  });
});
