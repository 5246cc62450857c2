import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { LetterText } from '../../../../src/domain/breach/tell/letter-text.ts';
import type { Outcome } from '../../../../src/domain/outcome.ts';
import type { PreparedAnswer } from '../../../../src/domain/request/answer/answer.ts';
import { complaintAcknowledgement } from '../../../../src/domain/request/letters/complaint-acknowledgement.ts';
import { complaintOutcome } from '../../../../src/domain/request/letters/complaint-outcome.ts';
import { liftingLetter } from '../../../../src/domain/request/letters/lifting-letter.ts';
import { makeRequestDocument } from '../../../../src/domain/request/letters/make-request-document.ts';
import { outcomeLetter } from '../../../../src/domain/request/letters/outcome-letter.ts';
import { passedOnLetter } from '../../../../src/domain/request/letters/passed-on-letter.ts';
import type { Restriction } from '../../../../src/domain/request/rights/markers.ts';
import { brookvale } from '../../../support/cast.ts';
import { accepted, asDev, refusedAs } from '../../../support/run-breach.ts';
import { askedFor } from '../rights/support.ts';

const from = { organisation: brookvale, now: new Date('2026-07-20T10:00:00Z') };
const whole = ({ address, subject, opening, parts, closing }: LetterText): string =>
  [...address, subject, ...opening, ...parts.flatMap(({ heading, words }) => [heading, words]), ...closing].join('\n');

const rights = ['rectification', 'erasure', 'restriction', 'portability', 'objection'] as const;
const answered = (outcome: PreparedAnswer['outcome'], matter: (typeof rights)[number] = 'rectification') =>
  askedFor(matter, {
    answer: {
      ...{
        words: 'The entry now says that he fell.',
        outcome,
        reasons: outcome === 'done' ? null : 'The law has us keep it.',
      },
    } as PreparedAnswer,
  });

const ended = {
  on: '2026-07-19',
  by: asDev,
  words: 'It was read out. We are sorry. Letters are now kept closed.' as never,
};
const restriction = { since: '2026-03-03', of: 'The entry of 12 January.', subjectToldOn: null, liftedOn: null };
const letters: readonly (readonly [string, Outcome<LetterText>])[] = [
  ...rights.flatMap((matter) =>
    (['done', 'partly', 'not-done'] as const).map(
      (outcome) => [`${matter}: ${outcome}`, outcomeLetter(answered(outcome, matter), from)] as const,
    ),
  ),
  ['complaint that came', complaintAcknowledgement(askedFor('complaint'), from)],
  ['complaint that was settled', complaintOutcome(askedFor('complaint', { ended }), from)],
  ['freedom of information', passedOnLetter(askedFor('freedom-of-information'), { ...from, to: 'the school office' })],
  ['question', passedOnLetter(askedFor('question'), { ...from, to: 'the school office' })],
  [
    'restriction that ends',
    liftingLetter(askedFor('rectification', { restriction: restriction as Restriction }), from),
  ],
];
const file = new URL('rights-letters.txt', import.meta.url);

describe('the letters about the other rights and complaints', () => {
  it('read as approved (UPDATE_APPROVED=1 writes them anew)', () => {
    const all = letters.map(([name, letter]) => `=== ${name}\n${whole(accepted(letter))}\n`).join('\n');
    if (process.env['UPDATE_APPROVED'] === '1') writeFileSync(file, all);
    assert.equal(all, readFileSync(file, 'utf8'));
  });

  it('tells what was done, why not, and where to turn, a court only where something was refused', () => {
    for (const matter of rights) {
      for (const outcome of ['done', 'partly', 'not-done'] as const) {
        const words = whole(accepted(outcomeLetter(answered(outcome, matter), from)));
        assert.match(words, /You can complain to us/);
        assert.match(words, /Information Commissioner’s Office/);
        assert.equal(/ask a court/.test(words), outcome !== 'done', `${matter} ${outcome}`);
        assert.equal(/The law has us keep it/.test(words), outcome !== 'done');
        assert.equal(/The entry now says that he fell/.test(words), outcome !== 'not-done');
      }
    }
  });

  it('offers a complaint to us only once the law gives one', () => {
    const before = whole(
      accepted(outcomeLetter(answered('not-done'), { ...from, now: new Date('2026-06-18T10:00:00Z') })),
    );
    assert.doesNotMatch(before, /You can complain to us/);
    assert.match(before, /Information Commissioner’s Office/);
  });

  it('says that recipients are told of a change, and who they are on request (UK GDPR Art. 19)', () => {
    for (const matter of ['rectification', 'erasure', 'restriction'] as const)
      assert.match(
        whole(accepted(outcomeLetter(answered('done', matter), from))),
        /unless that is impossible or would take far too much effort\. If you ask us, we will tell you who they are/,
      );
    assert.doesNotMatch(whole(accepted(outcomeLetter(answered('done', 'objection'), from))), /who they are/);
    assert.match(
      whole(accepted(outcomeLetter(answered('done', 'restriction'), from))),
      /Before we use it again we will tell you/,
    );
  });

  it('says that the record is marked as challenged where it was not changed', () => {
    const words = whole(accepted(outcomeLetter(answered('not-done'), from)));
    assert.match(words, /both versions go with every copy/);
    assert.match(words, /Please tell us in your own words what is right/);
    const { challenge } = answered('not-done');
    const written = challenge && { ...challenge, ourVersion: 'He pushed.' as never, theirVersion: 'He fell.' as never };
    const both = whole(accepted(outcomeLetter({ ...answered('not-done'), challenge: written }, from)));
    assert.match(both, /Our version: He pushed\.\nYour version: He fell\./);
    assert.doesNotMatch(whole(accepted(outcomeLetter(answered('not-done', 'erasure'), from))), /both versions/);
  });

  it('tells no outcome that nobody has decided, and none of an access request', () => {
    assert.equal(refusedAs(outcomeLetter(askedFor('erasure'), from)), 'nothing-to-write');
    assert.equal(
      refusedAs(outcomeLetter({ ...answered('done'), asked: askedFor('access').asked }, from)),
      'nothing-to-write',
    );
  });

  it('acknowledges a complaint, with what it is about', () => {
    const complaint = askedFor('complaint', { links: [{ reference: 'AR-2026-0003', why: 'complains-about' }] });
    const words = whole(accepted(complaintAcknowledgement(complaint, from)));
    assert.match(words, /reached us on 2 March 2026/);
    assert.match(words, /how we dealt with AR-2026-0003/);
    assert.match(words, /ico\.org\.uk\/make-a-complaint/);
    assert.equal(refusedAs(complaintAcknowledgement(askedFor('access'), from)), 'nothing-to-write');
  });

  it('tells the outcome of a complaint, and that the Commissioner comes next, not us again', () => {
    const words = whole(
      accepted(complaintOutcome(askedFor('complaint'), { ...from, outcome: 'We were wrong, and are sorry.' })),
    );
    assert.match(words, /We were wrong, and are sorry\./);
    assert.match(words, /Information Commissioner’s Office/);
    assert.doesNotMatch(words, /You can complain to us/);
    assert.equal(refusedAs(complaintOutcome(askedFor('complaint'), from)), 'nothing-to-write');
  });

  it('says to whom it was passed on and when, names the Act as our own reading of it, and begins no new time', () => {
    const to = 'The school office of Hillcrest School.';
    const words = whole(accepted(passedOnLetter(askedFor('freedom-of-information'), { ...from, to })));
    assert.match(words, /passed it on to the school office of Hillcrest School on 20 July 2026\.\n/);
    assert.match(words, /We treat what you asked as a request under the Freedom of Information Act 2000/);
    assert.doesNotMatch(words, /You asked under/);
    // Received on 2 March 2026 by the authority, whoever in it answers (Freedom of Information Act 2000 s. 10(1), (6)).
    assert.match(
      words,
      /received your request on 2 March 2026.+until Monday 30 March 2026\. That it was passed on does not/,
    );
    assert.doesNotMatch(words, /reaches them|new request/);
    assert.doesNotMatch(
      whole(accepted(passedOnLetter(askedFor('question'), { ...from, to }))),
      /Freedom of Information/,
    );
    assert.equal(refusedAs(passedOnLetter(askedFor('question'), from)), 'nothing-to-write');
  });

  it('says of another authority that it is a new request there, and gives it no day of ours', () => {
    const to = 'The county council';
    const letter = passedOnLetter(askedFor('freedom-of-information'), { ...from, to, otherAuthority: true });
    const words = whole(accepted(letter));
    assert.match(words, /We do not hold what you ask for\. We believe that the county council does/);
    assert.match(words, /For them it is a new request\. .+ after the day when it reaches them/);
    assert.doesNotMatch(words, /30 March|passed it on/);
  });

  it('tells that data will be used again, only while it is not', () => {
    const lifted = { ...restriction, liftedOn: '2026-04-01' } as Restriction;
    assert.equal(
      refusedAs(liftingLetter(askedFor('rectification', { restriction: lifted }), from)),
      'nothing-to-write',
    );
  });

  it('has each of them among the documents, and the portable copy as a file too', () => {
    const made = [
      makeRequestDocument(answered('done'), { ...from, document: 'outcome-letter' }),
      makeRequestDocument(askedFor('complaint'), { ...from, document: 'complaint-acknowledgement' }),
      makeRequestDocument(askedFor('complaint', { ended }), { ...from, document: 'complaint-outcome' }),
      makeRequestDocument(askedFor('access'), { ...from, document: 'portable-copy' }),
    ].map((each) => accepted(each));
    assert.deepEqual(
      made.map(({ json }) => json !== undefined),
      [false, false, false, true],
    );
    assert.equal(
      refusedAs(makeRequestDocument(askedFor('question'), { ...from, document: 'passed-on-letter' })),
      'nothing-to-write',
    );
  });
});
