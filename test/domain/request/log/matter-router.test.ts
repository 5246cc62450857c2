import assert from 'node:assert/strict';
import fc from 'fast-check';
import { organisation } from '../../../../src/domain/organisation/organisation.ts';
import { datesOf } from '../../../../src/domain/request/dates/dates-of.ts';
import { matterInWords } from '../../../../src/domain/request/log/matter-in-words.ts';
import { routeMatter } from '../../../../src/domain/request/log/matter-router.ts';
import { capacities, type RequestForm, waysReceived } from '../../../../src/domain/request/log/request-form.ts';
import { type Matter, matters } from '../../../../src/domain/request/matters.ts';
import { brookvale } from '../../../support/cast.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';

const types = {
  hill: 'maintained',
  dale: 'special-not-maintained',
  bridge: 'pupil-referral-unit',
  ash: 'academy',
  moor: 'independent',
  lane: 'not-stated',
} as const;
const { schools } = organisation.parse({
  ...brookvale,
  schools: Object.entries(types).map(([id, type]) => ({ id: `${id}-school`, name: id, type })),
});

const said: [words: string, matter: Matter | undefined][] = [
  ['She wants everything we hold about her son.', 'access'],
  ['Please send me a copy of my file', 'access'],
  ['What information do you have on me?', 'access'],
  ['All the emails about me, please. I know my rights.', 'access'],
  ['SAR', 'access'],
  ['He wants to see his record', 'access'],
  ['Under the Freedom of Information Act, how much was spent on laptops?', 'freedom-of-information'],
  ['An FOI about exclusions', 'freedom-of-information'],
  ['The educational record of my daughter under the 2005 Regulations', 'educational-record'],
  ['Delete the photo of my son from your website', 'erasure'],
  ['Please take it down from the school Facebook page', 'erasure'],
  ['His behaviour entry is wrong and she wants it changed', 'rectification'],
  ['My date of birth is incorrect', 'rectification'],
  ['Stop sharing my address with the other school', 'objection'],
  ['I object to the use of fingerprints at lunch', 'objection'],
  ['Restrict the use of my records while you check them', 'restriction'],
  ['I want to move my data to another app', 'portability'],
  ['I want to complain about how you used my data', 'complaint'],
  ['I complained in May that you deleted my file', 'complaint'],
  ['How long do you keep attendance?', 'question'],
  ['FOI request from a dad wanting his sons behaviour log', 'access'],
  ['FOI request asking how many exclusions we had last year', 'freedom-of-information'],
  ['A freedom of information request for everything about her daughter', 'access'],
  ['An FOI for all the emails about me', 'access'],
  ['Under the FOIA I want my personnel file', 'access'],
  ['FOI: how many incidents are in my son’s behaviour log?', 'access'],
  ['FOI: the number of exclusions in each year, and your policy on phones', 'freedom-of-information'],
  ['FOI asking for the emails about the new building', 'freedom-of-information'],
  ['FOI asking us to delete her son’s photo', 'erasure'],
  ['FOI from a parent: how many parents sent their children to the club?', 'freedom-of-information'],
  ['She complains that her FOI about her son was not answered', 'complaint'],
  ['dad has asked who has looked at his sons file', 'access'],
  ['She wants to know who you share her details with', 'access'],
  ['Who has accessed my record?', 'access'],
  ['Hello', undefined],
];

describe('what a request is, from the words', () => {
  for (const [words, matter] of said) {
    it(`“${words}” is ${matter ?? 'anybody’s guess'}`, () => assert.equal(matterInWords(words), matter));
  }

  it('is a copy where nobody can tell, so that nothing waits for the right name', () => {
    const { proposed, because } = routeMatter({ wants: 'Hello' as never }, schools);
    assert.equal(proposed, 'access');
    assert.match(because, /could mean several things/);
  });

  it('is a copy where they call what is about their child freedom of information, and says why', () => {
    const told = (wants: string) => routeMatter({ wants: wants as never, capacity: 'parent-not-sure' }, schools);
    assert.match(
      told('FOI request from a dad wanting his sons behaviour log').because,
      /^They call it freedom of information\. That does not cover/,
    );
    assert.doesNotMatch(told('a dad wanting a copy of his sons behaviour log').because, /freedom of information/);
    assert.match(told('FOI request asking how many exclusions').because, /that is not about a person/);
  });

  it('comes to an end, whatever the words', () => {
    for (const unit of ['take it ', 'everything ', 'not want ', 'move ', 'see the ', 'a', '\u0301']) {
      matterInWords(unit.repeat(20_000));
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => [...matters, undefined].includes(matterInWords(words))),
    );
  });
});

type Told = Partial<Pick<RequestForm, 'capacity' | 'how' | 'school'>>;
const wants = 'I ask for the educational record of my child' as RequestForm['wants'];

describe('the educational record, which is another law', () => {
  const rows: [why: string, told: Told, offered: boolean, words?: RegExp][] = [
    ['a parent writes about a maintained school', { how: 'letter', school: 'hill-school' }, true],
    [
      'a parent writes about a special school that no council maintains',
      { how: 'e-mail', school: 'dale-school' },
      true,
    ],
    ['a parent writes about a pupil referral unit', { how: 'letter', school: 'bridge-school' }, true],
    ['the kind of school is not stated', { how: 'e-mail', school: 'lane-school' }, true],
    ['no school is named yet', { how: 'form' }, true],
    [
      'a father without parental responsibility: the Regulations take “parent” from the Education Act',
      { how: 'letter', school: 'hill-school', capacity: 'parent-without-responsibility' },
      true,
    ],
    [
      'the school is an academy',
      { how: 'letter', school: 'ash-school' },
      false,
      /^The law of the educational record does not bind academies: this is an access request, one month\.$/,
    ],
    ['the school is independent', { how: 'letter', school: 'moor-school' }, false, /independent schools/],
    ['it was said at the gate', { how: 'in-person', school: 'hill-school' }, false, /in writing/],
    ['it was said by phone', { how: 'phone', school: 'hill-school' }, false, /in writing/],
  ];
  for (const [why, told, offered, words] of rows) {
    it(`${offered ? 'is' : 'is not'} offered where ${why}`, () => {
      const routed = routeMatter({ wants, capacity: 'parent-with-responsibility', ...told }, schools);
      assert.equal(routed.offered.includes('educational-record'), offered);
      assert.equal(routed.proposed, offered ? 'educational-record' : 'access');
      assert.deepEqual(
        routed.notOffered.map(({ matter }) => matter),
        offered ? [] : ['educational-record'],
      );
      if (words) assert.match(routed.because, words);
    });
  }

  it('is for parents alone; nobody else is told of a law that is not theirs', () => {
    for (const capacity of ['pupil', 'representative', 'staff', 'other'] as const) {
      const { offered, notOffered } = routeMatter({ wants, capacity, how: 'letter', school: 'hill-school' }, schools);
      assert.ok(!offered.includes('educational-record'));
      assert.deepEqual(notOffered, []);
    }
  });

  it('is proposed beside a copy where a parent writes for a school record at a school that has it, the earlier date first', () => {
    const here = organisation.parse({ ...brookvale, schools });
    const rows: [why: string, told: object, both: boolean][] = [
      ['mum has written asking to see his school record', {}, true],
      ['She writes for a copy of his school file', {}, true],
      ['said at the gate', { how: 'in-person', wants: 'She wants to see his school record' }, false],
      ['an academy', { school: 'ash-school', wants: 'She writes for his school record' }, false],
      [
        'a kind of school that is not stated',
        { school: 'lane-school', wants: 'She writes for his school record' },
        false,
      ],
      ['a solicitor', { capacity: 'representative', wants: 'They write for his school record' }, false],
      ['She writes for everything we hold', {}, false],
    ];
    for (const [why, told, both] of rows) {
      const asked = { wants: why, capacity: 'parent-not-sure', how: 'letter', school: 'hill-school', ...told };
      const { proposed, because } = routeMatter(asked as Told, schools);
      assert.equal(proposed, 'access', why);
      assert.equal(/that is two things/.test(because), both, why);
      const dates = datesOf(sampleRequest({ asked: { ...khanAsks, ...asked } as RequestForm }), here);
      assert.equal(
        dates.some(({ kind }) => kind === 'educational-record'),
        both,
        why,
      );
      const days = dates.flatMap(({ dueOn }) => dueOn ?? []);
      assert.deepEqual(days, days.toSorted(), why);
    }
  });

  it('is no line for a parent who asks about themselves, such as a parent governor', () => {
    const about = (wants: string) =>
      routeMatter({ wants: wants as never, capacity: 'parent-not-sure', how: 'letter', school: 'ash-school' }, schools);
    assert.deepEqual(about('A governor wants all the emails about him').notOffered, []);
    assert.deepEqual(about('He asks for everything we hold about himself').notOffered, []);
    assert.equal(about('She asks for everything we hold about her son').notOffered.length, 1);
  });

  it('never takes anything else away, and always proposes something that is offered', () => {
    const told = fc.record({
      wants: fc.constantFrom(...said.map(([words]) => words as RequestForm['wants'])),
      capacity: fc.constantFrom(...capacities),
      how: fc.constantFrom(...waysReceived),
      school: fc.constantFrom(...schools.map(({ id }) => id), 'elsewhere'),
    });
    fc.assert(
      fc.property(told, (each) => {
        const { proposed, offered, because } = routeMatter(each, schools);
        assert.ok(offered.includes(proposed) && because !== '');
        assert.deepEqual(
          matters.filter((matter) => !offered.includes(matter) && matter !== 'educational-record'),
          [],
        );
      }),
    );
  });
});
