import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BreachKind, breachKinds } from '../../../src/domain/breach/report/breach-kinds.ts';
import { type BreachReport, dataKinds } from '../../../src/domain/breach/report/breach-report.ts';
import { draftLetter } from '../../../src/domain/breach/tell/letter-drafts.ts';
import { adviceFor, consequencesFor } from '../../../src/domain/breach/tell/letter-harm.ts';
import { lostLaptop } from '../../support/cast.ts';

type DataKind = (typeof dataKinds)[number];

const ringNow = /do not wait\. .* ring the police on 999\. .*safeguarding lead now.* Do not contact the person/;
/** What the letter must say of each kind of data, where somebody may have read it: what may come of it, and what to do. */
const byData: Readonly<Record<DataKind, readonly [consequence: RegExp, advice: RegExp]>> = {
  location: [/where you or your child are could find out/, ringNow],
  'looked-after': [/where you or your child are could find out/, ringNow],
  safeguarding: [/told to keep a child safe/, ringNow],
  money: [/take money in your name/, /Tell your bank now.* watch your accounts.* Cifas/],
  'identity-papers': [/pretend to be you/, /Watch your accounts.* Cifas/],
  passwords: [/get into an account/, /Change the password now, and everywhere else/],
  'names-contacts': [
    /something private/,
    /^If your address or telephone number must be kept from somebody.* please tell us/,
  ],
  sen: [/something private/, /please tell us/],
  health: [/something private/, /please tell us/],
  'behaviour-progress': [/something private/, /please tell us/],
  ethnicity: [/something private/, /please tell us/],
  religion: [/something private/, /please tell us/],
  'sexuality-gender': [/something private/, /please tell us/],
  biometric: [/something private/, /please tell us/],
  criminal: [/something private/, /please tell us/],
  'trade-union-politics': [/something private/, /please tell us/],
  'not-known': [/do not know yet all/, /please tell us/],
  'other-data': [/do not know yet all/, /please tell us/],
};

const gone: readonly BreachKind[] = ['system-failure', 'wrongly-destroyed', 'fire-or-flood'];
const urgent: readonly DataKind[] = ['location', 'looked-after', 'safeguarding'];

describe('what a letter says of harm and advice', () => {
  for (const kind of breachKinds) {
    it(`follows the data, whatever the kind of breach: ${kind}`, () => {
      for (const each of dataKinds) {
        const about = { kind, data: [each] };
        const [consequence, advice] = byData[each];
        const isRead = !gone.includes(kind) && kind !== 'not-acted-on';
        assert.equal(consequence.test(consequencesFor(about)), isRead, `${each}: consequence`);
        if (isRead) assert.match(adviceFor(about), advice, each);
        assert.equal(
          ringNow.test(adviceFor(about)),
          urgent.includes(each) && !gone.includes(kind),
          `${each}: ring now`,
        );
      }
    });
  }

  it('never says that nobody was harmed or that there is nothing to do, for nobody has recorded that', () => {
    const about = fc.record({
      kind: fc.constantFrom(...breachKinds),
      data: fc.uniqueArray(fc.constantFrom(...dataKinds), { minLength: 1 }),
      danger: fc.constantFrom(undefined, 'yes', 'no', 'not-sure'),
    });
    fc.assert(
      fc.property(about, (given) => {
        const words = `${consequencesFor(given)} ${adviceFor(given)}`;
        assert.doesNotMatch(words, /need not|not know of any harm|no harm|nothing to worry|undefined/i);
        assert.ok(consequencesFor(given) !== '' && adviceFor(given).length > 40);
        if (given.danger === 'yes' || given.danger === 'not-sure')
          assert.match(adviceFor(given), /^If you think that somebody could find/);
        for (const sentence of words.split('. ')) assert.equal(words.split(sentence).length, 2, `twice: ${sentence}`);
      }),
    );
  });

  const protection: [BreachReport['protection'], data: DataKind, says: RegExp, never: RegExp][] = [
    ['encrypted', 'sen', /^The information was encrypted, .* Somebody could learn something private/, /Whoever has it/],
    ['encrypted', 'money', /^The information was encrypted, .* take money in your name/, /Whoever has it/],
    ['password', 'sen', /^Whoever has it could learn something private/, /encrypted/],
    ['none', 'sen', /^Whoever has it could learn something private/, /encrypted/],
    ['not-known', 'sen', /^Whoever has it could learn something private/, /encrypted/],
  ];
  for (const [protectedBy, data, says, never] of protection)
    it(`says that it could be read only where it was not encrypted: ${protectedBy}, ${data}`, () => {
      const { consequences = '' } = draftLetter(lostLaptop({ protection: protectedBy, data: [data] }));
      assert.match(consequences, says);
      assert.doesNotMatch(consequences, never);
    });

  it('does not say that encryption protects what was sent to somebody, who may have the key', () => {
    const sent = lostLaptop({ kind: 'wrong-recipient', protection: 'encrypted', data: ['sen'], recipient: 'parent' });
    assert.doesNotMatch(draftLetter(sent).consequences ?? '', /encrypted/);
  });

  it('tells of fraud and passwords where a laptop with bank details, papers and passwords is gone', () => {
    const { consequences = '', advice = '' } = draftLetter(
      lostLaptop({ data: ['money', 'identity-papers', 'passwords'] }),
    );
    for (const words of [/take money/, /pretend to be you/, /get into an account/]) assert.match(consequences, words);
    for (const words of [/Tell your bank now/, /Cifas/, /Change the password now/]) assert.match(advice, words);
  });

  const ways: [BreachKind, consequence: RegExp, advice: RegExp][] = [
    ['phishing', /look as if they came from us/, /money or a password/],
    ['tricked', /seem to know you/, /ring us back on a number that you already have/],
    ['system-attacked', /taken a copy.*look as if they came from us/, /money or a password/],
    ['supplier-told-us', /from the company or from us/, /change it on its own website/],
    ['published-online', /kept a copy or passed it on/, /tell us where.*do not share it/],
  ];
  for (const [kind, consequence, advice] of ways)
    it(`adds what the way of it brings: ${kind}`, () => {
      const { consequences = '', advice: advised = '' } = draftLetter(lostLaptop({ kind }));
      assert.match(consequences, consequence);
      assert.match(advised, advice);
      assert.doesNotMatch(draftLetter(lostLaptop({ kind: 'lost-paper' })).advice ?? '', advice);
    });

  it('tells whoever is afraid to ring the police, once, where somebody could be traced or hurt', () => {
    for (const kind of breachKinds)
      for (const danger of ['yes', 'not-sure'] as const)
        for (const data of dataKinds) {
          const { advice = '' } = draftLetter(lostLaptop({ kind, danger, data: [data, 'names-contacts'] }));
          assert.match(advice, /^If you think .* If you are afraid, ring the police, 999\. Otherwise ring our/);
          for (const once of [/999/g, /safeguarding lead/g, /do not wait/g])
            assert.equal(advice.match(once)?.length, 1, `${kind}, ${data}: ${once}`);
        }
    assert.doesNotMatch(draftLetter(lostLaptop({ danger: 'no' })).advice ?? '', /afraid, ring the police/);
  });

  it('begins with whom to ring where safeguarding and whereabouts went to the wrong person', () => {
    const { advice = '' } = draftLetter(lostLaptop({ kind: 'wrong-recipient', data: ['safeguarding', 'location'] }));
    assert.match(advice, /^If you think that somebody could find or hurt you or your child, do not wait\./);
    assert.equal(advice.match(/999/g)?.length, 1);
  });
});
