import assert from 'node:assert/strict';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { type RequestPage, requestPages } from '../../src/domain/request/request-pages.ts';
import { changedCard } from '../../src/pages/changed-card.ts';
import { requestPage } from '../../src/pages/request/request-page.ts';
import { requestReceipt } from '../../src/pages/request/request-receipt.ts';
import type { Shown } from '../../src/teams/card/shown.ts';
import { ordinary } from '../support/all-cards.ts';
import { brookvale, colleague, maya, now } from '../support/cast.ts';
import { type CardShown, titlesOn, wordsOf } from '../support/journey.ts';
import { requestsTold } from '../support/requests-told.ts';

const told = requestsTold(ordinary, maya.name);
const viewedBy = (name: string) => ({ organisation: brookvale, person: colleague(name), readings: undefined, now });
const page = (which: RequestPage, about: DataRequest, name = 'Dev Patel'): Shown =>
  requestPage(which, about, viewedBy(name));
const titles = ({ card }: Shown): string[] => titlesOn(card as unknown as CardShown);
const words = ({ card }: Shown): string => wordsOf(card);

describe('the pages of a request', () => {
  it('tell first what is to be done next, as words and as the main button', () => {
    const shown = page('request', told.identityAsked);
    assert.match(words(shown), /Next\nYou have asked who the requester is/);
    assert.equal(titles(shown)[0], 'Settle who asks');
  });

  it('tell who asks, for whom, by what right, what for, how and when it came', () => {
    const shown = words(page('request', told.open));
    for (const said of ['Amina Khan', 'Adam Khan', 'A parent or carer', 'at the gate', 'Said in person, Monday 16']) {
      assert.ok(shown.includes(said), said);
    }
  });

  it('show the clause that the right to ask rests on until it has ended', () => {
    assert.match(words(page('request', told.logged)), /What the rules say: .*ICO guidance/);
    assert.doesNotMatch(words(page('request', told.answered)), /What the rules say/);
  });

  it('show a marker on the first page', () => {
    assert.match(words(page('request', told.disputed)), /Challenged: its accuracy has been in dispute/);
    assert.match(words(page('request', told.restricted)), /Restricted since 17 November 2026/);
    assert.doesNotMatch(words(page('request', told.corrected)), /Challenged/);
  });

  it('offer to link what seems to be about the same person, until it is linked', () => {
    assert.ok(titles(page('request', told.similar)).includes('Link to AR-2026-0007'));
    assert.ok(!titles(page('request', told.linked)).some((title) => title.startsWith('Link to')));
  });

  it('show every date with its working and its source, the stricter first', () => {
    const shown = words(page('dates', told.open));
    assert.match(
      shown,
      /Last day: Tuesday 1 December 2026, 13 days left[\s\S]*policy, s\. 5\.1[\s\S]*16 December 2026/,
    );
    assert.match(shown, /One month later is 16 December 2026\. That is a Wednesday, a working day/);
  });

  it('say while the month waits that the educational record, where it is written for too, does not', () => {
    const schools = brookvale.schools.map((each) => ({ ...each, type: 'maintained' as const }));
    const asked = { ...told.identityAsked.asked, how: 'letter' as const, wants: 'His school record' as never };
    const seen = (about: DataRequest) =>
      words(requestPage('request', about, { ...viewedBy('Dev Patel'), organisation: { ...brookvale, schools } }));
    // No terms are known, so the fifteen days are counted strictly from 16 November.
    assert.match(
      seen({ ...told.identityAsked, asked }),
      /The month has not begun: [^\n]*\. The educational record does not wait: Tuesday 1 December 2026/,
    );
    assert.doesNotMatch(seen(told.identityAsked), /educational record/);
  });

  it('say of a transfer that no law binds that there is no last day, and not that one is to come', () => {
    const schools = brookvale.schools.map((each) => ({ ...each, type: 'academy' as const }));
    const seen = words(
      requestPage('dates', told.transfer, { ...viewedBy('Dev Patel'), organisation: { ...brookvale, schools } }),
    );
    assert.match(seen, /Our own target; the law names no last day here: \w+day/);
    assert.doesNotMatch(seen, /No last day can be told yet/);
  });

  it('ask for the day of an order where none is recorded, and do not say that no law sets one', () => {
    const { neededBy: _, ...asked } = told.courtOrder.asked;
    const seen = words(page('dates', { ...told.courtOrder, asked }));
    assert.match(seen, /day that the order names is not recorded\. Read the order\. .*type “correct AR-2026-0001”/);
    assert.doesNotMatch(seen, /The law sets no day/);
  });

  it('send whoever looks for a day after a death to the Data Protection Officer, for another law may set one', () => {
    assert.match(
      words(page('dates', told.deceased)),
      /If they asked in writing, freedom of information may: the Data Protection Officer says whether it does/,
    );
    const wrote = { ...told.deceased, asked: { ...told.deceased.asked, how: 'letter' as const } };
    assert.match(
      words(page('dates', wrote)),
      /If it is also a request under the Freedom of Information Act: answer it\nLast day: /,
    );
    assert.match(words(page('dates', told.question)), /The law sets no day for this\. Answer it as soon as you can\./);
  });

  it('offer on the dates only what can move them now', () => {
    assert.deepEqual(titles(page('dates', told.paused)).slice(0, 1), ['Record the clarification']);
    assert.ok(titles(page('dates', told.open)).includes('Extend the time'));
    assert.ok(!titles(page('dates', told.extended)).includes('Extend the time'));
    assert.deepEqual(titles(page('dates', told.answered)), ['Ask for a fee', 'The request']);
  });

  it('offer what takes something from the requester only to those who may decide it', () => {
    assert.ok(!titles(page('dates', told.open, 'Sam Whitlock')).some((title) => /Extend|fee/.test(title)));
    assert.ok(!titles(page('history', told.open, 'Sam Whitlock')).includes('Refuse it'));
    assert.ok(titles(page('history', told.open)).includes('Refuse it'));
  });

  it('keep the redaction log with the place of the complete copy', () => {
    const shown = words(page('work', told.advised));
    assert.match(shown, /Complete copy: The locked cabinet/);
    assert.match(shown, /Advice\nHold part of it back: The local authority’s Safeguarding Officer/);
  });

  it('say what stands between it and the answer', () => {
    assert.match(words(page('answer', told.logged)), /Before the answer can be put together\nIt is not settled who/);
    assert.match(words(page('answer', told.withheld)), /Take the advice of the local authority’s Safeguarding Officer/);
  });

  it('ask whoever put the answer together for nothing, and somebody else to look at it', () => {
    assert.ok(!titles(page('answer', told.checking, 'Dev Patel')).includes('Check the answer'));
    assert.equal(titles(page('answer', told.checking, 'Ruth Adeyemi'))[0], 'Check the answer');
  });

  it('never need more than six buttons', () => {
    for (const about of Object.values(told)) {
      for (const which of requestPages) assert.ok(titles(page(which, about)).length <= 6, `${which}`);
    }
  });
});

describe('what somebody sees after they have changed a request', () => {
  const changed = (about: DataRequest, name = 'Dev Patel'): Shown =>
    changedCard(about, { organisation: brookvale, person: colleague(name), now });

  it('says what was done and leads to the next step', () => {
    const shown = changed(told.identitySeen);
    assert.match(words(shown), /who asks is settled[\s\S]*Next: Decide if they may ask/);
    assert.deepEqual(titles(shown), ['Decide if they may ask', 'Show the request', 'Requests']);
  });

  it('has words for every event that the samples go through', () => {
    for (const about of Object.values(told).filter(({ version }) => version > 1)) {
      assert.doesNotMatch(words(changed(about)), /: saved/);
    }
  });

  it('does not lead the Co-ordinator to a decision that is not theirs', () => {
    const mayNot = {
      ...told.open,
      standing: told.open.standing && { ...told.open.standing, judgement: 'may-not' as const },
    };
    assert.equal(titles(changed(mayNot))[0], 'Refuse it');
    assert.deepEqual(titles(changed(mayNot, 'Sam Whitlock')), ['Show the request', 'Requests']);
  });
});

describe('what whoever logged a request keeps', () => {
  const receipt = (about: DataRequest): string => words(requestReceipt(about, { organisation: brookvale, now }));

  it('tells the number, what happens next, what not to do and the last day in law', () => {
    const shown = receipt(told.logged);
    assert.match(shown, /AR-2026-0001[\s\S]*Do not promise anything, and do not hand anything over/);
    assert.match(shown, /The last day in law\nWednesday 16 December 2026/);
  });

  it('calls a day that a body names no day in law, and an order by its name', () => {
    const named = (about: DataRequest) => receipt({ ...about, asked: { ...about.asked, neededBy: '2026-11-27' } });
    assert.match(named(told.police), /The day that the body names\nFriday 27 November 2026/);
    assert.match(named(told.courtOrder), /The day that the order names\nFriday 27 November 2026/);
    assert.doesNotMatch(named(told.police), /last day in law/);
  });

  it('tells whoever logs what a body asks not to tell whom it is about, and says it of nothing else', () => {
    assert.match(
      receipt(told.police),
      /If the body asks, say[\s\S]*Do not tell the person it is about, or their family/,
    );
    assert.doesNotMatch(receipt(told.police), /If the person asks/);
    assert.match(receipt(told.logged), /If the person asks, say that it is being looked at/);
    assert.doesNotMatch(receipt(told.logged), /Do not tell the person/);
  });

  it('tells how it stands and nothing of the file, however far it has come', () => {
    for (const about of Object.values(told)) {
      assert.doesNotMatch(receipt(about), /Khan|gate|Example Street|taught|withheld|proof|clarification/);
    }
    assert.match(receipt(told.answered), /^Answered on 18 November 2026/);
  });
});
