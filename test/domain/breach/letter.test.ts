import assert from 'node:assert/strict';
import { breachKinds } from '../../../src/domain/breach/report/breach-kinds.ts';
import { containedForIco } from '../../../src/domain/breach/report/contained-words.ts';
import { containmentIds } from '../../../src/domain/breach/report/containment.ts';
import { safetyStepIds } from '../../../src/domain/breach/report/danger.ts';
import { contactOf } from '../../../src/domain/breach/tell/ico-answers.ts';
import { type LetterForm, missingFromLetter } from '../../../src/domain/breach/tell/letter.ts';
import { draftLetter, draftLetterOf } from '../../../src/domain/breach/tell/letter-drafts.ts';
import { letterText, troublesOf } from '../../../src/domain/breach/tell/letter-text.ts';
import { makeDocument } from '../../../src/domain/breach/tell/make-document.ts';
import { writeLetter } from '../../../src/domain/breach/tell/tell-people.ts';
import { brookvale, lostLaptop, now } from '../../support/cast.ts';
import { refusedAs, reported } from '../../support/run-breach.ts';
import { answering, consequences, decidingAt, letterOf, writing } from '../../support/telling.ts';

/** UK GDPR Art. 34(2): nature, and Art. 33(3)(b), (c) and (d); the counts of 33(3)(a) are not asked for. */
const vectors: [lacking: string, changes: Partial<Record<keyof LetterForm, undefined>>, missing: string[]][] = [
  ['nothing', {}, []],
  ['the nature of the breach', { nature: undefined }, ['Art. 34(2)']],
  ['whom to ask', { contact: undefined }, ['Art. 34(2) with 33(3)(b)']],
  ['the likely consequences', { consequences: undefined }, ['Art. 34(2) with 33(3)(c)']],
  ['the measures', { measures: undefined }, ['Art. 34(2) with 33(3)(d)']],
  ['advice, which the ICO recommends and the law does not ask for', { advice: undefined }, []],
];

describe('the letter to the people affected', () => {
  for (const [lacking, changes, missing] of vectors) {
    it(`lacking ${lacking} ${missing.length > 0 ? 'is incomplete' : 'is complete'}`, () => {
      assert.deepEqual(
        missingFromLetter(letterOf(changes)).map(({ article }) => article),
        missing,
      );
      const made = makeDocument(writing(reported(), changes), { document: 'letter', organisation: brookvale, now });
      assert.equal(refusedAs(made), missing.length > 0 ? 'incomplete' : 'accepted');
    });
  }

  const general = draftLetter(lostLaptop()).consequences ?? '';
  const recorded: [string, told: string | undefined, drafted: string][] = [
    ['nothing', undefined, general],
    ['that they are not known', 'Not known yet.', general],
    ['what they are', consequences, `${consequences}\n\n${general}`],
    ['a colleague in them', 'Maya Okafor may be blamed.', `A member of staff may be blamed.\n\n${general}`],
    ['more than there is room for', 'x'.repeat(2990), general],
  ];
  for (const [what, told, drafted] of recorded)
    it(`begins with the likely consequences that were recorded, where they were: ${what}`, () => {
      const about = told === undefined ? reported() : answering(reported(), { consequences: told });
      assert.equal(draftLetterOf(about).consequences, drafted);
    });

  it('says that names were in it, and what to do about an address, once somebody has found that', () => {
    const listed = reported({ summary: 'I lost the list.', data: ['sen'] });
    assert.doesNotMatch(draftLetterOf(listed).nature ?? '', /names/);
    const { nature = '', advice = '' } = draftLetterOf(answering(listed, { consequences, identifiers: 'yes' }));
    assert.match(nature, /about names, dates of birth or contact details and special educational needs/);
    assert.match(advice, /^If your address or telephone number must be kept from somebody/);
  });

  it('leaves the addressee to be filled in by hand, and reads from what happened to whom to ask', () => {
    const { address, parts, closing } = letterText(letterOf(), { organisation: brookvale, on: '2026-11-18' });
    assert.ok(address.includes('Dear [name]') && address.includes('[Date]'));
    assert.deepEqual(
      parts.map(({ heading }) => heading),
      [
        'What happened',
        'What this may mean for you',
        'What we have done and will do',
        'What you can do',
        'Whom you can ask',
      ],
    );
    assert.ok(closing.includes('[Name and role of the person who signs]'));
  });

  it('warns of a name, but not of the name of whom to ask', () => {
    const troubles = (changes: Record<string, unknown>) =>
      troublesOf(letterOf(changes), { organisation: brookvale, now }).naming.map(({ words }) => words);
    assert.deepEqual(troubles({}), []);
    assert.deepEqual(troubles({ nature: 'Kai Smith’s file was lost.' }), ['Kai Smith’s']);
  });

  it('is not saved when nothing was changed', () => {
    assert.equal(refusedAs(writeLetter(decidingAt(writing(reported())), letterOf())), 'nothing-changed');
  });
});

describe('a letter to begin with', () => {
  for (const kind of breachKinds) {
    it(`needs only whom to ask, names nobody and blames nobody: ${kind}`, () => {
      const draft = draftLetter(lostLaptop({ kind, contained: [] }));
      const begun = { ...draft, contact: contactOf(brookvale) } as LetterForm;
      assert.deepEqual(troublesOf(begun, { organisation: brookvale, now }), { missing: [], naming: [] });
      const words = Object.values(begun).join(' ');
      assert.doesNotMatch(words, /fault|careless|negligen|unfortunately|undefined/i);
      assert.ok(words.split(/\s+/).length < 220, 'is short');
    });
  }

  it('says of a message who had it: one person, many, or anyone', () => {
    const nature = (recipient: string) => draftLetter(lostLaptop({ kind: 'wrong-recipient', recipient })).nature ?? '';
    assert.match(nature('pupil'), /was sent to the wrong person\./);
    assert.match(nature('many'), /was sent to people who should not have received it\./);
    assert.match(nature('public'), /could be seen by anyone\./);
  });

  it('says only what the report says was done', () => {
    assert.match(
      draftLetter(lostLaptop()).measures ?? '',
      /^We have asked for the device to be locked from a distance and changed the password\./,
    );
    assert.doesNotMatch(draftLetter(lostLaptop({ contained: [] })).measures ?? '', /We have asked/);
    assert.match(draftLetter(lostLaptop({ recovered: 'yes' })).measures ?? '', /We have got it back/);
  });

  it('has words for everything that can be done at once', () => {
    const steps = [...breachKinds.flatMap((kind) => [...containmentIds(kind)]), ...safetyStepIds];
    assert.deepEqual(
      steps.filter((id) => containedForIco([id]) === ''),
      [],
    );
  });

  it('says when, and what the information was about', () => {
    assert.equal(
      draftLetter(lostLaptop()).nature,
      'On Tuesday 17 November 2026, a device that held information about you, or about your child, was lost. The information was about names, dates of birth or contact details and special educational needs.',
    );
  });
});
