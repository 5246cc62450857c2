import assert from 'node:assert/strict';
import type { Matter } from '../../../../src/domain/request/matters.ts';
import { adviceForRight, type RightFact } from '../../../../src/domain/request/rights/advice-for-right.ts';
import { factsAskedFor } from '../../../../src/domain/request/rights/right-questions.ts';

const table: readonly [Matter, readonly RightFact[], 'do' | 'refuse' | 'judge', string][] = [
  ['rectification', [], 'judge', 'UK GDPR Art. 16; Data Protection Act 2018 s. 205(1)'],
  ['erasure', ['legal-duty'], 'refuse', 'UK GDPR Art. 17(3)(b)'],
  ['erasure', ['legal-duty', 'consent-withdrawn'], 'refuse', 'UK GDPR Art. 17(3)(b)'],
  ['erasure', ['public-task'], 'refuse', 'UK GDPR Art. 17(3)(b)'],
  ['erasure', ['public-task', 'no-longer-needed'], 'do', 'UK GDPR Art. 17(1)(a)'],
  ['erasure', ['public-task', 'unlawful'], 'do', 'UK GDPR Art. 17(1)(d)'],
  ['erasure', ['public-task', 'objection-upheld'], 'do', 'UK GDPR Art. 17(1)(c)'],
  ['erasure', ['needed-for-claims', 'unlawful'], 'refuse', 'UK GDPR Art. 17(3)(e)'],
  ['erasure', ['consent', 'consent-withdrawn'], 'do', 'UK GDPR Art. 17(1)(b)'],
  ['erasure', ['no-longer-needed'], 'do', 'UK GDPR Art. 17(1)(a)'],
  ['erasure', [], 'judge', 'UK GDPR Art. 17'],
  ['restriction', ['accuracy-contested'], 'do', 'UK GDPR Art. 18(1)(a)'],
  ['restriction', ['unlawful'], 'do', 'UK GDPR Art. 18(1)(b)'],
  ['restriction', ['no-longer-needed', 'needed-for-claims'], 'do', 'UK GDPR Art. 18(1)(c)'],
  ['restriction', ['objection-pending'], 'do', 'UK GDPR Art. 18(1)(d)'],
  ['restriction', ['no-longer-needed'], 'refuse', 'UK GDPR Art. 18(1)'],
  ['portability', ['consent', 'automated'], 'do', 'UK GDPR Art. 20(1)'],
  ['portability', ['contract', 'automated'], 'do', 'UK GDPR Art. 20(1)'],
  ['portability', ['consent'], 'refuse', 'UK GDPR Art. 20(1), (3)'],
  ['portability', ['public-task', 'automated'], 'refuse', 'UK GDPR Art. 20(1), (3)'],
  ['erasure', ['child-online'], 'do', 'UK GDPR Art. 17(1)(f)'],
  ['erasure', ['child-online', 'public-task'], 'judge', 'UK GDPR Art. 17(1)(f) and (3)(b)'],
  ['erasure', ['child-online', 'public-task', 'no-longer-needed'], 'do', 'UK GDPR Art. 17(1)(a)'],
  ['erasure', ['malicious-allegation'], 'judge', 'UK GDPR Art. 17(1)(g); Victims and Prisoners Act 2024 s. 31'],
  [
    'erasure',
    ['malicious-allegation', 'public-task'],
    'judge',
    'UK GDPR Art. 17(1)(g); Victims and Prisoners Act 2024 s. 31',
  ],
  ['erasure', ['malicious-allegation', 'legal-duty'], 'refuse', 'UK GDPR Art. 17(3)(b)'],
  ['erasure', ['malicious-allegation', 'no-longer-needed'], 'do', 'UK GDPR Art. 17(1)(a)'],
  ['erasure', ['malicious-allegation', 'unlawful'], 'do', 'UK GDPR Art. 17(1)(d)'],
  ['erasure', ['must-be-erased'], 'do', 'UK GDPR Art. 17(1)(e)'],
  ['erasure', ['must-be-erased', 'public-task'], 'do', 'UK GDPR Art. 17(1)(e)'],
  ['erasure', ['must-be-erased', 'legal-duty'], 'judge', 'UK GDPR Art. 17(1)(e) and (3)(b)'],
  ['erasure', ['must-be-erased', 'needed-for-claims'], 'refuse', 'UK GDPR Art. 17(3)(e)'],
  ['erasure', ['expression'], 'refuse', 'UK GDPR Art. 17(3)(a)'],
  ['erasure', ['public-health', 'no-longer-needed'], 'refuse', 'UK GDPR Art. 17(3)(c)'],
  ['erasure', ['archiving', 'no-longer-needed'], 'refuse', 'UK GDPR Art. 17(3)(d)'],
  ['objection', [], 'judge', 'UK GDPR Art. 21(1)'],
  ['objection', ['compelling-grounds'], 'judge', 'UK GDPR Art. 21(1)'],
  ['objection', ['consent'], 'judge', 'UK GDPR Arts. 7(3) and 21(1)'],
  ['objection', ['contract'], 'refuse', 'UK GDPR Art. 21(1)'],
  ['objection', ['legal-duty'], 'refuse', 'UK GDPR Art. 21(1)'],
  ['objection', ['public-task'], 'do', 'UK GDPR Art. 21(1)'],
  ['objection', ['legitimate-interest'], 'do', 'UK GDPR Art. 21(1)'],
  ['objection', ['legitimate-interest', 'consent'], 'do', 'UK GDPR Art. 21(1)'],
  ['objection', ['public-task', 'compelling-grounds'], 'refuse', 'UK GDPR Art. 21(1)'],
  ['objection', ['legitimate-interest', 'needed-for-claims'], 'refuse', 'UK GDPR Art. 21(1)'],
  ['objection', ['marketing', 'compelling-grounds'], 'do', 'UK GDPR Art. 21(3)'],
];

describe('what the law says to a right other than access', () => {
  for (const [matter, facts, advises, source] of table)
    it(`${matter} of what is ${facts.join(' and ') || 'not known'}: ${advises}`, () => {
      const advice = adviceForRight(matter, facts);
      assert.equal(advice?.advises, advises);
      assert.equal(advice.source, source);
    });

  it('says with every refusal that the reasons and the routes of complaint come before the month ends', () => {
    for (const [matter, facts, advises] of table)
      if (advises === 'refuse') assert.match(adviceForRight(matter, facts)?.words ?? '', /before the month ends/);
  });

  it('asks for the ground before anything else is said to an objection', () => {
    assert.match(adviceForRight('objection', [])?.words ?? '', /^First find out on what ground/);
    assert.match(adviceForRight('objection', ['consent'])?.words ?? '', /this right does not hold.+then stop/);
    assert.deepEqual(factsAskedFor('objection').slice(0, 5), [
      'public-task',
      'legitimate-interest',
      'consent',
      'contract',
      'legal-duty',
    ]);
  });

  it('has a row for every ground of erasure and of keeping (UK GDPR Art. 17(1) and (3)), and asks about each', () => {
    const alone = factsAskedFor('erasure').map((fact) => adviceForRight('erasure', [fact])?.source ?? '');
    for (const ground of [
      '1)(a',
      '1)(b',
      '1)(c',
      '1)(d',
      '1)(e',
      '1)(f',
      '1)(g',
      '3)(a',
      '3)(b',
      '3)(c',
      '3)(d',
      '3)(e',
    ])
      assert.ok(
        alone.some((source) => source.startsWith(`UK GDPR Art. 17(${ground})`)),
        ground,
      );
  });

  it('never says that a ground is in force of which no day was found', () => {
    assert.match(adviceForRight('erasure', ['malicious-allegation'])?.words ?? '', /in force yet is not certain/);
  });

  it('says nothing to what is no such right', () => {
    for (const matter of ['access', 'educational-record', 'complaint', 'question'] as const)
      assert.equal(adviceForRight(matter, []), undefined);
  });
});
