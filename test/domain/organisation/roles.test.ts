import assert from 'node:assert/strict';
import fc from 'fast-check';
import { organisationsFor, rolesOn } from '../../../src/domain/organisation/organisation.ts';
import { type Person, type Role, roleNames, roles } from '../../../src/domain/organisation/person.ts';
import { type Action, may, rolesThatMay } from '../../../src/domain/organisation/roles.ts';
import { type About, subjectOf } from '../../../src/domain/subject-of.ts';
import { brookvale, colleague, idOf, kestrel, larkfield, maya } from '../../support/cast.ts';
import { sharing, sharingBrookvale, sharingOakdale } from '../../support/group.ts';

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
    ['oversee-breaches', 'Helen Marsh', true],
    ['oversee-breaches', 'Dev Patel', true],
    ['oversee-breaches', 'Maya Okafor', false],
    ['oversee-breaches', 'Sam Whitlock', false],
    ['oversee-breaches', 'Alex Reid', false],
    ['correct-report', 'Sam Whitlock', false],
    ['withdraw-report', 'Helen Marsh', false],
    ['approve-exemption', 'Dev Patel', true],
    ['approve-exemption', 'Sam Whitlock', false],
    ['connect-channel', 'Alex Reid', true],
    ['connect-channel', 'Sam Whitlock', false],
    ['see-delivery-health', 'Alex Reid', true],
    ['see-delivery-health', 'Maya Okafor', false],
    ['ask-question', 'Maya Okafor', true],
    ['read-question', 'Maya Okafor', true],
    ['read-question', 'Dev Patel', true],
    ['read-question', 'Helen Marsh', false],
    ['read-question', 'Sam Whitlock', false],
    ['read-question', 'Alex Reid', false],
    ['answer-questions', 'Dev Patel', true],
    ['answer-questions', 'Ruth Adeyemi', true],
    ['answer-questions', 'Maya Okafor', false],
    ['answer-questions', 'Sam Whitlock', false],
    ['answer-questions', 'Helen Marsh', false],
    ['answer-questions', 'Alex Reid', false],
    ['follow-question', 'Maya Okafor', true],
    ['follow-question', 'Dev Patel', false],
  ];
  for (const [action, name, allowed] of table) {
    it(`${name} ${allowed ? 'may' : 'may not'} ${action}`, () => {
      assert.equal(may(colleague(name), action, breach), allowed);
    });
  }

  it('names in a refusal exactly those roles whose holders may', () => {
    for (const shared of [false, true]) {
      for (const action of ['triage', 'read-look-ups', 'approve-exemption'] as const) {
        const said = rolesThatMay(action, { shared }).split(/, | or /);
        const nobody = { id: idOf(90), name: '', email: undefined, organisation: undefined };
        const allowed = roles.filter((role) =>
          may({ ...nobody, roles: [{ organisation: 'brookvale', role }] }, action, { ...breach, shared }),
        );
        assert.deepEqual(said.toSorted(), allowed.map((role) => roleNames[role]).toSorted(), action);
      }
    }
    assert.equal(
      rolesThatMay('read-look-ups', {}),
      'Data Protection Officer or Deputy Data Protection Officer',
      'as a sentence has them',
    );
  });

  it('gives nobody a right in another organisation', () => {
    const actions = [...new Set(table.map(([action]) => action))];
    for (const { name } of kestrel.people) {
      for (const action of actions)
        assert.equal(may(colleague(name, kestrel), action, breach), false, `${name} ${action}`);
    }
  });

  it('lets a Co-ordinator or a Headteacher answer only what was sent to them', () => {
    const sent = (sentTo: Role) => ({ ...breach, sentTo });
    for (const action of ['read-question', 'answer-questions'] as const) {
      assert.equal(may(colleague('Sam Whitlock'), action, sent('co-ordinator')), true);
      assert.equal(may(colleague('Sam Whitlock'), action, sent('dpo')), false);
      assert.equal(may(colleague('Sam Whitlock'), action, { ...sent('co-ordinator'), organisation: 'kestrel' }), false);
      assert.equal(
        may(colleague('Priya Nair', larkfield), action, { organisation: 'larkfield', sentTo: 'headteacher' }),
        true,
      );
      assert.equal(
        may(colleague('Priya Nair', larkfield), action, { organisation: 'larkfield', sentTo: 'dpo' }),
        false,
      );
      assert.equal(may(colleague('Tom Barlow', kestrel), action, { organisation: 'kestrel', sentTo: 'dpo' }), false);
      assert.equal(
        may(colleague('Grace Lindqvist', kestrel), action, { organisation: 'kestrel', sentTo: 'dpo' }),
        true,
      );
    }
    // It opens nothing else.
    assert.equal(may(colleague('Sam Whitlock'), 'triage', sent('co-ordinator')), false);
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

describe('the rights of the joint Data Protection Officer', () => {
  const theirs: readonly Action[] = [
    'read-case',
    'read-triage',
    'add-to-report',
    'correct-report',
    'withdraw-report',
    'triage',
    'finish-task',
  ];
  const everything: readonly Action[] = [
    ...theirs,
    'oversee-breaches',
    ...(['report', 'start-drill', 'log-request', 'read-request', 'work-on-request', 'decide-request'] as const),
    'approve-exemption',
    ...([
      'ask-question',
      'read-question',
      'answer-questions',
      'follow-question',
      'read-pupil',
      'record-pupil',
      'decide-pupil',
      'read-look-ups',
      'connect-channel',
      'see-delivery-health',
    ] as const),
  ];
  const today = '2026-11-18';
  const nadia = (): Person => ({
    ...{ id: idOf(41), name: 'Nadia Rahman', email: 'nadia.rahman@group.example', organisation: undefined },
    roles: rolesOn(sharing, idOf(41), today),
  });

  it('are those of the Data Protection Officer in a case about shared data, in each partnership, and none else', () => {
    for (const { id: organisation } of [sharingBrookvale, sharingOakdale]) {
      for (const action of everything) {
        assert.equal(may(nadia(), action, { organisation, shared: true }), theirs.includes(action), action);
        assert.equal(may(nadia(), action, { organisation, shared: false }), false, action);
        assert.equal(may(nadia(), action, { organisation }), false, action);
      }
    }
  });

  it('are never more than in a case about shared data of a partnership that names them', () => {
    const organisations = ['brookvale', 'oakdale', 'kestrel', 'elsewhere'];
    fc.assert(
      fc.property(
        fc.constantFrom(...everything),
        fc.constantFrom(...organisations),
        fc.constantFrom('yes', 'no', 'not-known', undefined),
        fc.constantFrom('breach', 'near-miss', 'request', 'pupil'),
        (action, organisation, shared, type) => {
          const report = type === 'breach' ? { report: { kind: 'other', shared } } : {};
          const about = { organisation, reporter: { id: idOf(1) }, ...report } as About;
          const expected =
            theirs.includes(action) &&
            type === 'breach' &&
            (shared === 'yes' || shared === 'not-known') &&
            ['brookvale', 'oakdale'].includes(organisation);
          assert.equal(may(nadia(), action, subjectOf(about)), expected);
          // The answer changes nothing for anybody else.
          for (const name of ['Dev Patel', 'Helen Marsh', 'Sam Whitlock', 'Alex Reid', 'Maya Okafor']) {
            const without = { organisation, reporterId: idOf(1) };
            assert.equal(may(colleague(name), action, subjectOf(about)), may(colleague(name), action, without));
          }
        },
      ),
    );
  });

  it('pass to whoever covers for them, and make nobody staff of a partnership', () => {
    const away = [{ from: today, until: today, cover: idOf(42) }];
    const covered = {
      ...sharingOakdale,
      people: sharingOakdale.people.map((each) => (each.id === idOf(41) ? { ...each, away } : each)),
    };
    const roles = rolesOn([covered], idOf(42), today).map(({ role }) => role);
    assert.deepEqual(roles, ['deputy-joint-dpo', 'joint-dpo']);
    assert.deepEqual(organisationsFor(sharing, { id: idOf(41), email: 'nadia.rahman@group.example' }), []);
    const ofBrookvale = organisationsFor(sharing, { id: idOf(41), email: 'nadia.rahman@brookvale.example' });
    assert.deepEqual(ofBrookvale, [sharingBrookvale]);
  });
});
