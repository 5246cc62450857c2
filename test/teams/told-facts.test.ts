import assert from 'node:assert/strict';
import type { BreachKind } from '../../src/domain/breach/report/breach-kinds.ts';
import type { Matter } from '../../src/domain/request/matters.ts';
import { heardWords } from '../../src/teams/understand/heard-words.ts';
import { plainText } from '../../src/teams/understand/plain-text.ts';
import { toldCapacity } from '../../src/teams/understand/told-capacity.ts';
import { toldFacts } from '../../src/teams/understand/told-facts.ts';

const factsIn = (words: string, kind: BreachKind): Record<string, string> =>
  toldFacts(heardWords(plainText(words)), kind);

/** A sentence, what it is about, the fact, and its answer; undefined where the words leave it open. */
type Row = readonly [string, BreachKind, string, string | undefined];

const tables: Readonly<Record<string, readonly Row[]>> = {
  'how many people': [
    ['lost the forms for two dozen pupils', 'lost-paper', 'people', '24'],
    ['a dozen EHCPs were in the bag', 'lost-paper', 'people', '12'],
    ['a couple of kids records went missing', 'lost-paper', 'people', '2'],
    ['reports of a hundred and twenty pupils were on it', 'lost-device', 'people', '120'],
    ['the register, about 60 of them, is gone', 'lost-paper', 'people', '60'],
    ['twenty six referral forms blew away', 'lost-paper', 'people', '26'],
    ['over 30 pupils files are missing', 'lost-paper', 'people', undefined],
    ['30 or 40 pupils files are missing', 'lost-paper', 'people', undefined],
    ['the 2019 pupil files are missing', 'lost-paper', 'people', undefined],
    ['I told 28 kids about her sickness', 'said-aloud', 'people', undefined],
    ['180 kids were in the hall when I said it', 'said-aloud', 'people', undefined],
    ['one of the mums has the file', 'wrong-recipient', 'people', undefined],
  ],
  'whose data': [
    ['the payslips were left on the bus', 'lost-paper', 'whose', 'staff'],
    ['the kids reports blew off the roof', 'lost-paper', 'whose', 'pupils'],
    ['a list of parents numbers is missing', 'lost-paper', 'whose', 'parents'],
    ['a list of pupils and staff payslips is missing', 'lost-paper', 'whose', 'pupils,staff'],
    ['a pupil took my phone', 'lost-device', 'whose', undefined],
    ['lost the job applications', 'lost-paper', 'whose', 'other-people'],
  ],
  'who has it': [
    ['the list meant for staff went to a pupil', 'wrong-recipient', 'recipient', 'pupil'],
    ['I gave the plan to the wrong mum', 'wrong-recipient', 'recipient', 'parent'],
    ['I sent the wrong childs report to a taxi firm', 'wrong-recipient', 'recipient', 'outside-organisation'],
    ['emailed the wrong childs report', 'wrong-recipient', 'recipient', undefined],
    ['the file went to another school', 'wrong-recipient', 'recipient', 'other-school'],
    ['our school sent the wrong file', 'wrong-recipient', 'recipient', undefined],
    ['I meant to send it to a colleague but it went to a parent', 'wrong-recipient', 'recipient', 'parent'],
    ['a boy has got bruises and the form was lost', 'wrong-recipient', 'recipient', undefined],
    ['gave a dad the contact sheet', 'wrong-recipient', 'recipient', 'parent'],
    ['told another parent about his tests', 'said-aloud', 'recipient', 'parent'],
  ],
  'how it went': [
    ['whatsapped the list to the wrong mum', 'wrong-recipient', 'way', 'message'],
    ['it went home in the wrong book bag', 'wrong-recipient', 'way', 'by-hand'],
    ['a man rang and I gave him the address', 'tricked', 'way', 'spoken'],
    ['I deleted the folder', 'wrongly-destroyed', 'way', 'computer'],
    ['the cleaner shredded the notes', 'wrongly-destroyed', 'way', 'paper'],
    ['I told her the wrong boys marks', 'said-aloud', 'way', 'spoken'],
  ],
  'how it was locked': [
    ['lost my phone, theres no lock on it', 'lost-device', 'protection', 'none'],
    ['lost my phone, its got a pin', 'lost-device', 'protection', 'password'],
    ['they encrypted our server', 'system-attacked', 'protection', undefined],
  ],
};

describe('the facts that a first sentence tells', () => {
  for (const [fact, rows] of Object.entries(tables))
    describe(fact, () => {
      for (const [words, kind, field, answer] of rows)
        it(`${answer ?? 'is left open'}: “${words}”`, () => assert.equal(factsIn(words, kind)[field], answer));
    });
});

const asking: readonly (readonly [string, Matter, string | undefined])[] = [
  ['mum of a boy in year 4 wants his file', 'access', 'parent-not-sure'],
  ['a lad in my form asked for his data, his dad told him to', 'access', 'pupil'],
  ['dads solicitor wants the notes', 'access', 'representative'],
  ['can I see what is in my own file', 'access', 'staff'],
  ['she wants her daughters record', 'access', 'parent-not-sure'],
  ['a caretaker who left wants his appraisals', 'access', 'staff'],
  ['the police want the file of a pupil', 'disclosure', 'body'],
  ['they want the address of a parent', 'disclosure', 'body'],
  ['their next school has asked for the file of a girl', 'transfer', 'body'],
  ['FOI request came in', 'freedom-of-information', undefined],
  ['stepdad has no PR and wants the reports', 'access', 'parent-without-responsibility'],
];

describe('who asks', () => {
  for (const [words, matter, capacity] of asking)
    it(`${capacity ?? 'is left open'}: “${words}”`, () =>
      assert.equal(toldCapacity(heardWords(plainText(words)), matter), capacity));
});
