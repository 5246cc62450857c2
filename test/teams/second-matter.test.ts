import assert from 'node:assert/strict';
import type { BreachKind } from '../../src/domain/breach/report/breach-kinds.ts';
import { besideBreach, besideRequest } from '../../src/teams/understand/second-matter.ts';

const beside = (words: string, kind: BreachKind): string | undefined => {
  const second = besideBreach(words, kind);
  return second?.dialogue === 'report-breach' ? second.kind : second && `request: ${second.matter}`;
};

describe('what is mentioned beside a breach', () => {
  for (const [words, kind, expected] of [
    [
      'two things, I sent tylers report to the wrong mum on friday and also I think Ive lost my school phone',
      'wrong-recipient',
      'lost-device',
    ],
    [
      'two things, I sent tylers report to the wrong mum on friday and also I think Ive lost my school phone',
      'lost-device',
      'wrong-recipient',
    ],
    [
      'a parent says we emailed her sons plan to another family and now she wants a copy of everything we hold',
      'wrong-recipient',
      'request: access',
    ],
    [
      'I clicked a link in an email and gave my password. I also left the register on the bus',
      'phishing',
      'lost-paper',
    ],
    [
      'We posted the letter to the old address. Mum wants us to delete her details',
      'wrong-recipient',
      'request: erasure',
    ],
  ] as const) {
    it(`is ${expected} in “${words}”, reported as ${kind}`, () => assert.equal(beside(words, kind), expected));
  }

  for (const [words, kind] of [
    ['I’ve lost my laptop on the train with the referral list for about 30 pupils', 'lost-device'],
    ['I left my bag on the train and my phone was in it', 'lost-paper'],
    ['I also sent the register to the wrong parent', 'wrong-recipient'],
    ['I sent the file to the wrong parent, who asked me to say sorry', 'wrong-recipient'],
    ['I sent tylers report to the wrong mum and also lost my school phone', 'published-online'],
  ] as const) {
    it(`is nothing in “${words}”, reported as ${kind}`, () => assert.equal(beside(words, kind), undefined));
  }
});

describe('what is mentioned beside a request', () => {
  it('is a breach that the words tell more plainly', () => {
    const second = besideRequest('She wants a copy of everything, and she says we emailed his plan to another family.');
    assert.equal(second?.dialogue === 'report-breach' && second.kind, 'wrong-recipient');
  });

  for (const words of [
    'She asked me at the gate for everything we hold about her son.',
    'He wants all the emails that were sent about his daughter.',
    'They want us to delete the photo that we put on the website.',
  ]) {
    it(`is nothing in “${words}”`, () => assert.equal(besideRequest(words), undefined));
  }
});
