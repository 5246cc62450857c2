import assert from 'node:assert/strict';
import type { Case } from '../../src/domain/any-case.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { openNotifier } from '../../src/teams/notifier.ts';
import { viewersOf } from '../../src/teams/personal-views.ts';
import { brookvale } from '../support/cast.ts';
import { type CardShown, cardOf } from '../support/journey.ts';
import { channelIds, ids, openRoad, type Road, tenantId } from '../support/road.ts';

interface Refreshing extends CardShown {
  readonly refresh?: { readonly action: { readonly verb: string; readonly data: object }; readonly userIds: string[] };
}

describe('a card in a channel that some see otherwise', () => {
  let road: Road;
  let about: Case;
  beforeEach(async () => {
    road = await openRoad();
    await road.meet();
    about = await road.report();
  });
  afterEach(() => road.close());

  const noticeTo = (to: Notice['to']): Notice => about.notices.find((each) => each.to === to) ?? assert.fail();
  const sent = async (to: 'dpo' | 'chair', notifier = road.notifier): Promise<Refreshing> => {
    const destination = { by: 'channel', organisation: 'brookvale', channel: to } as const;
    const now = road.clock.now();
    await notifier.send({ to: destination, notice: noticeTo(to), about, organisation: brookvale, now });
    return cardOf(road.teams.activities(channelIds[to]).at(-1) ?? assert.fail());
  };
  const meet = (id: string, name: string) => road.people.remember({ id, name, email: null, teamsId: `29:${name}` });
  const titles = ({ actions = [] }: CardShown): string[] => actions.map(({ title }) => title);

  it('carries every button while nobody who may decide has been met, because nobody could press them otherwise', async () => {
    const card = await sent('dpo');
    assert.deepEqual(titles(card), ['Acknowledge', 'Open privately', 'Assess']);
    assert.equal(card.refresh, undefined);
  });

  it('is read-only for everyone else once they have been, and asks Teams for their own view', async () => {
    await meet(ids.dev, 'dev');
    await meet(ids.maya, 'maya');
    const card = await sent('dpo');
    assert.deepEqual(titles(card), ['Open privately']);
    assert.deepEqual(card.refresh?.userIds, ['29:dev']);
    const data = { do: 'view', reference: about.reference, notice: noticeTo('dpo').id };
    assert.deepEqual(card.refresh?.action, { type: 'Action.Execute', verb: 'view', data });
  });

  it('is the same for everyone in the Chair’s channel', async () => {
    await meet(ids.dev, 'dev');
    const card = await sent('chair');
    assert.deepEqual([titles(card), card.refresh], [['Open privately', 'My breaches'], undefined]);
  });

  it('carries every button in a client that never asks for views', async () => {
    await meet(ids.dev, 'dev');
    const card = await sent(
      'dpo',
      openNotifier({ ...road, mailer: undefined, tenantId, personalViews: undefined, keepButtons: async () => {} }),
    );
    assert.deepEqual([titles(card).length, card.refresh], [3, undefined]);
  });

  it('is viewed by the deputy, and by whoever covers for as long as they do', async () => {
    for (const { id, name } of brookvale.people) await meet(id, name);
    const { people } = road;
    const away = { from: '2026-11-23', until: '2026-11-24', cover: ids.sam };
    const withCover = {
      ...brookvale,
      people: brookvale.people.map((each) => (each.id === ids.dev ? { ...each, away: [away] } : each)),
    };
    const on = async (day: string) =>
      (await viewersOf({ people, about, organisation: withCover, now: new Date(`${day}T12:00:00Z`) })).toSorted();
    assert.deepEqual(await on('2026-11-22'), ['29:Dev Patel', '29:Ruth Adeyemi']);
    assert.deepEqual(await on('2026-11-23'), ['29:Dev Patel', '29:Ruth Adeyemi', '29:Sam Whitlock']);
  });
});
