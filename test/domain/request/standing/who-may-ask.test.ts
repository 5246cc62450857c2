import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Organisation, schoolTypes } from '../../../../src/domain/organisation/organisation.ts';
import { capacities, type RequestForm } from '../../../../src/domain/request/log/request-form.ts';
import { answeredMatters } from '../../../../src/domain/request/matters.ts';
import {
  type AskingFacts,
  ageOn,
  askingFacts,
  asksUnderstanding,
} from '../../../../src/domain/request/standing/asking-facts.ts';
import { understandings } from '../../../../src/domain/request/standing/standing.ts';
import {
  type Finding,
  type SuggestedJudgement,
  whoMayAsk,
} from '../../../../src/domain/request/standing/who-may-ask.ts';
import { brookvale } from '../../../support/cast.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';

const facts = (over: Partial<AskingFacts>): AskingFacts => ({
  capacity: 'parent-with-responsibility',
  matter: 'access',
  ofThemselves: false,
  age: 8,
  understands: 'not-judged',
  safeguarding: false,
  schoolType: 'not-stated',
  policy: 'trust',
  ...over,
});
const pupil = { capacity: 'pupil', ofThemselves: true } as const;

interface Row {
  readonly who: string;
  readonly given: Partial<AskingFacts>;
  readonly answer: SuggestedJudgement;
  readonly authority?: true;
  readonly askAbout?: readonly Finding[];
  readonly clause: RegExp;
  readonly words?: RegExp;
  /** Clauses that must be among the notes. */
  readonly notes?: readonly RegExp[];
}

const trust = /Trust policy s\. 15/;
const ico = /ICO guidance/;
const schedule3 = /Data Protection Act 2018 Sch\. 3/;
const pupilInformation = /Pupil Information.*2005 reg\. 5/;

/** Who may ask for a child's data, and the decided cases beside it. */
const table: readonly Row[] = [
  {
    who: 'a pupil of ten who understands, and asks herself',
    given: { ...pupil, age: 10, understands: 'understands' },
    answer: 'own-right',
    clause: trust,
    notes: [trust, ico],
  },
  {
    who: 'a pupil of 15 who understands',
    given: { ...pupil, age: 15, understands: 'understands' },
    answer: 'own-right',
    clause: trust,
  },
  {
    who: 'a pupil of six with whom nobody has talked yet',
    given: { ...pupil, age: 6 },
    answer: 'judge-understanding',
    askAbout: ['understanding'],
    clause: trust,
    notes: [trust, ico],
  },
  {
    who: 'a pupil of 15 with whom nobody has talked yet',
    given: { ...pupil, age: 15 },
    answer: 'judge-understanding',
    askAbout: ['understanding'],
    clause: trust,
    notes: [ico],
  },
  {
    who: 'a pupil who does not understand it',
    given: { ...pupil, age: 9, understands: 'does-not-understand' },
    answer: 'judge-understanding',
    askAbout: ['understanding'],
    clause: trust,
  },
  { who: 'a pupil of 18', given: { ...pupil, age: 18 }, answer: 'own-right', clause: ico },
  {
    who: 'a mother with responsibility, for a son of eight',
    given: { age: 8 },
    answer: 'for-child',
    askAbout: ['understanding'],
    clause: trust,
    notes: [trust, ico],
  },
  {
    who: 'a parent with responsibility, for a child who does not understand',
    given: { age: 13, understands: 'does-not-understand' },
    answer: 'for-child',
    clause: trust,
  },
  {
    who: 'a parent with responsibility, for a son of 15 who understands',
    given: { age: 15, understands: 'understands' },
    answer: 'with-authority',
    authority: true,
    askAbout: ['authority'],
    clause: trust,
  },
  {
    who: 'a parent with responsibility, for a child of nine who understands',
    given: { age: 9, understands: 'understands' },
    answer: 'with-authority',
    authority: true,
    askAbout: ['authority'],
    clause: trust,
  },
  {
    who: 'a parent with responsibility, for a child of 12 whom nobody has judged',
    given: { age: 12 },
    answer: 'judge-understanding',
    askAbout: ['understanding'],
    clause: trust,
    notes: [ico],
  },
  {
    who: 'a parent with responsibility, for a child whose age nobody knows',
    given: { age: undefined },
    answer: 'judge-understanding',
    askAbout: ['understanding', 'age'],
    clause: trust,
  },
  {
    who: 'a parent with responsibility, in a partnership',
    given: { age: 15, understands: 'understands', policy: 'seips' },
    answer: 'with-authority',
    authority: true,
    clause: /^ICO guidance on access requests$/,
  },
  {
    who: 'a parent without responsibility',
    given: { capacity: 'parent-without-responsibility', age: 11 },
    answer: 'with-authority',
    authority: true,
    askAbout: ['authority', 'understanding'],
    clause: /Art\. 15/,
  },
  {
    who: 'a parent of whom nobody is sure',
    given: { capacity: 'parent-not-sure', age: 8 },
    answer: 'confirm-status',
    askAbout: ['status', 'understanding'],
    clause: ico,
  },
  {
    who: 'a parent, for a son of 18',
    given: { age: 18 },
    answer: 'with-authority',
    authority: true,
    askAbout: ['authority'],
    clause: schedule3,
  },
  {
    who: 'a parent of whom nobody is sure, for a daughter of 19',
    given: { capacity: 'parent-not-sure', age: 19 },
    answer: 'with-authority',
    authority: true,
    clause: schedule3,
  },
  {
    who: 'a solicitor',
    given: { capacity: 'representative', age: 15 },
    answer: 'with-authority',
    authority: true,
    askAbout: ['authority'],
    clause: ico,
  },
  {
    who: 'a solicitor, for somebody of 40',
    given: { capacity: 'representative', age: 40 },
    answer: 'with-authority',
    authority: true,
    clause: schedule3,
  },
  {
    who: 'a member of staff about themselves',
    given: { capacity: 'staff', ofThemselves: true, age: undefined },
    answer: 'own-right',
    clause: /UK GDPR/,
  },
  {
    who: 'a member of staff about somebody else',
    given: { capacity: 'staff', age: undefined },
    answer: 'with-authority',
    authority: true,
    clause: ico,
  },
  {
    who: 'somebody else about themselves',
    given: { capacity: 'other', ofThemselves: true, age: undefined },
    answer: 'own-right',
    clause: /UK GDPR/,
  },
  {
    who: 'a grandmother',
    given: { capacity: 'other', age: 8 },
    answer: 'with-authority',
    authority: true,
    clause: ico,
  },
  {
    who: 'a father without responsibility, for the educational record at a maintained school',
    given: { capacity: 'parent-without-responsibility', matter: 'educational-record', schoolType: 'maintained' },
    answer: 'confirm-status',
    askAbout: ['status'],
    clause: pupilInformation,
  },
  {
    who: 'a mother with responsibility, for the educational record at a maintained school',
    given: { matter: 'educational-record', schoolType: 'maintained', age: 15, understands: 'understands' },
    answer: 'by-status',
    clause: pupilInformation,
  },
  {
    who: 'a mother with responsibility, for the educational record at a special school that no council maintains',
    given: { matter: 'educational-record', schoolType: 'special-not-maintained', age: 15, understands: 'understands' },
    answer: 'by-status',
    clause: pupilInformation,
  },
  {
    who: 'a mother with responsibility, for the educational record at a pupil referral unit',
    given: { matter: 'educational-record', schoolType: 'pupil-referral-unit', age: 15, understands: 'understands' },
    answer: 'by-status',
    askAbout: [],
    words: /not settled .* careful way .* ask the DPO/,
    clause: pupilInformation,
  },
  {
    who: 'a father without responsibility, for the educational record at a pupil referral unit',
    given: {
      capacity: 'parent-without-responsibility',
      matter: 'educational-record',
      schoolType: 'pupil-referral-unit',
    },
    answer: 'confirm-status',
    askAbout: ['status'],
    clause: pupilInformation,
  },
  {
    who: 'a mother with responsibility, for the educational record at a school of which the kind is not known',
    given: { matter: 'educational-record' },
    answer: 'confirm-status',
    askAbout: ['kind-of-school'],
    clause: pupilInformation,
  },
  {
    who: 'a father without responsibility, for the educational record at an academy',
    given: { capacity: 'parent-without-responsibility', matter: 'educational-record', schoolType: 'academy' },
    answer: 'with-authority',
    authority: true,
    clause: /Art\. 15/,
    notes: [/education data/],
  },
  {
    who: 'a mother with responsibility, for the educational record at an academy',
    given: { matter: 'educational-record', schoolType: 'academy', age: 8 },
    answer: 'for-child',
    clause: trust,
    notes: [/education data/],
  },
  {
    who: 'a mother against whom the file holds an allegation',
    given: { age: 8, safeguarding: true, policy: 'seips' },
    answer: 'for-child',
    clause: ico,
    notes: [/Sch\. 3 para\. 21/, /Sch\. 3 paras\. 5, 6 and 19/, /SEIPS policy s\. 5\.2/],
  },
  {
    who: 'a pupil whose file could do somebody serious harm',
    given: { ...pupil, age: 15, understands: 'understands', safeguarding: true },
    answer: 'own-right',
    clause: trust,
    notes: [/Sch\. 3 paras\. 5, 6 and 19/],
  },
];

describe('who may ask', () => {
  for (const { who, given, answer, authority = false, askAbout, clause, words, notes = [] } of table) {
    it(`advises on ${who}: ${answer}`, () => {
      const advice = whoMayAsk(facts(given));
      assert.equal(advice.answer, answer);
      assert.equal(advice.needsAuthority, authority);
      assert.match(advice.clause, clause);
      if (words) assert.match(advice.words, words);
      if (askAbout) assert.deepEqual(advice.askAbout, askAbout);
      for (const note of notes)
        assert.ok(
          advice.notes.some((each) => note.test(each.clause)),
          `no note of ${note}`,
        );
    });
  }

  it('says where the presumption at 12 is law, and that the trust’s rule for under-12s is no bar', () => {
    const { notes } = whoMayAsk(facts({ ...pupil, age: 7 }));
    const words = notes.map((each) => each.words).join(' ');
    assert.match(words, /presumed in Scotland only/);
    assert.match(words, /under 12 is generally not mature enough\. That is no bar/);
  });

  it('quotes the trust’s rule for under-12s to the trust alone', () => {
    const clauses = whoMayAsk(facts({ ...pupil, age: 7, policy: 'seips' })).notes.map(({ clause }) => clause);
    assert.deepEqual(clauses, ['ICO guidance on access requests']);
  });

  it('keeps what parents may not see of abuse apart from what nobody may see', () => {
    const clausesFor = (given: Partial<AskingFacts>) =>
      whoMayAsk(facts({ safeguarding: true, ...given })).notes.map(({ clause }) => clause);
    assert.ok(clausesFor({}).some((each) => each.endsWith('para. 21')));
    for (const given of [pupil, { age: 18 }, { capacity: 'staff', ofThemselves: true } as const])
      assert.ok(!clausesFor(given).some((each) => each.endsWith('para. 21')));
  });

  const anyFacts: fc.Arbitrary<AskingFacts> = fc.record({
    capacity: fc.constantFrom(...capacities),
    matter: fc.constantFrom(...answeredMatters),
    ofThemselves: fc.boolean(),
    age: fc.option(fc.nat({ max: 100 }), { nil: undefined }),
    understands: fc.constantFrom(...understandings),
    safeguarding: fc.boolean(),
    schoolType: fc.constantFrom(...schoolTypes),
    policy: fc.constantFrom('seips', 'trust', 'school'),
  });

  it('never says that somebody may not ask, and always gives a clause', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { answer, words, clause, notes, needsAuthority } = whoMayAsk(given);
        assert.notEqual(answer as string, 'may-not');
        assert.equal(needsAuthority, answer === 'with-authority');
        for (const each of [{ words, clause }, ...notes]) assert.ok(each.words.length > 0 && each.clause.length > 0);
      }),
    );
  });

  it('tells no child apart from another by age alone: a pupil’s answer is the same at every age below 18', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat({ max: 17 }), fc.nat({ max: 17 }), (given, one, other) => {
        const advised = (age: number) => {
          const { notes: _, ...advice } = whoMayAsk({ ...given, ...pupil, age });
          return advice;
        };
        assert.deepEqual(advised(one), advised(other));
      }),
    );
  });

  it('lets a pupil who understands ask in their own right, at every age', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        assert.equal(whoMayAsk({ ...given, ...pupil, understands: 'understands' }).answer, 'own-right');
      }),
    );
  });

  it('advises nobody to act for a grown-up without authority', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 18, max: 100 }), (given, age) => {
        const { answer } = whoMayAsk({ ...given, ofThemselves: false, age });
        assert.equal(answer, 'with-authority');
      }),
    );
  });
});

describe('the age on a day', () => {
  const rows: readonly (readonly [born: string, on: string, age: number])[] = [
    ['2014-11-16', '2026-11-15', 11],
    ['2014-11-16', '2026-11-16', 12],
    ['2014-11-16', '2026-11-17', 12],
    ['2008-02-29', '2026-02-27', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2026-11-16', '2026-11-16', 0],
  ];
  for (const [born, on, age] of rows)
    it(`is ${age} on ${on} for who was born on ${born}`, () => assert.equal(ageOn(born, on), age));
});

describe('the facts that the advice rests on', () => {
  const asking = (over: Partial<RequestForm>) => sampleRequest({ asked: { ...khanAsks, ...over } as RequestForm });
  const maintained: Organisation = {
    ...brookvale,
    schools: brookvale.schools.map((school) => ({ ...school, type: 'maintained' })),
  };

  it('count the age on the day the request came, not today', () => {
    const request = asking({ bornOn: '2014-11-17' as RequestForm['bornOn'], receivedOn: '2026-11-16' });
    assert.equal(askingFacts(request, brookvale).age, 11);
  });

  it('take the kind of school from the organisation', () => {
    assert.equal(askingFacts(asking({}), maintained).schoolType, 'maintained');
    assert.equal(askingFacts(asking({}), brookvale).schoolType, 'not-stated');
  });

  it('see that a pupil or a member of staff names somebody else', () => {
    const own = { requester: 'Adam Khan' } as Partial<RequestForm>;
    assert.equal(askingFacts(asking({ ...own, capacity: 'pupil' }), brookvale).ofThemselves, true);
    assert.equal(askingFacts(asking({ capacity: 'pupil' }), brookvale).ofThemselves, false);
    assert.equal(askingFacts(asking({ capacity: 'staff' }), brookvale).ofThemselves, false);
  });

  it('never take a parent for the child, also where no child was named', () => {
    const { subject: _, ...withoutChild } = khanAsks;
    const request = sampleRequest({ asked: withoutChild as RequestForm });
    assert.equal(askingFacts(request, brookvale).ofThemselves, false);
  });

  it('ask about understanding for children and whoever may be one, and for nobody else', () => {
    assert.ok(asksUnderstanding(facts({})));
    assert.ok(asksUnderstanding(facts({ age: undefined })));
    assert.ok(asksUnderstanding(facts({ ...pupil, age: 17 })));
    assert.ok(!asksUnderstanding(facts({ ...pupil, age: 18 })));
    assert.ok(!asksUnderstanding(facts({ capacity: 'staff', ofThemselves: true, age: undefined })));
  });
});
