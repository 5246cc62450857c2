import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Organisation, organisation, rolesOn } from '../../src/domain/organisation/organisation.ts';
import { currentPerson, organisationChoices } from '../../src/teams/current-person.ts';
import type { Sender } from '../../src/teams/incoming.ts';

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const [maya, dev, ruth, grace] = [id(1), id(2), id(3), id(4)] as const;

const brookvale: Organisation = organisation.parse({
  id: 'brookvale',
  name: 'Brookvale Inclusion Partnership',
  kind: 'partnership',
  policy: 'seips',
  emailDomains: ['brookvale.example'],
  people: [
    {
      id: dev,
      name: 'Dev Patel',
      email: 'dev.patel@brookvale.example',
      roles: ['dpo', 'administrator'],
      away: [{ from: '2026-10-26', until: '2026-10-30', cover: ruth }],
    },
    {
      id: ruth,
      name: 'Ruth Adeyemi',
      email: 'ruth.adeyemi@brookvale.example',
      roles: ['administrator'],
      away: [{ from: '2026-10-30', until: '2026-10-30', cover: id(5) }],
    },
    { id: id(5), name: 'Sam Whitlock', email: 'sam.whitlock@brookvale.example', roles: ['co-ordinator'] },
  ],
});
const kestrel: Organisation = organisation.parse({
  id: 'kestrel',
  name: 'Kestrel Learning Trust',
  kind: 'trust',
  policy: 'trust',
  emailDomains: ['kestrel.example', 'brookvale.example'],
  people: [{ id: grace, name: 'Grace Lindqvist', email: 'grace@kestrel.example', roles: ['data-controller'] }],
});
const organisations = [brookvale, kestrel];

const person = (
  sender: Partial<Sender>,
  more: { chose?: string; at?: string; actingAs?: (s: Sender) => Sender } = {},
) =>
  currentPerson(
    { id: maya, name: 'Maya Okafor', email: undefined, ...sender },
    {
      organisations,
      people: {
        find: async (of) => ({ id: of, name: '', email: null, organisation: more.chose ?? null, teamsId: null }),
      },
      clock: { now: () => new Date(more.at ?? '2026-11-23T12:00:00Z') },
      ...(more.actingAs ? { actingAs: more.actingAs } : {}),
    },
  );

describe('the current person', () => {
  it('has the organisation and the roles that the file names', async () => {
    assert.deepEqual(await person({ id: grace, name: 'Grace Lindqvist', email: 'grace@kestrel.example' }), {
      id: grace,
      name: 'Grace Lindqvist',
      email: 'grace@kestrel.example',
      organisation: 'kestrel',
      roles: [{ organisation: 'kestrel', role: 'data-controller' }],
    });
  });

  it('is staff, without a role, where their e-mail domain belongs', async () => {
    const { organisation, roles } = await person({ email: 'maya.okafor@KESTREL.example' });
    assert.equal(organisation, 'kestrel');
    assert.deepEqual(roles, []);
  });

  it('has no organisation while several are possible, then the one they chose', async () => {
    const email = 'maya.okafor@brookvale.example';
    assert.equal((await person({ email })).organisation, undefined);
    assert.equal((await person({ email }, { chose: 'kestrel' })).organisation, 'kestrel');
  });

  it('does not keep a choice that is no longer possible', async () => {
    assert.equal(
      (await person({ email: 'maya.okafor@brookvale.example' }, { chose: 'closed' })).organisation,
      undefined,
    );
  });

  it('may choose any organisation while their e-mail address is not known, and none from outside', async () => {
    assert.deepEqual(organisationChoices(organisations, { id: maya, email: undefined }), organisations);
    assert.deepEqual(organisationChoices(organisations, { id: maya, email: 'maya@elsewhere.example' }), []);
    assert.equal((await person({}, { chose: 'brookvale' })).organisation, 'brookvale');
    assert.equal((await person({ email: 'maya@elsewhere.example' }, { chose: 'brookvale' })).organisation, undefined);
  });

  it('covers for an absent colleague on London’s days, which begin an hour earlier in summer', async () => {
    const heldAt = async (at: string) => (await person({ id: ruth }, { at })).roles.map(({ role }) => role);
    assert.deepEqual(await heldAt('2026-10-25T23:59:00Z'), ['administrator']);
    assert.deepEqual(await heldAt('2026-10-26T00:00:00Z'), ['administrator', 'dpo']);
    assert.deepEqual(await heldAt('2026-10-30T23:59:00Z'), ['administrator', 'dpo']);
    assert.deepEqual(await heldAt('2026-10-31T00:00:00Z'), ['administrator']);
  });

  it('does not pass cover on', () => {
    const held = rolesOn(organisations, id(5), '2026-10-30').map(({ role }) => role);
    assert.deepEqual(held, ['co-ordinator', 'administrator']);
  });

  it('can be somebody of the sample organisation in a local start', async () => {
    const acting = await person({}, { actingAs: () => ({ id: dev, name: 'Dev Patel', email: undefined }) });
    assert.equal(acting.id, dev);
    assert.deepEqual(
      acting.roles.map(({ role }) => role),
      ['dpo', 'administrator'],
    );
  });
});
