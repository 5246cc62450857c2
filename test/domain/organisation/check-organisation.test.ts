import assert from 'node:assert/strict';
import { findingsAbout } from '../../../src/domain/organisation/check-organisation.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { organisationsFile } from '../../../src/domain/organisation/organisations-file.ts';
import type { Role } from '../../../src/domain/organisation/person.ts';
import { brookvale, idOf, kestrel, larkfield } from '../../support/cast.ts';
import { sharingBrookvale, sharingOakdale } from '../../support/group.ts';

const profiles = { seips: brookvale, trust: kestrel, school: larkfield } as const;

/** One person for each list of roles. */
const with_ = (policy: keyof typeof profiles, ...people: Role[][]): Organisation => ({
  ...profiles[policy],
  people: people.map((roles, at) => ({
    ...{ id: idOf(at + 1), name: 'Dev Patel', email: 'dev.patel@brookvale.example', away: [] },
    roles,
  })),
});

const wordsAbout = (each: Organisation): string =>
  findingsAbout(each)
    .map(({ words }) => words)
    .join('\n');

describe('what is wrong with an organisation', () => {
  it('finds nothing in the organisations of the tests', () => {
    for (const each of Object.values(profiles)) assert.deepEqual(findingsAbout(each), []);
  });

  const table: [keyof typeof profiles, Role[][], { officer: boolean; beside: boolean }][] = [
    ['seips', [], { officer: false, beside: false }],
    ['seips', [['dpo']], { officer: true, beside: false }],
    ['seips', [['dpo'], ['deputy-dpo']], { officer: true, beside: true }],
    ['seips', [['dpo'], ['chair']], { officer: true, beside: true }],
    ['seips', [['dpo'], ['dpo']], { officer: true, beside: true }],
    ['seips', [['dpo', 'chair']], { officer: true, beside: false }],
    ['seips', [['dpo'], ['co-ordinator'], ['administrator']], { officer: true, beside: false }],
    ['seips', [['dpo'], ['data-controller'], ['headteacher']], { officer: true, beside: false }],
    ['seips', [['deputy-dpo'], ['chair']], { officer: false, beside: true }],
    ['seips', [['chair']], { officer: false, beside: true }],
    ['trust', [['dpo'], ['data-controller']], { officer: true, beside: true }],
    ['trust', [['dpo'], ['lead-processor']], { officer: true, beside: true }],
    ['trust', [['dpo'], ['deputy-dpo']], { officer: true, beside: true }],
    ['trust', [['dpo'], ['chair']], { officer: true, beside: false }],
    ['trust', [['data-controller'], ['lead-processor']], { officer: false, beside: true }],
    ['school', [['dpo'], ['headteacher']], { officer: true, beside: true }],
    ['school', [['dpo'], ['deputy-dpo']], { officer: true, beside: true }],
    ['school', [['dpo'], ['chair'], ['co-ordinator']], { officer: true, beside: false }],
    ['school', [['headteacher']], { officer: false, beside: true }],
    ['school', [['headteacher', 'dpo']], { officer: true, beside: false }],
  ];
  for (const [policy, people, { officer, beside }] of table) {
    const who = people.map((roles) => roles.join(' and ')).join(', ') || 'nobody';
    it(`under ${policy} with ${who}: ${officer ? 'has' : 'lacks'} a Data Protection Officer, ${beside ? 'has' : 'lacks'} somebody beside`, () => {
      const words = wordsAbout(with_(policy, ...people));
      assert.equal(!/has no Data Protection Officer/.test(words), officer);
      assert.equal(!/has nobody beside/.test(words), beside);
      if (!(officer && beside)) assert.match(words, new RegExp(profiles[policy].name));
    });
  }

  it('names who may stand beside the Data Protection Officer under each policy', () => {
    assert.match(wordsAbout(with_('seips', ['dpo'])), /“deputy-dpo”\) or Chair of Partnership \(“chair”\)$/);
    assert.match(wordsAbout(with_('trust', ['dpo'])), /Data Controller \(“data-controller”\) or Lead Processor/);
    assert.match(wordsAbout(with_('school', ['dpo'])), /or Headteacher \(“headteacher”\)$/);
  });

  const kinds: [Organisation['kind'], Organisation['policy'], boolean][] = [
    ['partnership', 'seips', true],
    ['partnership', 'trust', false],
    ['partnership', 'school', false],
    ['trust', 'trust', true],
    ['trust', 'seips', false],
    ['trust', 'school', false],
    ['school', 'school', true],
    ['school', 'seips', false],
    ['school', 'trust', false],
  ];
  for (const [kind, policy, agree] of kinds) {
    it(`${agree ? 'takes' : 'refuses'} a ${kind} under the policy ${policy}`, () => {
      const about = { ...brookvale, kind, policy };
      const found = findingsAbout(about).filter(({ path }) => path[0] === 'policy');
      assert.equal(found.length, agree ? 0 : 1);
      if (!agree) assert.match(found[0]?.words ?? '', new RegExp(`not “${policy}”`));
    });
  }

  it('refuses a school or a person that stands there twice, and says where', () => {
    const [first, second] = [brookvale.schools[0], brookvale.people[0]];
    assert.ok(first && second);
    const twice = { ...brookvale, schools: [...brookvale.schools, first], people: [...brookvale.people, second] };
    assert.deepEqual(findingsAbout(twice), [
      { path: ['people', 5, 'id'], words: 'is the id of person 1 too' },
      { path: ['schools', 4, 'id'], words: 'is the id of school 1 too' },
    ]);
  });

  it('refuses days away that nobody covers', () => {
    const away = (cover: string, until = '2026-12-04') => ({
      ...brookvale,
      people: brookvale.people.map((each, at) =>
        at === 0 ? { ...each, away: [{ from: '2026-12-01', until, cover }] } : each,
      ),
    });
    assert.equal(wordsAbout(away(idOf(3))), '');
    assert.equal(wordsAbout(away(idOf(2))), 'nobody can stand in for themselves');
    assert.equal(wordsAbout(away(idOf(99))), 'name a colleague from this list');
    assert.equal(wordsAbout(away(idOf(3), '2026-11-30')), 'comes before “from”');
  });

  const groups: [string, readonly Organisation[], RegExp | undefined][] = [
    ['of two partnerships that name the same people', [sharingBrookvale, sharingOakdale], undefined],
    ['of one partnership', [sharingBrookvale], undefined],
    ['without a joint Data Protection Officer', [{ ...brookvale, group: 'leicestershire' }], /needs a Joint Data Prot/],
    ['of a trust', [{ ...kestrel, group: 'leicestershire' }], /only a partnership belongs to a group, not a trust/],
    [
      'that is not named, with a joint Data Protection Officer',
      [{ ...sharingBrookvale, group: undefined }],
      /Joint Data Protection Officer \(“joint-dpo”\) goes with a “group”/,
    ],
    [
      'whose partnerships name different people',
      [
        sharingBrookvale,
        {
          ...sharingOakdale,
          people: sharingOakdale.people.map((each) => (each.id === idOf(41) ? { ...each, id: idOf(43) } : each)),
        },
      ],
      /“joint-dpo”\) is somebody else than at “brookvale”/,
    ],
    [
      'of which one names no deputy',
      [sharingBrookvale, { ...sharingOakdale, people: sharingOakdale.people.filter(({ id }) => id !== idOf(42)) }],
      /“deputy-joint-dpo”\) is somebody else than at “brookvale”/,
    ],
    [
      'that is another group',
      [
        sharingBrookvale,
        { ...sharingOakdale, group: 'rutland', people: sharingOakdale.people.filter(({ id }) => id !== idOf(42)) },
      ],
      undefined,
    ],
  ];
  for (const [what, organisations, words] of groups) {
    it(`${words ? 'refuses' : 'takes'} a group ${what}`, () => {
      const read = organisationsFile.safeParse({ organisations: JSON.parse(JSON.stringify(organisations)) });
      const said = (read.error?.issues ?? []).map(({ message }) => message).join();
      if (words) assert.match(said, words);
      else assert.equal(said, '');
    });
  }

  it('refuses two organisations of one id', () => {
    const read = organisationsFile.safeParse({ organisations: [brookvale, { ...kestrel, id: 'brookvale' }] });
    assert.deepEqual(
      read.error?.issues.map(({ path, message }) => [path.join('.'), message]),
      [['organisations.1.id', 'another organisation has the same id']],
    );
  });
});
