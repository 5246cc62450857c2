import assert from 'node:assert/strict';
import { type ActId, acts } from '../../src/acts/index.ts';
import { understand } from '../../src/teams/understand/understand.ts';

/** A Wednesday in winter time. */
const now = new Date('2026-03-04T14:00:00Z');
const aboutPupils = acts.filter(({ about }) => about === 'pupil');

const heardIn = (words: string): string => {
  const wanted = understand({ words, now });
  if (wanted.want !== 'consent') return wanted.want;
  const { name, year, school } = wanted.pupil;
  return [wanted.toRecord ?? 'asked', name, year, school]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
};

describe('what is recorded of a pupil who is named', () => {
  for (const { id, title, said } of aboutPupils) {
    it(`is ${id} by the words that people are shown, and by its title`, () => {
      for (const [typed, found] of [
        ['Jordan Smith', 'Jordan Smith'],
        ['Hughes, Ffion', 'Ffion Hughes'],
        ['Jordan in year 9', 'Jordan · 9'],
        ['Zoë O’Neill', 'Zoë O’Neill'],
        // Also a word: “mark Mark Jones”.
        ['Mark Jones', 'Mark Jones'],
      ] as const) {
        const words = said.help.replace('…', typed);
        assert.equal(heardIn(words).replaceAll("'", '’'), `${id} · ${found}`, words);
      }
      assert.equal(heardIn(`${title} for Ffion Hughes`), `${id} · Ffion Hughes`);
    });
  }

  it('is heard in small letters wherever two words or more come before the name', () => {
    for (const { id, said } of aboutPupils.filter(({ said: { help } }) => help.split(' ').indexOf('…') > 1)) {
      assert.equal(heardIn(said.help.replace('…', 'jordan smith')), `${id} · jordan smith`, said.help);
    }
  });

  const rows: readonly (readonly [string, ActId | 'asked', string])[] = [
    ['withdraw consent for Ffion Hughes', 'record-withdrawal', 'Ffion Hughes'],
    ['Ffion Hughes’s mother wants to withdraw consent', 'record-withdrawal', 'Ffion Hughes'],
    ['ffion hughes’s mother wants to withdraw consent', 'record-withdrawal', 'ffion hughes'],
    ['withdraw Jordan’s consent', 'record-withdrawal', 'Jordan'],
    ['consent withdrawn Ffion Hughes', 'record-withdrawal', 'Ffion Hughes'],
    ['please stop sharing about Jordan Smith', 'record-withdrawal', 'Jordan Smith'],
    ['Jordan Smith no longer consents', 'record-withdrawal', 'Jordan Smith'],
    ['please record the referral form for Zoe Hughes', 'record-referral-form', 'Zoe Hughes'],
    ['can you record the signature for Jordan Smith?', 'record-signature', 'Jordan Smith'],
    ['record signature for Jordan Smith at Hillcrest', 'record-signature', 'Jordan Smith · Hillcrest'],
    ['we need to record photo consent for Jordan Smith', 'record-photographs', 'Jordan Smith'],
    ['restrict Mark Jones', 'mark-pupil', 'Mark Jones'],
    // These ask, or say the opposite.
    ['consent Mark Jones', 'asked', 'Mark Jones'],
    ['has Jordan Smith signed?', 'asked', 'Jordan Smith'],
    ['Jordan Smith has not signed', 'asked', 'Jordan Smith'],
    ['Jordan Smith’s photo', 'asked', 'Jordan Smith'],
    ['Jordan Smith photo consent', 'asked', 'Jordan Smith'],
  ];
  for (const [words, what, whom] of rows) {
    it(`“${words}”: ${what}`, () => assert.equal(heardIn(words), `${what} · ${whom}`));
  }

  it('is asked of whom, where nobody is named', () => {
    assert.equal(heardIn('withdraw consent'), 'record-withdrawal');
    assert.equal(heardIn('record referral form'), 'record-referral-form');
  });

  it('is of one pupil at a time', () => {
    assert.equal(heardIn('record signature for Jordan Smith and Zoe Hughes'), 'one-pupil');
  });

  it('hides no breach, and takes no other words for a name', () => {
    for (const words of [
      ...['I sent Jordan Smith’s form to the wrong parent', 'Jordan Smith’s results were left on the bus'],
      ...['lost the signed form of Jordan Smith', 'left my laptop on the train', 'correct my report', 'correct it'],
      ...['mark all done', 'leave me alone', 'sign out', 'Mark Testowski', 'Mrs Hughes wants to withdraw her request'],
      ...['withdraw my request', 'Jordan left the gate open'],
    ]) {
      const wanted = understand({ words, now });
      assert.ok(wanted.want !== 'consent' && wanted.want !== 'one-pupil', `${words}: ${JSON.stringify(wanted)}`);
    }
  });
});
