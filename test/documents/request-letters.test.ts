import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { paperOf } from '../../src/documents/paper.ts';
import { textOf } from '../../src/documents/text-of.ts';
import type { Day } from '../../src/domain/deadlines/day-words.ts';
import { makeRequestDocument } from '../../src/domain/request/letters/make-request-document.ts';
import { type RequestDocumentKind, requestDocumentKinds } from '../../src/domain/request/letters/request-documents.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { type Happened, requestWith } from '../domain/request/dates/support.ts';
import { brookvale, now } from '../support/cast.ts';
import { accepted, asDev, refusedAs } from '../support/run-breach.ts';

type Set = Partial<Record<'refusal' | 'delay' | 'fee' | 'extension', unknown>>;

const receivedOn = '2026-09-14';
const told = (days: Partial<Happened>, set: Set = {}): DataRequest =>
  ({ ...requestWith({ receivedOn, ...days }), ...set }) as DataRequest;
const by = { by: asDev, recordedAt: now };
const refusal = (toldOn: Day, ground: string) => ({
  ground,
  reasons: 'We gave you all of this on 2 September. Nothing has been added since.',
  toldOn,
  ...by,
});
const fee = (ground: string) => ({
  ground,
  amount: 12.5,
  reasons: 'It is the cost of paper and post.',
  askedOn: '2026-09-21',
  by: asDev,
  paidOn: null,
});
const delay = (toldOn: Day) => ({
  toldOn,
  words: 'The colleague who knows these records was ill. You will have our answer by 30 October.',
  ...by,
});

const clarification = { askedOn: '2026-09-17', answeredOn: undefined };
const letters: readonly (readonly [string, RequestDocumentKind, DataRequest])[] = [
  ['clarification', 'clarification-letter', told({ clarification })],
  ['extension of a complex request', 'extension-letter', told({ extendedOn: '2026-10-12' })],
  [
    'extension for several requests',
    'extension-letter',
    told({}, { extension: { ground: 'several-requests', reasons: 'There are four.', toldOn: '2026-10-12', ...by } }),
  ],
  ['fee for further copies', 'fee-letter', told({}, { fee: fee('further-copies') })],
  ['fee for an excessive request', 'fee-letter', told({}, { fee: fee('excessive') })],
  ['fee for an unfounded request', 'fee-letter', told({}, { fee: fee('unfounded') })],
  ['delay, told late', 'delay-letter', told({}, { delay: delay('2026-10-20') })],
  ['delay, told early', 'delay-letter', told({}, { delay: delay('2026-10-09') })],
  ...['unfounded', 'excessive', 'may-not-ask', 'exempt', 'right-does-not-apply'].map(
    (ground) => [`refusal: ${ground}`, 'refusal-letter', told({}, { refusal: refusal('2026-10-12', ground) })] as const,
  ),
  [
    'refusal: the educational record',
    'refusal-letter',
    told({ matter: 'educational-record' }, { refusal: refusal('2026-10-12', 'right-does-not-apply') }),
  ],
  [
    'delay of the educational record',
    'delay-letter',
    told({ matter: 'educational-record' }, { delay: delay('2026-10-20') }),
  ],
  [
    'refusal before 19 June 2026',
    'refusal-letter',
    told({ receivedOn: '2026-05-26' }, { refusal: refusal('2026-06-18', 'excessive') }),
  ],
];

const textFor = (request: DataRequest, document: RequestDocumentKind): string =>
  textOf(paperOf(accepted(makeRequestDocument(request, { document, organisation: brookvale, now }))));
const letter = (name: string): string => {
  const [, document, request] = letters.find(([each]) => each === name) ?? assert.fail(name);
  return textFor(request, document);
};

const file = new URL('request-letters.txt', import.meta.url);

describe('the letters about the dates of a request', () => {
  it('read as approved (UPDATE_APPROVED=1 writes them anew)', () => {
    const all = letters.map(([name, document, request]) => `=== ${name}\n${textFor(request, document)}`).join('\n');
    if (process.env['UPDATE_APPROVED'] === '1') writeFileSync(file, all);
    assert.equal(all, readFileSync(file, 'utf8'));
  });

  it('say, where something is refused, charged for or late, why, and every way to complain (Art. 12(4))', () => {
    for (const name of [
      'refusal: excessive',
      'fee for an excessive request',
      'delay, told late',
      'delay, told early',
    ]) {
      const text = letter(name);
      assert.match(text, /You can complain to us/, name);
      assert.match(text, /Information Commissioner’s Office, at ico\.org\.uk\/make-a-complaint/, name);
      assert.match(text, /You can ask a court to decide/, name);
    }
    assert.match(letter('refusal: excessive'), /We gave you all of this on 2 September/);
  });

  it('offer a complaint to us from the day on which the law does: 19 June 2026', () => {
    assert.doesNotMatch(letter('refusal before 19 June 2026'), /complain to us/);
    const onTheDay = told({ receivedOn: '2026-05-26' }, { refusal: refusal('2026-06-19', 'excessive') });
    assert.match(textFor(onTheDay, 'refusal-letter'), /You can complain to us/);
  });

  it('end with our reference and how to reach us, once', () => {
    for (const [name] of letters) {
      const text = letter(name);
      assert.match(text, /Our reference is AR-2026-0001\. To reach us, reply to this letter, or write to \[/, name);
      assert.equal(text.split('AR-2026-0001').length, 2, name);
    }
  });

  it('say, where they may not ask, what would let them', () => {
    assert.match(
      letter('refusal: may-not-ask'),
      /If Adam Khan agrees in writing, or you can show us that you have parental responsibility, ask us again/,
    );
    const { asked, ...rest } = told({}, { refusal: refusal('2026-10-12', 'may-not-ask') });
    const grownUp = { ...rest, asked: { ...asked, bornOn: '2008-01-31' as never } };
    assert.match(textFor(grownUp, 'refusal-letter'), /If Adam Khan agrees in writing, ask us again/);
    const { subject: _, ...own } = { ...asked, capacity: 'pupil' as const };
    assert.match(textFor({ ...rest, asked: own }, 'refusal-letter'), /parental responsibility can ask for you/);
    assert.doesNotMatch(letter('refusal: exempt'), /ask us again/);
  });

  it('make the answer wait for a fee only where the request is unfounded or excessive (Art. 12A(2)(c))', () => {
    for (const ground of ['excessive', 'unfounded'] as const)
      assert.match(letter(`fee for an ${ground} request`), /month begins when you have paid/);
    const copies = letter('fee for further copies');
    assert.doesNotMatch(copies, /month begins|pay £[\d.]+ first/);
    assert.match(copies, /You do not pay for the first copy, and it does not wait for this/);
  });

  it('offer to look at a fee again where less would cost less, and not where nothing is owed', () => {
    assert.match(letter('fee for an excessive request'), /tell us that you want less/);
    assert.doesNotMatch(letter('fee for an unfounded request'), /want less/);
  });

  it('give an extension its reasons and its last day', () => {
    const text = letter('extension of a complex request');
    assert.match(text, /By Monday 14 December 2026 at the latest/);
    assert.match(text, /Four places\./);
    assert.match(text, /two further months/);
  });

  it('say of a clarification why it is needed, and that its days do not count', () => {
    const text = letter('clarification');
    assert.match(text, /Eleven years of records\./);
    assert.match(text, /days from this letter until we hear from you do not count/);
  });

  it('are addressed to whoever asks, and bear the day on which they were told', () => {
    assert.match(
      letter('refusal: excessive'),
      /^Brookvale Inclusion Partnership\nAmina Khan\n.*\n12 October 2026\nDear Amina Khan/,
    );
  });

  it('are not written while what they tell has not happened', () => {
    const untold: RequestDocumentKind[] = [
      'clarification-letter',
      'extension-letter',
      'fee-letter',
      'delay-letter',
      'refusal-letter',
      'identity-letter',
      'authority-letter',
    ];
    for (const document of untold)
      assert.equal(
        refusedAs(makeRequestDocument(told({}), { document, organisation: brookvale, now })),
        'nothing-to-write',
        document,
      );
  });

  it('leave no document without an answer, for whatever is asked', () => {
    for (const document of requestDocumentKinds)
      assert.doesNotThrow(() => makeRequestDocument(told({}), { document, organisation: brookvale, now }), document);
  });
});
