import assert from 'node:assert/strict';
import { requestForm } from '../../src/domain/request/log/request-form.ts';
import { understand } from '../../src/teams/understand/understand.ts';

/** A Wednesday in winter time. */
const wednesday = new Date('2026-03-04T14:00:00Z');
const heard = (words: string, now = wednesday) => understand({ words, now });

type Told = Record<string, string>;

const sentences: [words: string, told: Told, open?: string[]][] = [
  [
    'Mrs Khan asked me at the gate for everything about her son',
    { matter: 'access', capacity: 'parent-not-sure', requester: 'Mrs Khan', how: 'in-person' },
    ['subject', 'receivedOn'],
  ],
  [
    'a dad has emailed asking for all the information we hold on his daughter Leila',
    { matter: 'access', capacity: 'parent-not-sure', subject: 'Leila', how: 'e-mail' },
    ['requester'],
  ],
  ["solicitor's letter wants the file on a pupil", { matter: 'access', capacity: 'representative', how: 'letter' }],
  ['a pupil wants to see his record', { matter: 'access', capacity: 'pupil' }, ['subject', 'requester']],
  ["someone wants us to delete her son's photo", { matter: 'erasure' }, ['requester']],
  [
    'parent says the behaviour entry is wrong and wants it changed',
    { matter: 'rectification', capacity: 'parent-not-sure' },
  ],
  ['FOI request came in', { matter: 'freedom-of-information' }, ['capacity']],
  ['parent wants to complain about how we used data', { matter: 'complaint', capacity: 'parent-not-sure' }],
  [
    "Adam Khan's mum asked for a copy of his file",
    { subject: 'Adam Khan', capacity: 'parent-not-sure' },
    ['requester'],
  ],
  [
    "Mr Ahmed's solicitor wrote in for his records",
    { matter: 'access', capacity: 'representative', subject: 'Mr Ahmed', how: 'letter' },
    ['requester'],
  ],
  ['pupil Leila Shah wants to see her record', { capacity: 'pupil', requester: 'Leila Shah' }, ['subject']],
  ['mrs khan wants all her sons data', { matter: 'access', requester: 'mrs khan' }],
  [
    "mum rang this morning, she wants a copy of Jordan's EHCP",
    { matter: 'access', capacity: 'parent-not-sure', subject: 'Jordan', how: 'phone', receivedOn: '2026-03-04' },
  ],
  [
    'Amina Khan has asked for everything we hold on her, born 14 May 1990',
    { requester: 'Amina Khan', bornOn: '1990-05-14' },
    ['receivedOn', 'subject'],
  ],
  ['SAR from Mrs Khan received on Monday', { requester: 'Mrs Khan', receivedOn: '2026-03-02', matter: 'access' }],
  ['a former pupil has written in for his file', { matter: 'access', capacity: 'pupil', how: 'letter' }],
  [
    'Mr Ahmed emailed yesterday asking what data we hold about him',
    { matter: 'access', requester: 'Mr Ahmed', how: 'e-mail', receivedOn: '2026-03-03' },
    ['subject'],
  ],
  ["a parent rang to ask for a copy of her son's safeguarding file", { matter: 'access', how: 'phone' }],
  ["mum wants us to take her daughter's picture off the website", { matter: 'erasure' }, ['how']],
  ["dad wants his son's records corrected, the date of birth is wrong", { matter: 'rectification' }],
  ['parent objects to us sharing data with CAMHS', { matter: 'objection' }],
  ['mum asked for the educational record', { matter: 'educational-record' }],
  [
    'a year 10 pupil asked me on Monday for everything teachers have written about her',
    { capacity: 'pupil', receivedOn: '2026-03-02', how: 'in-person' },
  ],
  ['a colleague wants to see her HR file', { matter: 'access', capacity: 'staff' }],
  ['carer withdraws consent and wants all photos deleted', { matter: 'erasure' }],
  ['parent wants their data moved to the new school', { matter: 'transfer' }],
  ['someone asked on Facebook for everything we know about their kid', { how: 'social-media', matter: 'access' }],
  ['a journalist has sent a freedom of information request about exclusions', { matter: 'freedom-of-information' }],
  [
    'a dad with no parental responsibility asked for a copy of the school report',
    { capacity: 'parent-without-responsibility', matter: 'access' },
  ],
  ['mum asked for all the notes about her son since 3 February', { matter: 'access' }, ['receivedOn']],
  [
    'a parent wants a copy of the report of 16 February, she rang on Monday',
    { receivedOn: '2026-03-02', how: 'phone' },
  ],
  ['a SAR came by post', { matter: 'access' }],
  ['we have received a subject access request', { matter: 'access' }],
  ['a parent complained that we shared her address with her ex', { matter: 'complaint' }],
];

const commands: [words: string, told: Told][] = [
  ['log a request', {}],
  ['Log a request', {}],
  ['new request please', {}],
  ['I need to log a data request', {}],
  ['log a subject access request', { matter: 'access' }],
  ['SAR', { matter: 'access' }],
  ['record a DSAR', { matter: 'access' }],
  ['FOI', { matter: 'freedom-of-information' }],
  ['log a complaint', { matter: 'complaint' }],
  ['log an erasure request', { matter: 'erasure' }],
];

/** What is wanted has not happened, and a request that somebody brings is not lost. */
const brought: [words: string, told: Told, open?: string[]][] = [
  ['Parent demands we delete the safeguarding record', { matter: 'erasure', capacity: 'parent-not-sure' }],
  ['Mr Khan requested that I delete the register', { matter: 'erasure', requester: 'Mr Khan' }],
  ['Mum dropped off a SAR at reception', { matter: 'access' }],
  ['SAR dropped off this morning', { matter: 'access' }],
  ['Mrs Khan left a subject access request on my desk', { matter: 'access', requester: 'Mrs Khan' }],
  ["Mrs Khan has sent in a SAR and it's gone to Dev", { matter: 'access' }],
  ['Mr Khan put in an access request to see who had access to his file', { matter: 'access' }],
  ['parent emailed a data request to the school office', { matter: 'access', how: 'e-mail' }],
  ["I have been asked by Mr Ahmed for his daughter's file", { matter: 'access', requester: 'Mr Ahmed' }],
  ['A pupil asked to see the CCTV footage of himself', { matter: 'access', capacity: 'pupil' }],
  ['I want to see everything you hold about me', { matter: 'access', capacity: 'staff' }, ['requester']],
  ["SAR from Adam Khan's mum", { subject: 'Adam Khan' }, ['requester']],
];

/** What happened outweighs what was asked: the 72 hours are the shorter time. */
const breaches = [
  'we lost the SAR file',
  'I emailed the SAR reply to the wrong parent',
  "a pupil saw another pupil's file",
  'a pupil wanted to use my laptop and saw the safeguarding files',
  "a parent asked for her son's report and I gave her another child's",
  "a parent complained that we sent her son's report to the wrong family",
  "a parent emailed to say our website shows all pupils' records to everyone",
  'the laptop with the subject access request on it was stolen yesterday',
  'I have accidentally deleted the whole SEN folder',
  'sent the register to the wrong parent',
  "I've sent Mrs Khan's subject access request to the wrong parent",
  'Someone has opened Mrs Khan’s subject access request without permission',
  'we lost the SAR that Mrs Khan brought in',
  "Mrs Khan's SAR was left on the printer",
  'The subject access request reply has gone missing in the post',
  "a parent asked for her son's record and the office gave her another child's",
  "Mrs Khan asked for her son's data and his laptop was stolen",
];

/** No request has come. */
const neither: [words: string, want: string][] = [
  ['can we refuse a SAR?', 'question'],
  ['do we have to answer a subject access request', 'question'],
  ['what do I do if a parent asks for their data', 'question'],
  ['has anyone asked for a SAR', 'ask-which'],
  ['I have sent the SAR to Mrs Khan', 'show'],
  ['we have a complaint about the bus', 'small-talk'],
  ['a parent wants to change the pick up time', 'small-talk'],
  ['mum wants everything ready by Monday', 'small-talk'],
  ['SAR received today, when is it due', 'deadline'],
  ['complaint received on 3 March, acknowledge by?', 'deadline'],
  ['SAR of 29 February, due when?', 'deadline'],
  ['erasure request from 28 Feb', 'deadline'],
  ['I nearly sent the SAR to the wrong parent', 'start'],
];

describe('a sentence that is a request', () => {
  for (const [words, told, open = []] of [...sentences, ...brought]) {
    it(`is heard: “${words}”`, () => {
      const wanted = heard(words);
      assert.ok(wanted.want === 'start' && wanted.dialogue === 'log-request', JSON.stringify(wanted));
      const { typed } = wanted;
      assert.deepEqual(Object.fromEntries(Object.keys(told).map((id) => [id, typed[id]])), told);
      for (const id of open) assert.equal(typed[id], undefined, `${id} is not told`);
      assert.equal(typed['wants'], words);
      for (const [id, value] of Object.entries(typed)) {
        const field = requestForm.shape[id as keyof typeof requestForm.shape];
        assert.ok(field.safeParse(value).success, `${id} ${value}`);
      }
    });
  }

  for (const [words, told] of commands) {
    it(`begins with nothing but what was said: “${words}”`, () =>
      assert.deepEqual(heard(words), { want: 'start', dialogue: 'log-request', typed: told }));
  }

  for (const words of breaches) {
    it(`stays a breach: “${words}”`, () => {
      const wanted = heard(words);
      assert.ok(wanted.want === 'start' && wanted.dialogue === 'report-breach', JSON.stringify(wanted));
    });
  }

  for (const [words, want] of neither) {
    it(`is none where none has come: “${words}”`, () => {
      const wanted = heard(words);
      assert.equal(wanted.want, want);
      assert.ok(!(wanted.want === 'start' && wanted.dialogue === 'log-request'));
    });
  }

  it('keeps the person’s own words, trimmed and otherwise unchanged, and names as they were written', () => {
    const words = '  Mrs O’Brien-Khan asked me for EVERYTHING we hold on Zoë 😩\nsoon  ';
    const wanted = heard(words);
    assert.ok(wanted.want === 'start');
    assert.equal(wanted.typed['wants'], words.trim());
    assert.equal(wanted.typed['requester'], 'Mrs O’Brien-Khan');
    assert.equal(wanted.typed['subject'], 'Zoë');
  });

  it('gives a fresh answer each time, so that filling one in changes no other', () => {
    const first = heard('log a request');
    assert.ok(first.want === 'start');
    first.typed['wants'] = 'changed';
    assert.deepEqual(heard('log a request'), { want: 'start', dialogue: 'log-request', typed: {} });
  });
});
