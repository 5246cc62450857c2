import assert from 'node:assert/strict';
import type { Draft } from '../../src/desk/ports/drafts.ts';
import { remindOfDrafts } from '../../src/desk/remind-drafts.ts';
import { ids, openRoad, type Road } from '../support/road.ts';

const hour = 3_600_000;

describe('reminding of an unfinished report', () => {
  let road: Road;
  beforeEach(async () => {
    road = await openRoad();
    await road.meet(ids.maya);
    await road.drafts.create(draft());
  });
  afterEach(() => road.close());

  const draft = (): Draft => {
    const now = road.clock.now();
    return {
      id: 'draft-1',
      personId: ids.maya,
      organisation: 'brookvale',
      dialogue: 'report-breach',
      dialogueVersion: 1,
      step: 'what-happened',
      typed: { summary: 'Maya Okafor left her laptop on the 31 bus.' },
      basis: {},
      tickedAt: {},
      about: null,
      part: null,
      askingToCancel: false,
      reachedEnd: false,
      startedAt: now,
      savedAt: now,
      expiresAt: new Date(now.getTime() + 24 * hour),
      remindAt: now,
      revision: 1,
    };
  };
  const remind = (): Promise<void> => remindOfDrafts({ ...road.ports, drafts: road.drafts });
  const letPass = (ms: number): void => road.clock.moveTo(new Date(road.clock.now().getTime() + ms));

  it('says once, in the person’s chat, on which day it will be deleted and what to type', async () => {
    await remind();
    letPass(12 * hour);
    await remind();
    const shown = road.teams.activities();
    assert.deepEqual(
      shown.map(({ conversationId }) => conversationId),
      [`chat-with-${ids.maya}`],
    );
    const { activity } = shown[0] ?? assert.fail();
    assert.match(String(activity['text']), /deleted on Tuesday 26 November 2126\. Type continue/);
    assert.deepEqual(activity['channelData'], { notification: { alert: true } });
    assert.doesNotMatch(JSON.stringify(activity), /Maya|31 bus/);
  });

  it('says without a detail that nobody has been told, where somebody may be in danger', async () => {
    await road.drafts.save({ ...draft(), revision: 2, typed: { ...draft().typed, danger: 'not-sure' } });
    await remind();
    const { activity } = road.teams.activities()[0] ?? assert.fail();
    assert.match(
      String(activity['text']),
      /^Nobody has been told yet.*Type “send it now” to tell the Data Protection Officer/,
    );
    assert.doesNotMatch(JSON.stringify(activity), /Maya|31 bus|danger/);
  });

  it('is sent by one process only', async () => {
    await Promise.all([remind(), remind(), remind()]);
    assert.equal(road.teams.activities().length, 1);
  });

  it('tries again some hours later when Teams does not answer', async () => {
    road.teams.failNext({ status: 503 });
    await remind();
    await remind();
    assert.equal(road.teams.requests().length, 1);
    letPass(7 * hour);
    await remind();
    assert.equal(road.teams.activities().length, 1);
  });

  it('is given up when the person has blocked the bot: nobody else may hear of a draft', async () => {
    road.teams.failNext({ status: 403, code: 'ConversationBlockedByUser' });
    await remind();
    letPass(7 * hour);
    await remind();
    assert.equal(road.teams.requests().length, 1);
    assert.deepEqual(road.logged.at(-1)?.facts, { kind: 'report-breach', code: 'ConversationBlockedByUser' });
  });
});
