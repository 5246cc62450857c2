import assert from 'node:assert/strict';
import type { Organisation } from '../../../../src/domain/organisation/organisation.ts';
import { adviceRequest } from '../../../../src/domain/request/letters/advice-request.ts';
import { nextStep } from '../../../../src/domain/request/next-step.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { mayHappen } from '../../../../src/domain/request/revise-request.ts';
import { adviceToSeek, withoutAdvice } from '../../../../src/domain/request/work/advice-needed.ts';
import { type Exemption, exemptions } from '../../../../src/domain/request/work/exemptions.ts';
import { recordAdvice } from '../../../../src/domain/request/work/record-advice.ts';
import { brookvale, kestrel, larkfield } from '../../../support/cast.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';
import { advice, decided, mayAsk, searched, withheldFrom } from '../support.ts';

/** SEIPS 5.2: in the interests of the young person, or because of a risk of harm to the child. */
const protecting: readonly Exemption[] = [
  'serious-harm',
  'serious-harm-health',
  'child-abuse-data',
  'court-papers',
  'given-in-confidence-by-child',
  'given-in-confidence-health',
];

const holding = (exemption: Exemption, asked: Partial<typeof khanAsks> = {}): DataRequest => {
  const held = withheldFrom(searched({ asked: { ...khanAsks, ...asked } }));
  return { ...held, withheld: held.withheld.map((line) => ({ ...line, exemption })) };
};

const careful = (asked: Partial<typeof khanAsks> = {}): DataRequest =>
  searched({
    asked: { ...khanAsks, ...asked },
    standing: mayAsk.standing && { ...mayAsk.standing, safeguarding: true },
  });

const asksOfficer = (request: DataRequest, organisation: Organisation = brookvale) =>
  withoutAdvice(request, organisation) !== undefined;

describe('the Safeguarding Officer’s advice', () => {
  for (const exemption of exemptions) {
    const isAsked = protecting.includes(exemption);
    it(`is ${isAsked ? 'taken' : 'not asked for'} in a partnership where ${exemption} holds something back`, () => {
      const held = holding(exemption);
      assert.equal(asksOfficer(held), isAsked);
      assert.equal(mayHappen('prepared', decided(held)).ok, !isAsked && exemption !== 'another-ground');
      assert.equal(mayHappen('advice-recorded', decided(held)).ok, isAsked);
      assert.equal(
        refusedAs(adviceRequest(held, { organisation: brookvale, now: new Date() })) === 'accepted',
        isAsked,
      );
    });

    it(`is never asked for in a trust or a school, also where ${exemption} holds something back`, () => {
      for (const organisation of [kestrel, larkfield]) assert.ok(!asksOfficer(holding(exemption), organisation));
    });
  }

  it('is taken where it may harm somebody, also when nothing is held back', () => {
    assert.match(withoutAdvice(careful(), brookvale) ?? '', /may harm somebody/);
    assert.ok(!asksOfficer(searched()));
  });

  it('is about a young person: not about what staff ask of themselves, nor about somebody of 25', () => {
    for (const request of [careful, (asked: object) => holding('serious-harm', asked)]) {
      assert.ok(asksOfficer(request({ capacity: 'pupil' })));
      assert.ok(!asksOfficer(request({ capacity: 'staff' })));
      assert.ok(asksOfficer(request({ bornOn: '2001-11-17' as never })));
      assert.ok(!asksOfficer(request({ bornOn: '2001-11-16' as never })));
      const { bornOn: _, ...unknown } = khanAsks;
      assert.ok(asksOfficer({ ...request({}), asked: unknown as typeof khanAsks }));
    }
  });

  it('names whom it is of', () => {
    const given = accepted(recordAdvice({ ...decided(careful()), advice: advice() })).record.advice;
    assert.equal(given?.of, 'safeguarding-officer');
  });

  it('is not in the way of lines that need none, however late they come', () => {
    const advised = accepted(recordAdvice({ ...decided(holding('serious-harm')), advice: advice() })).record;
    const more = withheldFrom(advised, '2026-11-21');
    assert.equal(withoutAdvice(more, brookvale), undefined);
  });
});

describe('additional advice in a trust or a school', () => {
  const inTrust = { ...decided(careful()), organisation: kestrel };

  it('is brought to mind where it may harm somebody, and holds nothing back', () => {
    assert.match(adviceToSeek(careful(), kestrel) ?? '', /additional advice.+trust policy s\. 15/);
    assert.doesNotMatch(adviceToSeek(careful(), larkfield) ?? 'none', /trust policy/);
    assert.ok(mayHappen('prepared', inTrust).ok);
    const next = nextStep(careful(), { organisation: kestrel, now: inTrust.now });
    assert.equal(next?.event, 'prepared');
    assert.match(next?.words ?? '', /Seek additional advice first/);
  });

  it('is a choice of whom, on record, and is then not brought to mind again', () => {
    assert.equal(refusedAs(recordAdvice({ ...inTrust, advice: advice() })), 'wrong-answer');
    const { record } = accepted(recordAdvice({ ...inTrust, advice: advice({ of: 'safeguarding-lead' }) }));
    assert.equal(record.advice?.of, 'safeguarding-lead');
    assert.match(record.history.at(-1)?.changes[0]?.new ?? '', /The safeguarding lead/);
    assert.equal(adviceToSeek(record, kestrel), undefined);
  });

  it('is of nobody outside where nothing may harm anybody', () => {
    const plain = { ...decided(holding('legal-privilege', { capacity: 'staff' })), organisation: kestrel };
    assert.equal(refusedAs(recordAdvice({ ...plain, advice: advice({ of: 'local-authority' }) })), 'not-now');
    assert.equal(adviceToSeek(plain.before, kestrel), undefined);
  });
});

describe('the request for advice', () => {
  const text = (request: DataRequest, organisation = brookvale) =>
    JSON.stringify(accepted(adviceRequest(request, { organisation, now: new Date('2026-11-20T10:00:00Z') })));

  it('shows the lines that may harm a child, and no other ground, person or word', () => {
    const held = holding('child-abuse-data');
    const [line] = held.withheld;
    assert.ok(line);
    const both = {
      ...held,
      withheld: [
        line,
        {
          ...line,
          id: 'withheld.2',
          exemption: 'legal-privilege',
          what: 'What the lawyer wrote.',
          reason: 'Ms Crane advised.',
        },
        { ...line, id: 'withheld.3', exemption: 'other-people', what: 'His friend Leo.', reason: 'Leo is named.' },
      ],
    } as DataRequest;
    assert.match(text(both), /Two sentences.*Sch\. 3 para\. 21/);
    assert.doesNotMatch(text(both), /lawyer|Crane|Leo|Legal advice|Sch\. 2/);
  });

  it('says that it may harm without the words of the judgement, which may name others', () => {
    const named = sampleRequest({
      ...careful(),
      standing: { ...careful().standing, reason: 'His cousin Leo lives there.' } as never,
    });
    assert.match(text(named), /may harm somebody/);
    assert.doesNotMatch(text(named), /Leo/);
  });

  it('goes to the local authority’s officer from a partnership, and to whomever they choose elsewhere', () => {
    assert.match(text(careful()), /Safeguarding Officer/);
    assert.doesNotMatch(text(careful(), kestrel), /Safeguarding Officer|Local authority/);
  });
});
