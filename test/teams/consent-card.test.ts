import assert from 'node:assert/strict';
import type { PupilOpened } from '../../src/desk/ask-consent.ts';
import { decideConsent, everyAnswer } from '../../src/domain/consent/decide-consent.ts';
import type { Entry } from '../../src/domain/consent/entry.ts';
import type { ConsentQuestion } from '../../src/domain/consent/question.ts';
import { consentCard } from '../../src/pages/pupil/consent-card.ts';
import { nextPaper } from '../../src/pages/pupil/next-record.ts';
import { pupilFlags } from '../../src/pages/pupil/pupil-flags.ts';
import { questionWords } from '../../src/pages/pupil/question-words.ts';
import { everyQuestion } from '../domain/consent/any-pupil-file.ts';
import { fileOf, photograph, shareWith, today } from '../domain/consent/asking.ts';
import { brookvale, colleague } from '../support/cast.ts';
import { titlesOn, wordsOf } from '../support/journey.ts';
import { complete, sampleEntry } from '../support/sample-pupil.ts';

const opened = (entries: readonly Entry[], question?: ConsentQuestion): PupilOpened => {
  const file = fileOf(...entries);
  const answers = question ? [{ question, answer: decideConsent(file, question, today) }] : everyAnswer(file, today);
  return { found: 'one', file, question, answers, marked: [], today, organisation: brookvale };
};

const shown = (entries: readonly Entry[], question?: ConsentQuestion) => {
  const { card } = consentCard(opened(entries, question), { person: colleague('Sam Whitlock') });
  return { words: wordsOf(card), titles: titlesOn(card as never) };
};

const left = sampleEntry('left', { on: '2026-10-30' });
const back = sampleEntry('referral-form', { id: 'back', on: '2026-11-02' });

describe('the card with the answer about a pupil', () => {
  it('heads a yes to sharing with how much it is', () => {
    assert.match(shown(complete, shareWith('health-service')).words, /service\?\nYes, what they need to know\n/);
    assert.match(shown(complete, { about: 'records' }).words, /\?\nYes\n/);
  });

  it('asks whether they work with the pupil only where that changes the answer', () => {
    const title = 'They work with the pupil';
    for (const [more, asked] of [
      [[], true],
      [[left], false],
      [[sampleEntry('restricted')], false],
    ] as const) {
      const { words, titles } = shown([...complete, ...more], shareWith('voluntary-organisation'));
      assert.equal(titles.includes(title), asked);
      assert.equal(words.includes('press a button below'), asked);
    }
  });

  it('says once above the list how much may be shared, and never leaves “not recorded” for a yes', () => {
    const { words } = shown(complete);
    assert.equal(words.split('Share only what they need to know with:').length, 2);
    assert.match(words, /In the press: ?\n?Not recorded: ask before you use one/);
    assert.match(words, /SEIPS stands for Leicestershire’s Secondary Education and Inclusion Partnerships/);
    assert.match(shown(complete, photograph('press')).words, /\nNot recorded\n/);
  });

  it('lets somebody say that harm may come where the answer is no, ask first or not recorded', () => {
    const title = 'Somebody may come to harm';
    assert.ok(shown(complete, shareWith('police')).titles.includes(title));
    assert.ok(shown([], shareWith('health-service')).titles.includes(title));
    assert.ok(!shown(complete, shareWith('health-service')).titles.includes(title));
    assert.ok(!shown(complete, photograph('press')).titles.includes(title));
    for (const question of everyQuestion) assert.ok(shown(complete, question).titles.length <= 6);
  });

  it('says above everything on file that more than one was asked', () => {
    const { card } = consentCard(opened(complete), { person: colleague('Sam Whitlock'), several: true });
    assert.match(wordsOf(card), /^You asked about more than one\. Here is everything; or ask about one at a time\.\n/);
  });

  it('asks every question whole', () => {
    for (const question of everyQuestion) assert.match(questionWords(question), /May we [^?]+\?$/);
  });
});

describe('a pupil who has come back', () => {
  it('is not flagged as having left', () => {
    assert.deepEqual(pupilFlags(opened([...complete, left])), ['Left the partnership on 30 October 2026']);
    assert.deepEqual(pupilFlags(opened([...complete, left, back])), []);
  });

  it('needs its papers anew, the acknowledgement first', () => {
    const nextOf = (...entries: Entry[]) => nextPaper(fileOf(...complete, ...entries), today)?.dialogue;
    assert.equal(nextOf(), undefined);
    assert.equal(nextOf(left, back), 'record-acknowledgement');
    assert.equal(nextOf(left, back, sampleEntry('acknowledgement', { id: 'a', on: '2026-11-03' })), 'record-signature');
  });
});
