import assert from 'node:assert/strict';
import { destinationKey, destinationsFor, noticesFor } from '../../../src/domain/notices/recipients.ts';
import { type Organisation, organisation } from '../../../src/domain/organisation/organisation.ts';
import { brookvale, idOf, kestrel, maya, now } from '../../support/cast.ts';

const day = '2026-11-18';
const reporter = { id: maya.id, email: maya.email };
const told = (of: Organisation, about: 'breach' | 'near-miss' = 'breach') =>
  noticesFor(about === 'breach' ? 'breach-reported' : 'near-miss-reported', {
    of: about,
    organisation: of,
    version: 1,
    now,
  });
const route = (of: Organisation, to: 'dpo' | 'chair' | 'co-ordinator' | 'data-controller', on = day) => {
  const notice = told(of).find((each) => each.to === to);
  assert.ok(notice);
  return destinationsFor(notice, { organisation: of, reporter, day: on }).map(destinationKey);
};
const withAway = (of: Organisation, name: string, cover: number): Organisation => ({
  ...of,
  people: of.people.map((each) =>
    each.name === name ? { ...each, away: [{ from: '2026-11-16', until: '2026-11-20', cover: idOf(cover) }] } : each,
  ),
});

describe('who must hear of a breach', () => {
  it('is the DPO, the Chair and the Co-ordinator in a partnership (SEIPS 2.4, 8.4)', () => {
    assert.deepEqual(
      told(brookvale).map(({ to, holder }) => [to, holder]),
      [
        ['dpo', null],
        ['chair', null],
        ['co-ordinator', idOf(5)],
      ],
    );
  });

  it('is the DPO and the Data Controller in a trust (trust policy s.16)', () => {
    assert.deepEqual(
      told(kestrel).map(({ to }) => to),
      ['dpo', 'data-controller'],
    );
  });

  it('is the DPO alone for a near miss', () => {
    assert.deepEqual(
      told(brookvale, 'near-miss').map(({ to }) => to),
      ['dpo'],
    );
  });

  it('is each of several Co-ordinators', () => {
    const two = { ...brookvale, people: [...brookvale.people, { ...brookvale.people[3], id: idOf(9) } as never] };
    assert.deepEqual(
      told(two)
        .filter(({ to }) => to === 'co-ordinator')
        .map(({ holder }) => holder),
      [idOf(5), idOf(9)],
    );
  });

  it('keeps the notice when nobody holds the role, so that it shows as trouble instead of vanishing', () => {
    const none = { ...brookvale, people: brookvale.people.filter(({ roles }) => !roles.includes('co-ordinator')) };
    assert.deepEqual(route(none, 'co-ordinator'), []);
  });
});

describe('where to try, in order', () => {
  it('is the channel, the DPO, the deputy, then their e-mail', () => {
    assert.deepEqual(route(brookvale, 'dpo'), [
      'channel:brookvale:dpo',
      `chat:${idOf(2)}`,
      `chat:${idOf(3)}`,
      `e-mail:${idOf(2)}`,
      `e-mail:${idOf(3)}`,
    ]);
  });

  it('tries who covers before the DPO who is away, and the DPO after', () => {
    const covered = withAway(brookvale, 'Dev Patel', 3);
    assert.deepEqual(route(covered, 'dpo').slice(0, 3), [
      'channel:brookvale:dpo',
      `chat:${idOf(3)}`,
      `chat:${idOf(2)}`,
    ]);
    assert.deepEqual(route(covered, 'dpo', '2026-11-21').slice(1, 3), [`chat:${idOf(2)}`, `chat:${idOf(3)}`]);
  });

  it('goes to the Lead Processor after the Data Controller (trust policy s.4)', () => {
    assert.deepEqual(route(kestrel, 'data-controller').slice(0, 2), [`chat:${idOf(12)}`, `chat:${idOf(13)}`]);
  });

  it('leaves out whoever has lost the role since the notice was written', () => {
    const [notice] = told(brookvale).filter(({ to }) => to === 'co-ordinator');
    assert.ok(notice);
    const replaced = organisation.parse({
      ...brookvale,
      people: [
        ...brookvale.people.filter(({ name }) => name !== 'Sam Whitlock'),
        { ...brookvale.people[3], id: idOf(9) },
      ],
    });
    const keys = destinationsFor(notice, { organisation: replaced, reporter, day }).map(destinationKey);
    assert.deepEqual(keys, [`chat:${idOf(9)}`, `e-mail:${idOf(9)}`]);
  });
});
