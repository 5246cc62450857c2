import assert from 'node:assert/strict';
import { adoptionWarning, concernsAdoption, saysAdoption } from '../../../../src/domain/request/log/adoption.ts';
import { matterInWords } from '../../../../src/domain/request/log/matter-in-words.ts';
import { routeMatter } from '../../../../src/domain/request/log/matter-router.ts';
import { saysSeveral } from '../../../../src/domain/request/log/several-in-one.ts';
import type { Matter } from '../../../../src/domain/request/matters.ts';
import { sampleRequest } from '../../../support/sample-request.ts';

const table: readonly [words: string, matter: Matter | undefined][] = [
  // A body asks for data about somebody else: no access request.
  ['The police want his file', 'disclosure'],
  ['Police have asked for a pupil’s attendance records', 'disclosure'],
  ['A court order has come for his records', 'disclosure'],
  ['A judge has ordered us to hand over his records', 'disclosure'],
  ['The coroner has asked for the file of a boy who died', 'disclosure'],
  ['Ofsted want to see the safeguarding files', 'disclosure'],
  ['The auditors need the list of pupils who were paid for', 'disclosure'],
  ['The exam board requests his coursework and his plan', 'disclosure'],
  ['The safeguarding partnership asks for her chronology', 'disclosure'],
  ['The LADO wants the notes about a colleague', 'disclosure'],
  ['We got a form from the police about CCTV', 'disclosure'],
  ['Mum has a court order and wants his file', 'access'],
  ['She wants a copy of what we told the police', 'access'],
  // Who works for a body, or was before a court, is no body.
  ['dad went to court and wants his son’s file', 'access'],
  ['a dad who works for the police wants his daughter’s file', 'access'],
  ['mum wanted a copy of the letter from the police', 'access'],
  ['we were asked for his file by the police', 'disclosure'],
  // Rights end with life.
  ['parents of a pupil who died last year are asking for his school records', 'deceased'],
  ['She asks for everything about her late son', 'deceased'],
  ['The family of a deceased pupil want his artwork and his file', 'deceased'],
  ['Mum arrived late and wants a copy of her son’s file', 'access'],
  ['the mum of a boy who died wants his file', 'deceased'],
  ['her son and his dad died, and she wants her son’s file', 'deceased'],
  ['my dad died and I want his personnel file', 'deceased'],
  // A child whose mother has died lives, and the month runs.
  ['his dad died and mum now wants a copy of her son’s file', 'access'],
  ['gran is asking for the file of her grandson, his mum died last year', 'access'],
  ['dad has her late mother’s letters and wants his daughter’s file', 'access'],
  // A transfer is the old school’s duty, no right of whoever asks.
  ['Please send his records to his new school', 'transfer'],
  ['The new school has asked for his records', 'transfer'],
  ['Can you forward the file to her next school', 'transfer'],
  ['Mum wants us to send a copy of his file to his new school', 'transfer'],
  ['mum asked for a copy of his file to give to his new school', 'access'],
  ['I want to move my data to another app', 'portability'],
  // UK GDPR Arts. 22A to 22D.
  ['I want a person, not a computer, to decide', 'automated-decision'],
  ['He says that the software marked him down and wants a human to decide', 'automated-decision'],
  ['She objects to an automated decision about her place', 'automated-decision'],
  ['He wants somebody to look at his file', 'access'],
];

describe('what else somebody may be asking for', () => {
  for (const [words, matter] of table) it(`“${words}” is ${matter}`, () => assert.equal(matterInWords(words), matter));

  it('says why, and where nobody may be dead after all, what to choose', () => {
    const because = (wants: string) => routeMatter({ wants: wants as never, capacity: 'other' }, []).because;
    assert.match(because('The police want his file'), /no access request and has no month/);
    assert.match(because('She asks for everything about her late son'), /living\? Then choose a copy/);
    assert.match(because('Please send his records to his new school'), /fifteen school days after the pupil left/);
    assert.match(because('I want a person, not a computer, to decide'), /One month/);
  });

  it('hears of an adoption, when it is asked or later, and says never to reply with an address', () => {
    for (const words of [
      'birth mum is asking for the records of her daughter who was adopted',
      'The adoptive parents want her file',
      'His biological father wrote',
      'It is about the adoption',
    ])
      assert.ok(saysAdoption(words), words);
    for (const words of ['The policy was adopted by the board', 'She gave birth in May', 'We adopted a new system'])
      assert.ok(!saysAdoption(words), words);
    const plain = sampleRequest();
    const addition = { at: plain.reportedAt, by: plain.reporter, words: 'She was adopted in 2020.' as never };
    assert.ok(!concernsAdoption(plain));
    assert.ok(concernsAdoption(sampleRequest({ additions: [addition] })));
    assert.match(adoptionWarning, /Never reply with an address.+Sch\. 4 para\. 3/);
  });

  it('tells a letter by several people from a letter about several things', () => {
    for (const words of [
      'twelve parents have signed one letter asking for everything we hold on their children',
      'A petition of the mums of Year 9',
      'A joint letter from both families',
      'Signed by 12 parents',
      'several parents want all their children’s files',
    ])
      assert.ok(saysSeveral(words), words);
    for (const words of [
      'She wants everything we hold about her two sons',
      'He asks for twelve e-mails',
      'Both parents’ evening reports are wrong, she says',
    ])
      assert.ok(!saysSeveral(words), words);
  });
});
