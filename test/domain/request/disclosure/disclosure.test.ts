import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instantInLondon } from '../../../../src/domain/deadlines/london-time.ts';
import { datesOf } from '../../../../src/domain/request/dates/dates-of.ts';
import { clockOfRequest, lawDueOn } from '../../../../src/domain/request/dates/request-clock.ts';
import { bodies, powers } from '../../../../src/domain/request/disclosure/bodies.ts';
import { decideDisclosure } from '../../../../src/domain/request/disclosure/decide-disclosure.ts';
import { disclosureForm, givingForm } from '../../../../src/domain/request/disclosure/disclosure.ts';
import { disclosureAdvice } from '../../../../src/domain/request/disclosure/disclosure-advice.ts';
import { giveDisclosure } from '../../../../src/domain/request/disclosure/give-disclosure.ts';
import { missingBefore } from '../../../../src/domain/request/in-the-way.ts';
import { bodyLetter } from '../../../../src/domain/request/letters/body-letter.ts';
import { correctRequest } from '../../../../src/domain/request/log/correct-request.ts';
import { capacities } from '../../../../src/domain/request/log/request-form.ts';
import { requestProblems } from '../../../../src/domain/request/log/request-problems.ts';
import type { RequestEvent } from '../../../../src/domain/request/machine.ts';
import { nextStep } from '../../../../src/domain/request/next-step.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { brookvale } from '../../../support/cast.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { askedFor, changesOf, decidedOn } from '../rights/support.ts';

const police = (answers: Record<string, unknown> = {}) =>
  askedFor(
    'disclosure',
    {},
    { capacity: 'body', requester: 'PC Jane Moss', body: 'police', power: 'form', ...answers },
  );
const order = (answers: Record<string, unknown> = {}) =>
  police({ body: 'court', power: 'court-order', powerOn: '2026-02-27', neededBy: '2026-03-16', ...answers });

const given = (decision: 'give' | 'ask-first' | 'do-not-give', over: object = {}) =>
  disclosureForm.parse({
    ...{ purpose: 'A theft on 3 March.', necessity: 'Only his attendance tells.', minimum: 'One line.' },
    ...{ decision, decidedBy: 'dpo', reason: 'It is enough.', ...over },
  });
const decide = (before: DataRequest, decision: Parameters<typeof given>[0]) =>
  decideDisclosure({ ...decidedOn('2026-03-04', before), given: given(decision) });
const handed = (over: object = {}) =>
  givingForm.parse({ what: 'One line of attendance.', how: 'secure-form', on: '2026-03-05', ...over });
const hand = (before: DataRequest, over: object = {}) =>
  giveDisclosure({ ...decidedOn('2026-03-05', before), giving: handed(over) });

const whole = (letter: ReturnType<typeof bodyLetter>): string => {
  const { address, subject, opening, parts, closing } = accepted(letter);
  return [...address, subject, ...opening, ...parts.flatMap(({ heading, words }) => [heading, words]), ...closing].join(
    '\n',
  );
};
const from = { organisation: brookvale, now: new Date('2026-03-04T10:00:00Z') };

describe('what a body asks for', () => {
  it('is decided, with what it is for, why it is needed, the least that is enough and who decided, before anything goes out', () => {
    assert.equal(refusedAs(hand(police())), 'not-now');
    assert.equal(nextStep(police(), from)?.event, 'disclosure-decided');
    const { record } = accepted(decide(police(), 'give'));
    assert.equal(record.stage, 'open');
    assert.equal(changesOf(record)['Who decided'], 'The Data Protection Officer, or whoever stands in');
    assert.equal(nextStep(record, from)?.event, 'disclosure-ended');
    const ended = accepted(hand(record)).record;
    assert.equal(ended.stage, 'closed');
    assert.deepEqual(changesOf(ended), {
      'Given to the body': 'One line of attendance.',
      How: 'In a secure electronic form',
      On: '5 March 2026',
    });
  });

  it('waits while the body is asked first, and is decided then', () => {
    const { record } = accepted(decide(police({ power: 'none-named' }), 'ask-first'));
    assert.equal(refusedAs(hand(record)), 'not-now');
    assert.match(nextStep(record, from)?.words ?? '', /When it answers, decide/);
    assert.equal(accepted(hand(accepted(decide(record, 'give')).record)).record.stage, 'closed');
  });

  it('goes out by a safe way where it holds data, and never on a day that cannot be', () => {
    const { record } = accepted(decide(police(), 'give'));
    assert.equal(refusedAs(hand(record, { how: 'e-mail-no-data' })), 'wrong-answer');
    assert.equal(refusedAs(hand(record, { on: '2026-03-06' })), 'wrong-answer');
    const refused = accepted(decide(police(), 'do-not-give')).record;
    assert.equal(accepted(hand(refused, { how: 'letter' })).record.stage, 'closed');
  });

  it('is no choice where a court orders it', () => {
    assert.equal(refusedAs(decide(order(), 'do-not-give')), 'wrong-answer');
    assert.ok(decide(order(), 'give').ok && decide(order(), 'ask-first').ok);
    assert.match(disclosureAdvice(order(), brookvale)[0]?.words ?? '', /not optional.+by 16 March 2026/);
    assert.ok(decide(police(), 'do-not-give').ok);
  });

  it('is decided anew when what was asked is corrected', () => {
    const { record } = accepted(decide(police(), 'give'));
    const corrected = { ...record.asked, wants: 'His whole file.' as never };
    const after = accepted(correctRequest({ ...decidedOn('2026-03-05', record), corrected, similar: [] })).record;
    assert.equal(after.disclosure, null);
    assert.equal(refusedAs(hand(after)), 'not-now');
  });

  it('has no month: only the day that an order or a body names', () => {
    assert.deepEqual(datesOf(police(), brookvale), []);
    assert.deepEqual(
      datesOf(order(), brookvale).map(({ kind, dueOn, source }) => [kind, dueOn, source]),
      [['order', '2026-03-16', 'The order']],
    );
    assert.equal(clockOfRequest(order(), instantInLondon('2026-03-17', '09:00') as Date).state, 'late');
    assert.equal(clockOfRequest(police(), from.now).state, 'none');
  });

  it('needs to be told which body it is and on what it relies, and that none is named is an answer', () => {
    const problems = (answers: object) =>
      requestProblems({ ...police().asked, ...answers }, { now: from.now, schools: [] }).map(({ field }) => field);
    assert.deepEqual(problems({ body: undefined, power: undefined }), ['body', 'power']);
    assert.deepEqual(problems({ power: 'none-named' }), []);
  });
});

describe('what the rules say to a body', () => {
  const rows: [why: string, asked: object, policy: 'seips' | 'trust' | 'school', source: string, words: RegExp][] = [
    [
      'a form of the police',
      {},
      'seips',
      'Data Protection Act 2018 Sch. 2 para. 2(1)',
      /A form obliges nobody.+ring back/,
    ],
    ['a form of another body', { body: 'exam-board' }, 'seips', 'UK GDPR Arts. 5(1) and 6(1)', /which law/],
    [
      'a law that is named',
      { power: 'statute' },
      'school',
      'Data Protection Act 2018 Sch. 2 para. 5(2)',
      /the section/,
    ],
    [
      'no power named',
      { power: 'none-named' },
      'school',
      'UK GDPR Arts. 5(1) and 6(1)',
      /obliges nobody\. Ask in writing/,
    ],
    [
      'the police who ask about a victim',
      {},
      'school',
      'Police, Crime, Sentencing and Courts Act 2022 ss. 44A to 44C',
      /in writing what they want, why.+Counsellors/,
    ],
    ['a life in danger', { urgent: 'yes' }, 'school', 'UK GDPR Art. 6(1)(d)', /Ring 999.+Headteacher may decide/],
    ['a child who may be harmed', {}, 'seips', 'SEIPS 6.4', /keeping the child safe comes before/],
    [
      'a child who may be harmed',
      {},
      'school',
      'Keeping children safe in education; Data Protection Act 2018 Sch. 1 para. 18',
      /does not stop you from giving what keeps the child safe/,
    ],
    ['a trust', {}, 'trust', 'Trust policy s. 12', /legally bound/],
    ['the person concerned', {}, 'school', 'Data Protection Act 2018 Sch. 2 para. 2(1)', /Do not tell the person/],
  ];
  for (const [why, asked, policy, source, words] of rows)
    it(`to ${why}: ${source}`, () => {
      const advice = disclosureAdvice(police(asked as Record<string, unknown>), { policy });
      assert.ok(
        advice.some((each) => each.source === source && words.test(each.words)),
        JSON.stringify(advice),
      );
    });

  it('speaks of victims to the police alone, and not where a court orders it', () => {
    const speaks = (asked: Record<string, unknown>) =>
      disclosureAdvice(police(asked), brookvale).some(({ source }) => /ss\. 44A/.test(source));
    for (const body of bodies) assert.equal(speaks({ body }), body === 'police', body);
    for (const power of powers) assert.equal(speaks({ power }), power !== 'court-order', power);
    assert.match(whole(bodyLetter(police(), from)), /your victim information request \(.+ s\. 44C\)/);
    assert.doesNotMatch(whole(bodyLetter(police({ body: 'ofsted' }), from)), /victim/);
  });

  it('puts a life in danger first, and never asks for written authority of the person concerned', () => {
    assert.match(disclosureAdvice(order({ urgent: 'yes' }), brookvale)[0]?.words ?? '', /A life may be in danger/);
    for (const power of powers)
      for (const body of bodies)
        assert.doesNotMatch(JSON.stringify(disclosureAdvice(police({ power, body }), brookvale)), /authority/);
  });
});

describe('the letter to a body', () => {
  it('asks first for what we need to see', () => {
    const words = whole(bodyLetter(police({ power: 'none-named' }), from));
    assert.match(words, /Before we can share personal data/);
    assert.match(words, /The law or the order on which you rely/);
    assert.match(words, /ring \[name and telephone number\] at once/);
  });

  it('says of an order that we answer it, by its day, and promises nothing that is not decided', () => {
    const words = whole(bodyLetter(order(), from));
    assert.match(words, /received the order of 27 February 2026\. We will answer it, by Monday 16 March 2026/);
    assert.doesNotMatch(words, /Before we can share/);
  });

  it('covers what is given, with its purpose and what it rests on', () => {
    const words = whole(bodyLetter(accepted(decide(police(), 'give')).record, from));
    assert.match(words, /One line\.[\s\S]+A theft on 3 March\.\nPlease use it for that alone/);
    assert.match(words, /Sch\. 2 para\. 2\)/);
    assert.match(
      whole(bodyLetter(accepted(decide(order(), 'give')).record, from)),
      /The order of 27 February 2026, which we are bound/,
    );
  });

  it('gives the reasons where nothing is given, and is for bodies alone', () => {
    assert.match(
      whole(bodyLetter(accepted(decide(police(), 'do-not-give')).record, from)),
      /Our reasons\nIt is enough\./,
    );
    assert.equal(refusedAs(bodyLetter(askedFor('access'), from)), 'nothing-to-write');
  });
});

describe('what is no right of whoever asks', () => {
  const locks: readonly RequestEvent[] = [
    ...([
      'identity-asked',
      'identity-settled',
      'standing-judged',
      'clarification-asked',
      'extended',
      'fee-asked',
    ] as const),
    ...(['searched', 'withheld', 'prepared', 'checked', 'delivered', 'refused', 'delay-told'] as const),
  ];

  it('never gets a month of its own, nor the locks of an answer to a requester', () => {
    fc.assert(
      fc.property(
        fc.record({
          matter: fc.constantFrom('disclosure' as const, 'deceased' as const, 'transfer' as const),
          capacity: fc.constantFrom(...capacities),
          body: fc.constantFrom(...bodies, undefined),
          power: fc.constantFrom(...powers, undefined),
          neededBy: fc.constantFrom('2026-03-16', undefined),
          leftOn: fc.constantFrom('2026-02-27', undefined),
          knownBecause: fc.constantFrom('I know them.', undefined),
        }),
        ({ matter, ...answers }) => {
          const request = askedFor(matter, {}, answers);
          assert.equal(lawDueOn(request), matter === 'disclosure' ? answers.neededBy : undefined);
          for (const { kind } of datesOf(request, brookvale)) assert.ok(kind === 'order' || kind === 'transfer', kind);
          const guarding = { ...decidedOn('2026-03-04', request) };
          for (const event of locks)
            assert.match(missingBefore(event, guarding)[0] ?? '', /not asked for here|not come that far/, event);
        },
      ),
    );
  });
});
