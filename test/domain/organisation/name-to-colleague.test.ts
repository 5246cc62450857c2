import assert from 'node:assert/strict';
import { nameToColleague } from '../../../src/domain/organisation/name-to-colleague.ts';
import { brookvale } from '../../support/cast.ts';

describe('a colleague by name', () => {
  const table: [string, string | undefined][] = [
    ['Dev', 'Dev Patel'],
    ['dev patel', 'Dev Patel'],
    ['Patel', 'Dev Patel'],
    ['Ms Marsh', 'Helen Marsh'],
    ['Dev.', 'Dev Patel'],
    ['De', undefined],
    ['Priya', undefined],
    ['Dev Marsh', undefined],
    ['', undefined],
    ['Mr', undefined],
  ];
  for (const [words, name] of table) {
    it(`“${words}” is ${name ?? 'nobody'}`, () => assert.equal(nameToColleague(words, brookvale)?.name, name));
  }

  it('is nobody where two are called so', () => {
    const [first] = brookvale.people;
    assert.ok(first);
    const two = { people: [first, { ...first, id: 'another', name: 'Dev Shah' }] };
    assert.equal(nameToColleague('Dev', two), undefined);
    assert.equal(nameToColleague('Dev Shah', two)?.id, 'another');
  });

  it('is found without accents', () => {
    const [first] = brookvale.people;
    assert.ok(first);
    assert.equal(nameToColleague('Zoe', { people: [{ ...first, name: 'Zoë Brand' }] })?.name, 'Zoë Brand');
  });
});
