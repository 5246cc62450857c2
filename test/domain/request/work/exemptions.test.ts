import assert from 'node:assert/strict';
import type { Organisation } from '../../../../src/domain/organisation/organisation.ts';
import { type RefusalForm, refusalForm, refuseRequest } from '../../../../src/domain/request/answer/refuse-request.ts';
import { inTheWayOf } from '../../../../src/domain/request/in-the-way.ts';
import { replyLetter } from '../../../../src/domain/request/letters/reply-letter.ts';
import type { RequestForm } from '../../../../src/domain/request/log/request-form.ts';
import { nextStep } from '../../../../src/domain/request/next-step.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { approvalForm, approveExemption } from '../../../../src/domain/request/work/approve-exemption.ts';
import { doubtAbout } from '../../../../src/domain/request/work/exemption-doubts.ts';
import { clauseOf, exemptionFacts, unnamed } from '../../../../src/domain/request/work/exemption-facts.ts';
import { type Exemption, exemptions } from '../../../../src/domain/request/work/exemptions.ts';
import { recordAdvice } from '../../../../src/domain/request/work/record-advice.ts';
import { doubtAboutThirdParty } from '../../../../src/domain/request/work/third-party.ts';
import { withhold, withholdForm } from '../../../../src/domain/request/work/withhold.ts';
import { brookvale, kestrel, larkfield } from '../../../support/cast.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { khanAsks } from '../../../support/sample-request.ts';
import { advice, checked, decided, line, prepared, searched, withheldFrom } from '../support.ts';

const lineOn = (exemption: Exemption, over: object = {}) =>
  withholdForm.parse({ ...line, exemption, provision: 'Care Standards Act 2000 s. 1.', ...over });

const holding = (exemption: Exemption, over: object = {}): DataRequest =>
  accepted(withhold({ ...decided(searched()), line: lineOn(exemption, over) })).record;

const approval = approvalForm.parse({ withheldId: 'withheld.1', reason: 'I looked it up.' });

const waysIn = (held: DataRequest, organisation: Organisation): string[] =>
  inTheWayOf('prepared', { ...decided(held), organisation }).map(({ event }) => event ?? 'none');

/** Where in the Data Protection Act 2018, what is wanted before the answer (in a partnership), whether letters may name it. */
type Row = readonly [
  Exemption,
  RegExp,
  'nothing' | 'advice' | 'advice and opinion' | 'approval',
  'named' | 'never named',
];
const table: readonly Row[] = [
  ['other-people', /Sch\. 2 para\. 16$/, 'nothing', 'named'],
  ['serious-harm', /Sch\. 3 para\. 19 .*para\. 11/, 'advice', 'never named'],
  ['serious-harm-health', /Sch\. 3 para\. 5$/, 'advice and opinion', 'never named'],
  ['child-abuse-data', /Sch\. 3 para\. 21$/, 'advice', 'never named'],
  ['given-in-confidence-by-child', /Sch\. 3 para\. 10\(2\)\(a\) to \(c\)$/, 'advice', 'never named'],
  ['given-in-confidence-health', /Sch\. 3 para\. 4$/, 'advice', 'never named'],
  ['court-papers', /Sch\. 3 para\. 3 .*para\. 9 .*para\. 18/, 'advice', 'never named'],
  ['adoption', /Sch\. 4 para\. 3$/, 'nothing', 'never named'],
  ['sen-restrictions', /Sch\. 4 para\. 4$/, 'nothing', 'named'],
  ['crime', /Sch\. 2 para\. 2$/, 'nothing', 'never named'],
  ['legal-privilege', /Sch\. 2 para\. 19$/, 'nothing', 'named'],
  ['legal-proceedings', /Sch\. 2 para\. 5\(3\)$/, 'nothing', 'never named'],
  ['required-by-law', /Sch\. 2 para\. 5\(2\)$/, 'nothing', 'never named'],
  ['public-by-law', /Sch\. 2 para\. 5\(1\)$/, 'nothing', 'named'],
  ['judicial', /Sch\. 2 para\. 14$/, 'nothing', 'named'],
  ['self-incrimination', /Sch\. 2 para\. 20$/, 'nothing', 'never named'],
  ['reference', /Sch\. 2 para\. 24$/, 'nothing', 'named'],
  ['exam-scripts', /Sch\. 2 para\. 25\(1\)$/, 'nothing', 'named'],
  ['exam-marks-early', /Sch\. 2 para\. 25\(2\) to \(4\)$/, 'nothing', 'named'],
  ['negotiations', /Sch\. 2 para\. 23$/, 'nothing', 'named'],
  ['management-forecasts', /Sch\. 2 para\. 22$/, 'nothing', 'named'],
  ['another-ground', /^Care Standards Act 2000 s\. 1\.$/, 'approval', 'never named'],
];

describe('the reasons for holding something back', () => {
  it('are all in this table', () =>
    assert.deepEqual(table.map(([exemption]) => exemption).sort(), [...exemptions].sort()));

  for (const [exemption, clause, wants, naming] of table) {
    const held = () => holding(exemption);
    it(`${exemption}: wants ${wants} in a partnership, and is ${naming}`, () => {
      const { provision } = held().withheld[0] ?? {};
      assert.match(clauseOf(exemption, provision), clause);
      const officer = wants.includes('advice') ? ['advice-recorded'] : [];
      const others = [
        ...(wants.includes('opinion') ? ['health-listed'] : []),
        ...(wants === 'approval' ? ['exemption-approved'] : []),
      ];
      assert.deepEqual(waysIn(held(), brookvale).sort(), [...officer, ...others].sort());
      for (const organisation of [kestrel, larkfield]) assert.deepEqual(waysIn(held(), organisation), others);
      assert.equal(exemptionFacts[exemption].named === 'in-the-letter', naming === 'named');
    });

    it(`${exemption}: ${naming} in the letter to the requester`, () => {
      const answered = { ...prepared(), withheld: held().withheld };
      const letter = JSON.stringify(accepted(replyLetter(answered, { organisation: brookvale, now: new Date() })));
      assert.match(letter, /is not in this copy/);
      assert.equal(letter.includes(exemptionFacts[exemption].name), naming === 'named');
      assert.deepEqual(unnamed(held().withheld), naming === 'named' ? [] : [exemptionFacts[exemption].name]);
    });
  }

  it('have rules that a card shows to their end', () => {
    for (const each of exemptions) assert.ok(exemptionFacts[each].rule.length <= 300, each);
  });

  it('are doubted where they are a court’s own or a parent’s, and somebody else uses them', () => {
    assert.match(doubtAbout('court-papers', khanAsks, '2026-11-20') ?? '', /a court itself uses/);
    assert.match(
      doubtAbout('given-in-confidence-health', { ...khanAsks, capacity: 'staff' }, '2026-11-20') ?? '',
      /somebody else asks/,
    );
  });

  /** Whose request each is for (Data Protection Act 2018 Sch. 3 paras. 4(1), 10(1), 21(1)), and whom the rules bind (Sch. 3 paras. 3, 9, 18; Sch. 4 paras. 3, 4). */
  const doubts: readonly (readonly [
    Exemption,
    capacity: RequestForm['capacity'],
    bornOn: string,
    RegExp | undefined,
  ])[] = [
    ['child-abuse-data', 'parent-with-responsibility', '2012-04-01', undefined],
    ['child-abuse-data', 'parent-not-sure', '2012-04-01', undefined],
    ['child-abuse-data', 'representative', '2012-04-01', undefined],
    ['child-abuse-data', 'parent-without-responsibility', '2012-04-01', /parental responsibility.+has none/],
    ['child-abuse-data', 'pupil', '2012-04-01', /somebody else asks/],
    ['child-abuse-data', 'parent-with-responsibility', '2008-11-21', undefined],
    [
      'child-abuse-data',
      'parent-with-responsibility',
      '2008-11-20',
      /under 18, or for somebody who cannot manage.+18 since/,
    ],
    ['given-in-confidence-health', 'parent-without-responsibility', '2012-04-01', /has none/],
    ['given-in-confidence-by-child', 'staff', '1980-04-01', /somebody else asks/],
    ['court-papers', 'parent-with-responsibility', '2012-04-01', /a court itself uses/],
    ['adoption', 'parent-with-responsibility', '2012-04-01', /adoption agencies and courts.+serious harm/],
    ['sen-restrictions', 'parent-with-responsibility', '2012-04-01', /bind the local authority/],
    ['serious-harm', 'pupil', '2012-04-01', undefined],
    ['other-people', 'staff', '1980-04-01', undefined],
  ];
  for (const [exemption, capacity, bornOn, words] of doubts)
    it(`${exemption} is ${words ? 'doubted' : 'not doubted'} where it is used against ${capacity} about somebody born on ${bornOn}`, () => {
      const doubt = doubtAbout(exemption, { capacity, bornOn: bornOn as never }, '2026-11-20');
      if (words) assert.match(doubt ?? '', words);
      else assert.equal(doubt, undefined);
    });
});

describe('somebody else’s information', () => {
  const outcome = (over: object) => withhold({ ...decided(searched()), line: lineOn('other-people', over) });
  /** Data Protection Act 2018 Sch. 2 para. 16(2)(a) and (3). */
  for (const agreed of ['not-asked', 'no-answer', 'refused', 'cannot', 'agreed'] as const) {
    it(`${agreed === 'agreed' ? 'is not held back' : 'may be held back'} where the answer is: ${agreed}`, () => {
      assert.equal(refusedAs(outcome({ agreed })), agreed === 'agreed' ? 'wrong-answer' : 'accepted');
    });
  }

  it('is held back only with its test, which is on record and in the history', () => {
    for (const missing of ['agreed', 'inJob', 'notReasonable']) {
      assert.equal(refusedAs(outcome({ [missing]: undefined })), 'wrong-answer', missing);
    }
    const { withheld, history } = accepted(outcome({})).record;
    assert.deepEqual(withheld[0]?.thirdParty, {
      agreed: 'refused',
      inJob: 'no',
      notReasonable: 'He told it in confidence.',
    });
    assert.match(JSON.stringify(history.at(-1)?.changes), /They said no\. He told it in confidence\./);
  });

  it('is doubted, and not stopped, where it is of somebody in their work', () => {
    assert.match(doubtAboutThirdParty({ inJob: 'yes' }) ?? '', /usually not held back/);
    assert.equal(doubtAboutThirdParty({ inJob: 'no' }), undefined);
    assert.equal(refusedAs(outcome({ inJob: 'yes' })), 'accepted');
  });

  it('leaves nothing of itself in a line on another reason', () => {
    const [other] = holding('crime').withheld;
    assert.deepEqual([other?.thirdParty, other?.provision], [undefined, undefined]);
  });

  it('needs nothing but the second check', () => assert.deepEqual(waysIn(withheldFrom(searched()), brookvale), []));
});

describe('another reason that the law gives', () => {
  const held = holding('another-ground');
  const approved = accepted(approveExemption({ ...decided(held), ...approval })).record;

  it('is named', () => {
    const nameless = withhold({ ...decided(searched()), line: lineOn('another-ground', { provision: undefined }) });
    assert.equal(refusedAs(nameless), 'wrong-answer');
  });

  it('waits for a Data Protection Officer, and says so', () => {
    const [way] = inTheWayOf('prepared', decided(held));
    assert.match(way?.words ?? '', /The Data Protection Officer or their deputy approves it/);
    assert.equal(nextStep(held, { organisation: brookvale, now: decided(held).now })?.event, 'exemption-approved');
    assert.deepEqual(waysIn(approved, brookvale), []);
  });

  it('is checked and handed over only when it is approved', () => {
    const sneaked = (before: DataRequest) => ({ ...before, withheld: held.withheld });
    for (const [event, before] of [
      ['checked', prepared()],
      ['delivered', checked()],
    ] as const) {
      const events = (at: DataRequest) =>
        inTheWayOf(event, decided(at, { by: 'Ruth Adeyemi' })).map((each) => each.event);
      assert.ok(events(sneaked(before)).includes('exemption-approved'), event);
      assert.ok(!events({ ...before, withheld: approved.withheld }).includes('exemption-approved'), event);
    }
  });

  it('is no ground for refusing before it is approved', () => {
    const refusing: RefusalForm = refusalForm.parse({
      ground: 'exempt',
      reasons: 'The law says so.',
      toldOn: '2026-11-20',
    });
    assert.equal(refusedAs(refuseRequest({ ...decided(held), refusing })), 'wrong-answer');
    assert.equal(refusedAs(refuseRequest({ ...decided(approved), refusing })), 'accepted');
  });

  it('is approved once, line by line', () => {
    assert.equal(refusedAs(approveExemption({ ...decided(approved), ...approval })), 'not-waiting');
    const two = accepted(withhold({ ...decided(approved), line: lineOn('another-ground') })).record;
    assert.equal(refusedAs(approveExemption({ ...decided(two), ...approval })), 'not-waiting');
    assert.deepEqual(waysIn(two, brookvale), ['exemption-approved']);
  });

  it('needs no approval for the reasons that have a name, nor does advice stand in for it', () => {
    assert.equal(refusedAs(approveExemption({ ...decided(holding('crime')), ...approval })), 'not-waiting');
    const both = accepted(withhold({ ...decided(held), line: lineOn('serious-harm') })).record;
    const advised = accepted(recordAdvice({ ...decided(both), advice: advice() })).record;
    assert.deepEqual(waysIn(advised, brookvale), ['exemption-approved']);
  });
});
