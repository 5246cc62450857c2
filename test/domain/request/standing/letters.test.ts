import assert from 'node:assert/strict';
import type { LetterText } from '../../../../src/domain/breach/tell/letter-text.ts';
import { authorityLetter } from '../../../../src/domain/request/letters/authority-letter.ts';
import { identityLetter } from '../../../../src/domain/request/letters/identity-letter.ts';
import { makeRequestDocument } from '../../../../src/domain/request/letters/make-request-document.ts';
import type { Capacity } from '../../../../src/domain/request/log/request-form.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { askIdentity } from '../../../../src/domain/request/standing/ask-identity.ts';
import { judgeStanding } from '../../../../src/domain/request/standing/judge-standing.ts';
import { brookvale } from '../../../support/cast.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { asking, deciding } from './support.ts';

const doubt = 'Your message came from an address that we do not know.';
const writing = { organisation: brookvale, now: deciding(asking()).now };
const wordsOf = ({ address, subject, opening, parts, closing }: LetterText): string =>
  [...address, subject, ...opening, ...parts.flatMap(({ heading, words }) => [heading, words]), ...closing].join('\n');
const made = (request: DataRequest, document: 'identity-letter' | 'authority-letter') =>
  wordsOf(accepted(makeRequestDocument(request, { ...writing, document })).letter);

const asked = accepted(askIdentity({ ...deciding(asking()), on: '2026-11-17', doubt })).record;
const awaiting = (
  understands: 'understands' | 'does-not-understand' | 'not-judged',
  over: Parameters<typeof asking>[0] = {},
): DataRequest =>
  accepted(
    judgeStanding({
      ...deciding(asking(over)),
      answers: {
        understands,
        understandsBecause: 'He told me.',
        safeguarding: false,
        decision: 'ask-authority',
        reason: 'His authority is needed.',
        authorityOn: '2026-11-18',
      },
    }),
  ).record;

describe('the letter that asks who they are', () => {
  const letter = made(asked, 'identity-letter');

  it('says why, what is enough, that nothing is kept, when the month begins and whom to reply to', () => {
    assert.match(letter, /17 November 2026/);
    assert.match(letter, new RegExp(doubt));
    for (const proof of ['Passport', 'Driving licence', 'Utility bill', 'P45 or P60', 'Credit card or mortgage'])
      assert.ok(letter.includes(`• ${proof}`), proof);
    assert.match(letter, /Any one of these is enough/);
    assert.match(letter, /keep neither a copy nor its number/);
    assert.match(letter, /within one month, and the month begins when we have seen it/);
    assert.match(letter, /Dev Patel, Data Protection Officer/);
    assert.ok(!letter.includes('Something else'));
  });

  it('promises no month for the educational record, which waits for no proof', () => {
    const record = accepted(
      identityLetter(asking({ matter: 'educational-record' }), writing, { on: '2026-11-17', doubt }),
    );
    assert.doesNotMatch(wordsOf(record), /month begins/);
  });

  it('leaves a place for whom to reply to where nobody is named', () => {
    const organisation = { ...brookvale, people: [] };
    assert.match(
      wordsOf(accepted(identityLetter(asked, { organisation }))),
      /\[Name, e-mail address and telephone number\]/,
    );
  });

  it('is not written before there is a reason to ask', () =>
    assert.equal(refusedAs(identityLetter(asking(), writing)), 'nothing-to-write'));
});

describe('the letter that asks for authority', () => {
  it('asks for a note of whoever understands, with words to use, and says when the month begins', () => {
    const letter = made(awaiting('understands'), 'authority-letter');
    assert.match(letter, /18 November 2026/);
    assert.match(letter, /A note signed by Adam Khan/);
    assert.match(letter, /I agree that Brookvale Inclusion Partnership gives Amina Khan/);
    assert.match(letter, /the month begins when the authority has come/);
    assert.match(letter, /Dev Patel, Data Protection Officer/);
    assert.doesNotMatch(letter, /parental responsibility/);
  });

  it('asks somebody with parental responsibility instead where the child may be too young', () => {
    for (const understands of ['does-not-understand', 'not-judged'] as const)
      assert.match(
        made(awaiting(understands), 'authority-letter'),
        /Where Adam Khan is too young to understand it, you need no note from them: show us that you have parental/,
      );
  });

  it('asks of each asker what they can show', () => {
    const by = (capacity: Capacity) => made(awaiting('not-judged', { capacity }), 'authority-letter');
    for (const capacity of ['parent-with-responsibility', 'parent-not-sure'] as const)
      assert.match(
        by(capacity),
        /You asked about Adam Khan\. The law gives this right to the child[\s\S]*a birth certif/,
      );
    assert.match(by('parent-without-responsibility'), /we need the note from somebody with parental responsibility/);
    for (const capacity of ['representative', 'other'] as const)
      assert.match(by(capacity), /Written authority signed by Adam Khan[\s\S]*signed by somebody with parental/);
  });

  it('does not say that the educational record is the child’s right alone', () => {
    const letter = made(awaiting('not-judged', { matter: 'educational-record' }), 'authority-letter');
    assert.doesNotMatch(letter, /The law gives this right to the child/);
  });

  it('asks a grown-up and nobody else', () =>
    assert.doesNotMatch(
      made(awaiting('not-judged', { bornOn: '2008-02-29', receivedOn: '2026-11-16' }), 'authority-letter'),
      /parental/,
    ));

  it('is not written while none is asked for', () =>
    assert.equal(refusedAs(authorityLetter(asking(), writing)), 'nothing-to-write'));
});
