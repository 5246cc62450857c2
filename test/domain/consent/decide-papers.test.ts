import assert from 'node:assert/strict';
import { everyAnswer } from '../../../src/domain/consent/decide-consent.ts';
import type { Entry } from '../../../src/domain/consent/entry.ts';
import { agreedRecipients } from '../../../src/domain/consent/recipients.ts';
import { complete, sampleEntry } from '../../support/sample-pupil.ts';
import { ask, fileOf, photograph, shareWith, today, without } from './asking.ts';

const form = sampleEntry('referral-form');
const acknowledged = sampleEntry('acknowledgement');
const signed = sampleEntry('signature');
const signedWithout = sampleEntry('signature', { id: 'without', relation: 'grandparent', responsibility: 'no' });
const signedNotKnown = sampleEntry('signature', { id: 'not-known', responsibility: 'not-known' });
const withdrew = sampleEntry('withdrawal', { on: '2026-11-02' });
const withdrewAll = sampleEntry('withdrawal', { on: '2026-11-02', of: 'everything' });

const questions = {
  notes: { about: 'notes' },
  records: { about: 'records' },
  share: shareWith('health-service'),
  report: { about: 'report' },
} as const;

describe('what the three papers allow', () => {
  const rows: readonly (readonly [
    row: string,
    entries: readonly Entry[],
    answers: `${string} ${string} ${string} ${string}`,
    cited: string,
  ])[] = [
    //                                                                 notes records share report
    ['1: nothing at all', [], 'only no no no', 'SEIPS policy 7.2'],
    ['1: signed, but never referred', [acknowledged, signed], 'only no no no', 'SEIPS policy 7.2'],
    ['2: referred only', [form], 'only no no no', 'SEIPS policy 4.2'],
    ['3: referred and acknowledged', [form, acknowledged], 'only no no no', 'SEIPS policy 7.3'],
    ['4: referred and signed', [form, signed], 'only only no no', 'SEIPS policy 4.2'],
    ['5: signed by somebody without', [form, acknowledged, signedWithout], 'only no no no', 'SEIPS policy 7.3'],
    ['5: signed by nobody knows whom', [form, acknowledged, signedNotKnown], 'only no no no', 'SEIPS policy 7.3'],
    ['5: and not acknowledged either', [form, signedWithout], 'only no no no', 'SEIPS policy 7.3'],
    ['6: all three', complete, 'yes yes yes yes', 'SEIPS policy 7.3'],
    ['8: sharing withdrawn', [...complete, withdrew], 'only only no no', 'UK GDPR Art. 21'],
    ['8: everything withdrawn', [...complete, withdrewAll], 'only only no no', 'UK GDPR Art. 21'],
    ['8: withdrawn before it was acknowledged', [form, signed, withdrewAll], 'only only no no', 'UK GDPR Art. 21'],
  ];

  for (const [row, entries, answers, cited] of rows) {
    it(`are, in row ${row}`, () => {
      const file = fileOf(...entries);
      const given = Object.values(questions).map((question) => ask(file, question));
      assert.equal(given.map(({ answer }) => answer).join(' '), answers);
      for (const { clauses } of given.slice(1)) assert.ok((clauses as readonly string[]).includes(cited), `${clauses}`);
    });
  }

  it('are, in row 7, what is needed to keep somebody safe, whatever was signed', () => {
    for (const [row, entries] of rows) {
      const { answer, override, next, clauses } = ask(
        fileOf(...entries),
        shareWith('local-authority', { safeguarding: true }),
      );
      assert.equal(answer, 'yes', row);
      if (row.startsWith('6')) {
        assert.equal(override, undefined, 'an ordinary yes stays one');
        assert.match(`${next}`, /^Share what they need to know\. Tell your safeguarding lead too/);
      } else {
        assert.equal(override, 'safeguarding', row);
        assert.match(`${next}`, /ring 999[\s\S]*safeguarding lead[\s\S]*record whom you told and why/);
        assert.deepEqual(clauses, ['SEIPS policy 6.4']);
      }
    }
  });

  it('name what is still needed', () => {
    const { next } = ask(fileOf(form, signedNotKnown), questions.records);
    assert.equal(
      next,
      'Find out whether whoever signed has parental responsibility. Get what is missing: the school’s acknowledgement of the privacy statement and a signature by somebody with parental responsibility.',
    );
    assert.equal(
      ask(fileOf(form, signed), questions.records).next,
      'Get what is missing: the school’s acknowledgement of the privacy statement.',
    );
  });

  it('let notes be of talks that the school began, until it has referred the pupil', () => {
    assert.match(ask(fileOf(), questions.notes).only.join(), /that the school began/);
    assert.doesNotMatch(ask(fileOf(form), questions.notes).only.join(), /that the school began/);
  });
});

describe('a signature', () => {
  it('counts though somebody without parental responsibility signs later', () => {
    const later = { ...signedWithout, on: '2026-11-01', recipients: [] };
    assert.equal(ask(fileOf(...complete, later), questions.share).answer, 'yes');
  });

  it('gives way to a later one with parental responsibility, with what that one names', () => {
    const later = sampleEntry('signature', { id: 'later', on: '2026-11-01', recipients: ['on-roll-school'] });
    assert.equal(ask(fileOf(...complete, later), questions.share).answer, 'no');
    assert.equal(ask(fileOf(...complete, later), questions.share, '2026-10-31').answer, 'yes');
  });

  it('counts from its day, wherever it stands among the others', () => {
    const later = sampleEntry('signature', { id: 'later', on: '2026-11-01', recipients: ['on-roll-school'] });
    assert.equal(ask(fileOf(later, ...complete), questions.share).answer, 'no');
  });
});

describe('a withdrawal', () => {
  const decided = (decision: 'stands' | 'taken-back') =>
    sampleEntry('withdrawal-decided', { decision, on: '2026-11-10' });

  it('acts from its day', () => {
    const file = fileOf(...complete, withdrew);
    assert.equal(ask(file, questions.share, '2026-11-01').answer, 'yes');
    assert.equal(ask(file, questions.share, '2026-11-02').answer, 'no');
  });

  it('lets everything be as before once it is taken back', () => {
    const file = fileOf(...complete, withdrew, decided('taken-back'));
    assert.equal(ask(file, questions.share, '2026-11-09').answer, 'no');
    assert.equal(ask(file, questions.share, '2026-11-10').answer, 'yes');
  });

  it('is no less wide for a narrower one after it', () => {
    const narrower = sampleEntry('withdrawal', { id: 'later', on: '2026-11-05' });
    assert.equal(ask(fileOf(...complete, withdrewAll, narrower), questions.report).answer, 'no');
  });

  it('stops sharing whoever it comes from', () => {
    for (const speaker of ['parent', 'pupil', 'other-adult'] as const) {
      for (const recipient of agreedRecipients) {
        const { answer } = ask(fileOf(...complete, { ...withdrew, speaker }), shareWith(recipient, { works: 'yes' }));
        assert.equal(answer, 'no', `${speaker}, ${recipient}`);
      }
    }
  });

  it('leaves what does not rest on the form to the Data Protection Officer', () => {
    for (const recipient of ['new-school', 'other-partnership', 'youth-support', 'post-16-provider'] as const) {
      assert.equal(ask(fileOf(...complete, withdrew), shareWith(recipient)).answer, 'ask-first', recipient);
    }
    const inReturn = ask(fileOf(...complete, withdrewAll), shareWith('department-for-education'));
    assert.deepEqual([inReturn.answer, inReturn.only], ['only', ['What the statutory return asks for']]);
  });

  it('is not settled by signing again, and says who settles it', () => {
    const again = sampleEntry('signature', { id: 'again', on: '2026-11-20' });
    const nextOf = (...entries: Entry[]) => ask(fileOf(...complete, withdrew, ...entries), questions.share).next;
    assert.equal(nextOf(), 'Share nothing more until the Data Protection Officer has decided.');
    assert.match(`${nextOf(decided('stands'))}`, /decided on 10 November 2026 that this stands/);
    assert.match(`${nextOf(again)}`, /A form was signed after that/);
  });
});

describe('a pupil who has left', () => {
  const left = sampleEntry('left', { on: '2026-11-13' });
  const file = fileOf(...complete, left);

  it('is archived, the paper goes back, and nobody is told out of habit', () => {
    const records = ask(file, questions.records);
    assert.deepEqual(records.only, ['The electronic record, archived until it is looked at again on 23 November 2027']);
    assert.match(`${records.next}`, /give it back to the pupil’s school/);
    assert.equal(ask(file, questions.share).answer, 'ask-first');
    assert.equal(ask(file, shareWith('on-roll-school')).answer, 'yes');
    assert.equal(ask(file, questions.records, '2026-11-12').answer, 'yes');
  });

  it('starts again when referred again: what was signed before counts no more', () => {
    const back = sampleEntry('referral-form', { id: 'back', on: '2027-01-11' });
    const again = [
      sampleEntry('acknowledgement', { id: 'a', on: '2027-01-11' }),
      sampleEntry('signature', { id: 's', on: '2027-01-12' }),
    ];
    assert.equal(ask(fileOf(...complete, left, back), questions.records, '2027-01-12').answer, 'no');
    assert.equal(ask(fileOf(...complete, left, back, ...again), questions.records, '2027-01-12').answer, 'yes');
  });

  it('and the answer says which papers there are not since', () => {
    const back = sampleEntry('referral-form', { id: 'back', on: '2027-01-11' });
    const acknowledgedAgain = sampleEntry('acknowledgement', { id: 'a', on: '2027-01-11' });
    const signedAgain = sampleEntry('signature', { id: 's', on: '2027-01-12' });
    const reasonOf = (...again: Entry[]) =>
      ask(fileOf(...complete, left, back, ...again), questions.records, '2027-01-12').reason;
    assert.match(reasonOf(), /neither its acknowledgement nor a signature since the pupil was referred again/);
    assert.match(reasonOf(acknowledgedAgain), /no signature since the pupil was referred again/);
    assert.match(reasonOf(signedAgain), /no acknowledgement by the school since the pupil was referred again/);
  });
});

describe('what is restricted or in dispute', () => {
  const restricted = sampleEntry('restricted');
  const challenged = sampleEntry('challenged');

  it('is stored and not used', () => {
    const file = fileOf(...complete, restricted, sampleEntry('photographs'));
    const records = ask(file, questions.records);
    assert.equal(records.answer, 'only');
    assert.match(records.only.join(), /not to be used: kept, and nothing more/);
    for (const question of [
      questions.share,
      questions.report,
      photograph('website'),
      shareWith('department-for-education'),
      shareWith('youth-support'),
    ]) {
      const { answer, reason, clauses } = ask(file, question);
      assert.equal(answer, 'ask-first');
      assert.match(reason, /^Part of the record is not to be used/);
      assert.ok(clauses.includes('UK GDPR Art. 18(2)'));
    }
    assert.equal(ask(file, shareWith('unrelated')).answer, 'no');
    assert.match(`${ask(file, shareWith('police')).next}`, /Leave that part unused/);
  });

  it('may be used again once that has ended', () => {
    const file = fileOf(...complete, restricted, sampleEntry('mark-lifted', { on: '2026-11-20' }));
    assert.equal(ask(file, questions.share, '2026-11-19').answer, 'ask-first');
    assert.equal(ask(file, questions.share, '2026-11-20').answer, 'yes');
  });

  it('is shared to keep somebody safe all the same', () => {
    for (const recipient of ['police', 'local-authority'] as const) {
      const { answer, override, reason, clauses } = ask(
        fileOf(...complete, restricted),
        shareWith(recipient, { safeguarding: true }),
      );
      assert.deepEqual([answer, override], ['yes', 'safeguarding']);
      assert.match(reason, /Part of the record is restricted\. Use it only as far as it is needed to protect somebody/);
      assert.deepEqual(clauses, ['SEIPS policy 6.4', 'UK GDPR Art. 18(2)']);
    }
  });

  it('is the first question for a club too, before whether it works with the pupil', () => {
    const { answer, next } = ask(fileOf(...complete, restricted), shareWith('voluntary-organisation'));
    assert.deepEqual([answer, next], ['ask-first', 'Ask the Data Protection Officer what may be used.']);
  });

  it('goes with both versions while it is in dispute, also to keep somebody safe', () => {
    const file = fileOf(...complete, challenged);
    for (const question of [questions.share, shareWith('new-school'), shareWith('unrelated', { safeguarding: true })]) {
      const { bothVersions, clauses } = ask(file, question);
      assert.ok(bothVersions && clauses.includes('UK GDPR Art. 5(1)(d)') && clauses.includes('UK GDPR Art. 16'));
    }
    assert.equal(ask(file, questions.report).bothVersions, false, 'a count carries no version');
    assert.equal(ask(file, shareWith('unrelated')).bothVersions, false, 'nothing is passed on');
    assert.equal(ask(fileOf(...complete), questions.share).bothVersions, false);
  });
});

describe('the answers when nothing was asked', () => {
  const asked = (entries: readonly Entry[]) =>
    everyAnswer(fileOf(...entries), today).map(({ question }) =>
      'with' in question ? question.with : 'use' in question ? question.use : question.about,
    );

  it('are records, reports, those a parent agrees to, and photographs by use', () => {
    assert.deepEqual(asked(complete), [
      'records',
      'report',
      ...agreedRecipients,
      ...['website', 'press', 'social-media', 'display', 'prospectus', 'identification'],
    ]);
  });

  it('name notes of first talks only where records may not simply be held', () => {
    assert.deepEqual(asked(without(complete, 'signature')).slice(0, 3), ['records', 'notes', 'report']);
  });
});
