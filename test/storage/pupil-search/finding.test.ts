import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PupilDetails } from '../../../src/domain/consent/pupil-file.ts';
import type { PupilSaid } from '../../../src/domain/consent/pupil-said.ts';
import { openPupilRegister, type PupilRegister } from '../../../src/storage/pupil-search/pupil-register.ts';
import { brookvale, larkfield } from '../../support/cast.ts';
import { jordan } from '../../support/sample-pupil.ts';

const today = '2026-11-23';

/** A register of pupils of Brookvale, by what tells them apart. */
const registerOf = (...pupils: readonly Record<string, unknown>[]): PupilRegister => {
  const register = openPupilRegister();
  for (const [at, { organisation = 'brookvale', ...details }] of pupils.entries()) {
    const pupil = { ...jordan, knownAs: [], ...details } as unknown as PupilDetails;
    register.take({ reference: `PF-2026-${at + 1}`, organisation: String(organisation), version: 1, pupil });
  }
  return register;
};

const called = (name: string, over: Record<string, unknown> = {}) => {
  const [firstNames, ...lastName] = name.split(' ');
  return { firstNames, lastName: lastName.join(' '), ...over };
};

const find = (register: PupilRegister, said: string | Partial<PupilSaid>, organisations = [brookvale], most = 10) =>
  register
    .search(
      {
        ...{ name: '', year: undefined, school: undefined, upn: undefined, reference: undefined },
        ...(typeof said === 'string' ? { name: said } : said),
      },
      { organisations, today, most },
    )
    .map(({ reference }) => Number(reference.slice(8)));

describe('finding a pupil', () => {
  const names = [
    'Jordan Smith',
    'Zoë O’Neill',
    'Kai Turner',
    'Chidi Okonkwo',
    'Anne-Marie Smith-Jones',
    'Łukasz Nowak',
    'Muhammad Khan',
    'Alexander Green',
    'Mia van der Berg',
    'Jade Winter',
    "Aoife D'Angelo",
  ];
  const register = registerOf(
    ...names.map((name) => called(name, name === 'Alexander Green' ? { knownAs: ['Sandy', 'Xan'] } : {})),
  );
  const whose = (said: string): string[] => find(register, said).map((at) => names[at - 1] ?? '');

  const rows: readonly (readonly [string, string])[] = [
    ['Jordan Smith', 'Jordan Smith'],
    ['smith jordan', 'Jordan Smith'],
    ['JORDAN', 'Jordan Smith'],
    ['jord', 'Jordan Smith'],
    ['jordan s', 'Jordan Smith'],
    ['Jord Smith', 'Jordan Smith'],
    ['K Turner', 'Kai Turner'],
    ['Jordon Smyth', 'Jordan Smith'],
    ['Jrodan Smith', 'Jordan Smith'],
    ['Zoe ONeill', 'Zoë O’Neill'],
    ["zoë o'neill", 'Zoë O’Neill'],
    ['Zoe O Neill', 'Zoë O’Neill'],
    ['oneil', 'Zoë O’Neill'],
    ['Okonkwo', 'Chidi Okonkwo'],
    ['Okonkow', 'Chidi Okonkwo'],
    ['Chidi Okonko', 'Chidi Okonkwo'],
    ['Kia Turner', 'Kai Turner'],
    ['kai turnr', 'Kai Turner'],
    ['Annemarie Jones', 'Anne-Marie Smith-Jones'],
    ['anne marie', 'Anne-Marie Smith-Jones'],
    ['Anne-Marie SmithJones', 'Anne-Marie Smith-Jones'],
    ['lukasz', 'Łukasz Nowak'],
    ['Łukasz Novak', 'Łukasz Nowak'],
    ['Mohammed Khan', 'Muhammad Khan'],
    ['Mohamed', 'Muhammad Khan'],
    ['Sandy Green', 'Alexander Green'],
    ['Xan', 'Alexander Green'],
    ['Alex', 'Alexander Green'],
    ['vanderberg', 'Mia van der Berg'],
    ['Mia Berg', 'Mia van der Berg'],
    ['dangelo', "Aoife D'Angelo"],
    ['Aoife D’Angelo', "Aoife D'Angelo"],
  ];
  for (const [said, name] of rows) it(`finds ${name} by “${said}”`, () => assert.deepEqual(whose(said), [name]));

  const nobodys = [
    'Jordan Brown',
    'Jordan Jordan',
    'Jordan Smith Green',
    'Jake Winter',
    'Peter',
    'J',
    '',
    '???',
    'a b c d e f g h i',
  ];
  for (const said of nobodys) it(`finds nobody by “${said}”`, () => assert.deepEqual(whose(said), []));

  it('finds nobody by more words than anybody is called', () => {
    assert.deepEqual(whose('Jordan Smith '.repeat(200)), []);
  });
});

describe('two pupils that the words may mean', () => {
  it('are never guessed between: both come back', () => {
    const register = registerOf(called('Jordan Smith'), called('Jordan Brown'), called('Kai Turner'));
    assert.deepEqual(find(register, 'Jordan'), [1, 2]);
  });

  it('of the same name are told apart by year and by school', () => {
    const register = registerOf(
      called('Jordan Smith', { bornOn: '2012-03-14', school: 'hillcrest' }),
      called('Jordan Smith', { bornOn: '2013-03-14', school: 'hillcrest' }),
      called('Jordan Smith', { bornOn: '2012-03-14', school: 'st-aidans' }),
      called('Jordan Smith', { bornOn: '2012-03-14', school: null }),
    );
    assert.deepEqual(find(register, 'Jordan Smith'), [1, 2, 3, 4]);
    assert.deepEqual(find(register, { name: 'Jordan', year: 9 }), [2]);
    assert.deepEqual(find(register, { name: 'Jordan', year: 10, school: 'Hillcrest' }), [1]);
    assert.deepEqual(find(register, { name: 'Jordan', school: 'st aidans' }), [3]);
    assert.deepEqual(find(register, { name: 'Jordan', school: 'Saint Aidan’s school' }), [3]);
    assert.deepEqual(find(register, { name: 'Jordan', school: 'hilcrest academy' }), [1, 2]);
    assert.deepEqual(find(register, { name: 'Jordan', school: 'Greenfield' }), []);
    assert.deepEqual(find(register, { name: 'Jordan', year: 11 }), []);
  });

  it('come back when half a name or a slip leads to several', () => {
    const register = registerOf(
      called('Alex Brown'),
      called('Alexander Green'),
      called('Aiden Lee'),
      called('Aidan Poole'),
    );
    assert.deepEqual(find(register, 'Alex'), [1, 2]);
    assert.deepEqual(find(register, 'Ayden'), [3, 4]);
  });

  it('are one when a name in full stands beside one that is only similar', () => {
    const register = registerOf(called('Sam Leeson'), called('Sam Lee'), called('Sam Lea'), called('Samantha Lee'));
    assert.deepEqual(find(register, 'Sam Lee'), [2]);
    assert.deepEqual(find(register, 'Sam L'), [1, 2, 3, 4]);
  });

  it('come back with the nearest first, and no more than asked for', () => {
    const register = registerOf(called('Alexandra Green'), called('Alex Brown'), called('Alexis Lee'));
    assert.deepEqual(find(register, 'Alex'), [2, 1, 3]);
    assert.deepEqual(find(register, 'Alex', [brookvale], 2), [2, 1]);
  });
});

describe('a number', () => {
  const register = registerOf(
    called('Jordan Smith', { upn: 'A123456789012' }),
    called('Kai Turner', { upn: 'B12345678901A' }),
    called('Mia Lee', { upn: 'A123456789012', organisation: 'larkfield' }),
  );

  it('finds the pupil whose it is, and no other', () => {
    assert.deepEqual(find(register, { upn: 'a123456789012' }), [1]);
    assert.deepEqual(find(register, { upn: 'B1234 5678 901A' }), [2]);
    assert.deepEqual(find(register, { reference: 'PF-2026-2' }), [2]);
    assert.deepEqual(find(register, { upn: 'A123456789013' }), []);
  });

  it('finds nobody when the name that was said is another’s', () => {
    assert.deepEqual(find(register, { upn: 'A123456789012', name: 'Kai' }), []);
    assert.deepEqual(find(register, { upn: 'A123456789012', name: 'Jordon' }), [1]);
  });

  it('of another organisation finds nobody', () => {
    assert.deepEqual(find(register, { reference: 'PF-2026-3' }), []);
  });
});

describe('a file', () => {
  it('is found by its new name alone once it has changed, and by nothing once it is gone', () => {
    const register = registerOf(called('Jordan Smith'));
    const pupil = { ...jordan, knownAs: [], ...called('Jordan Winter') } as unknown as PupilDetails;
    register.take({ reference: 'PF-2026-1', organisation: 'brookvale', version: 2, pupil });
    assert.deepEqual([find(register, 'Smith'), find(register, 'Jordan Winter')], [[], [1]]);
    register.take({ reference: 'PF-2026-1', organisation: 'brookvale', version: 1, pupil: jordan });
    assert.deepEqual(find(register, 'Smith'), [], 'an older version changes nothing');
    register.forget('PF-2026-1');
    assert.deepEqual([find(register, 'Jordan'), register.references()], [[], []]);
  });
});

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const word = (least: number) => fc.string({ unit: letter, minLength: least, maxLength: 12 });
const fullName = fc.record({ firstNames: word(2), lastName: word(2) });

describe('whatever pupils are called', () => {
  it('each is found by their own full name', () => {
    fc.assert(
      fc.property(fc.array(fullName, { minLength: 1, maxLength: 30 }), (all) => {
        const register = registerOf(...all);
        for (const [at, { firstNames, lastName }] of all.entries()) {
          assert.ok(find(register, `${firstNames} ${lastName}`, [brookvale], 30).includes(at + 1));
        }
      }),
    );
  });

  const slip = fc.record({ at: fc.nat(), kind: fc.constantFrom('drop', 'add', 'change', 'swap'), letter });
  const slipped = (name: string, { at: any, kind, letter: another }: { at: number; kind: string; letter: string }) => {
    const at = any % name.length;
    const [before, after] = [name.slice(0, at), name.slice(at)];
    if (kind === 'drop') return before + after.slice(1);
    if (kind === 'add') return before + another + after;
    if (kind === 'change') return before + another + after.slice(1);
    return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
  };

  it('each is found by any slip of one letter in a name of six letters or more', () => {
    const others = ['Jordan Smith', 'Zoë O’Neill', 'Chidi Okonkwo'].map((name) => called(name));
    fc.assert(
      fc.property(word(2), word(6), slip, (firstNames, lastName, how) => {
        const register = registerOf({ firstNames, lastName }, ...others);
        assert.deepEqual(find(register, `${firstNames} ${slipped(lastName, how)}`), [1]);
      }),
    );
  });

  it('adding pupils of another organisation changes no answer', () => {
    const asked = fc.oneof(
      word(2),
      fullName.map(({ firstNames, lastName }) => `${firstNames} ${lastName}`),
    );
    fc.assert(
      fc.property(
        fc.array(fullName, { maxLength: 15 }),
        fc.array(fullName, { maxLength: 40 }),
        asked,
        (ours, theirs, said) => {
          const alone = registerOf(...ours);
          const among = registerOf(...ours, ...theirs.map((each) => ({ ...each, organisation: 'larkfield' })));
          for (const name of [said, ...ours.map(({ firstNames }) => firstNames.slice(0, 3))]) {
            assert.deepEqual(find(among, name), find(alone, name));
          }
          assert.deepEqual(
            find(among, said, [larkfield]).filter((at) => at <= ours.length),
            [],
          );
        },
      ),
    );
  });

  it('forgetting everybody leaves nobody to be found', () => {
    fc.assert(
      fc.property(fc.array(fullName, { maxLength: 20 }), (all) => {
        const register = registerOf(...all);
        for (const reference of register.references()) register.forget(reference);
        for (const { firstNames, lastName } of all) assert.deepEqual(find(register, `${firstNames} ${lastName}`), []);
      }),
    );
  });
});
