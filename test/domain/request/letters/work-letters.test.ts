import assert from 'node:assert/strict';
import type { LetterText } from '../../../../src/domain/breach/tell/letter-text.ts';
import { adviceRequest } from '../../../../src/domain/request/letters/advice-request.ts';
import { makeRequestDocument } from '../../../../src/domain/request/letters/make-request-document.ts';
import { replyLetter } from '../../../../src/domain/request/letters/reply-letter.ts';
import { schoolConsultation } from '../../../../src/domain/request/letters/school-consultation.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { brookvale } from '../../../support/cast.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { consultation, prepared, searched, withheldFrom } from '../support.ts';

const writing = { organisation: brookvale, now: new Date('2026-11-20T10:00:00Z') };
const textOf = ({ address, subject, opening, parts, closing }: LetterText): string =>
  [...address, subject, ...opening, ...parts.flatMap(({ heading, words }) => [heading, words]), ...closing].join('\n');

const open = searched({ tasks: [consultation] });
const held = withheldFrom(open);
const [line] = held.withheld;
const reply = (over: Partial<DataRequest> = {}): string =>
  textOf(accepted(replyLetter({ ...prepared(), ...over }, writing)));

describe('the message to the on-roll school', () => {
  it('says who it is about and what is asked, and neither who asks nor in which words', () => {
    const text = textOf(accepted(schoolConsultation(open, writing)));
    for (const said of ['Adam Khan, born on 14 May 2018', 'Hillcrest School', 'AR-2026-0001', 'by 27 November 2026']) {
      assert.ok(text.includes(said), said);
    }
    for (const unsaid of ['Amina', 'gate', 'Example Street']) assert.ok(!text.includes(unsaid), unsaid);
  });

  it('asks for an answer before our own day, and today when that is near', () => {
    const late = { ...writing, now: new Date('2026-11-30T10:00:00Z') };
    assert.match(textOf(accepted(schoolConsultation(open, late))), /Please tell us today/);
  });

  it('is not there where no school is to be consulted', () => {
    assert.equal(refusedAs(schoolConsultation(searched(), writing)), 'nothing-to-write');
  });
});

describe('the request for advice', () => {
  it('says what would be held back, why and under which clause', () => {
    const harmful = withheldFrom(open, undefined, { exemption: 'serious-harm' });
    assert.match(
      textOf(accepted(adviceRequest(harmful, writing))),
      /Blacked out in part: Two sentences\.\nSerious harm to somebody’s health \(Data Protection Act 2018 Sch\. 3/,
    );
  });
});

describe('the letter that goes with the answer', () => {
  it('has a place for all that the law has us tell, and where to complain', () => {
    const text = reply();
    for (const heading of [
      'What we use it for',
      'Who it is shared with',
      'How long we keep it',
      'Your rights',
      'Where it came from',
    ]) {
      assert.ok(text.includes(heading), heading);
    }
    assert.match(text, /You can complain to us\..+Information Commissioner/s);
    assert.ok(!text.includes('What is left out'));
  });

  it('names the reason for what is left out where that does no harm', () => {
    const text = reply({ withheld: held.withheld });
    assert.match(text, /• Somebody else’s information \(Data Protection Act 2018 Sch\. 2 para\. 16\)/);
    assert.match(text, /ask a court/);
    assert.ok(!text.includes('another pupil'));
  });

  it('does not name a reason that would itself tell too much', () => {
    assert.ok(line);
    const text = reply({ withheld: [{ ...line, exemption: 'child-abuse-data' }] });
    assert.match(text, /What is left out/);
    assert.doesNotMatch(text, /abuse|Sch\. 3/);
  });

  it('flags what is in dispute and what is restricted', () => {
    const { answer } = prepared();
    assert.ok(answer);
    const text = reply({
      answer: { ...answer, bothVersionsOf: ['AR-2026-0002'], flagsRestrictionOf: ['AR-2026-0002'] },
    });
    assert.match(text, /You receive both versions/);
    assert.match(text, /What is restricted/);
  });

  it('is made only once the answer was put together', () => {
    const document = (request: DataRequest) =>
      refusedAs(makeRequestDocument(request, { ...writing, document: 'reply-letter' }));
    assert.equal(document(searched()), 'nothing-to-write');
    assert.equal(document(prepared()), 'accepted');
  });
});
