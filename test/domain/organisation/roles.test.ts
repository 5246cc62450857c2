import assert from 'node:assert/strict';
import { type Action, may } from '../../../src/domain/organisation/roles.ts';
import { brookvale, colleague, kestrel, maya } from '../../support/cast.ts';

const breach = { organisation: 'brookvale', reporterId: maya.id };

describe('who may do what', () => {
  const table: [Action, string, boolean][] = [
    ['report', 'Maya Okafor', true],
    ['read-case', 'Maya Okafor', true],
    ['read-case', 'Dev Patel', true],
    ['read-case', 'Ruth Adeyemi', true],
    ['read-case', 'Sam Whitlock', true],
    ['read-case', 'Helen Marsh', false],
    ['read-case', 'Alex Reid', false],
    ['read-triage', 'Dev Patel', true],
    ['read-triage', 'Maya Okafor', false],
    ['read-triage', 'Sam Whitlock', false],
    ['correct-report', 'Sam Whitlock', false],
    ['withdraw-report', 'Helen Marsh', false],
    ['connect-channel', 'Alex Reid', true],
    ['connect-channel', 'Sam Whitlock', false],
    ['see-delivery-health', 'Alex Reid', true],
    ['see-delivery-health', 'Maya Okafor', false],
  ];
  for (const [action, name, allowed] of table) {
    it(`${name} ${allowed ? 'may' : 'may not'} ${action}`, () => {
      assert.equal(may(colleague(name), action, breach), allowed);
    });
  }

  it('gives nobody a right in another organisation', () => {
    const actions = [...new Set(table.map(([action]) => action))];
    for (const { name } of kestrel.people) {
      for (const action of actions)
        assert.equal(may(colleague(name, kestrel), action, breach), false, `${name} ${action}`);
    }
  });

  it('gives a colleague who did not report it no right to read it', () => {
    assert.equal(may({ ...maya, id: 'another' }, 'read-case', breach), false);
  });

  it('gives the trust’s Data Controller and Lead Processor the DPO’s view', () => {
    const trustBreach = { organisation: 'kestrel', reporterId: 'someone' };
    assert.equal(may(colleague('Grace Lindqvist', kestrel), 'read-case', trustBreach), true);
    assert.equal(may(colleague('Tom Barlow', kestrel), 'read-case', trustBreach), true);
    assert.equal(may(colleague('Dev Patel', brookvale), 'read-case', trustBreach), false);
  });
});
