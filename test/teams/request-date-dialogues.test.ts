import assert from 'node:assert/strict';
import { actOf } from '../../src/acts/index.ts';
import type { Setting } from '../../src/acts/setting.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { advance } from '../../src/teams/draft/advance.ts';
import { notNowCard } from '../../src/teams/draft/not-now-card.ts';
import { type Happened, requestWith } from '../domain/request/dates/support.ts';
import { cardText } from '../support/card-text.ts';
import { brookvale, colleague } from '../support/cast.ts';
import { draftOf } from '../support/walk-dialogue.ts';

type DateDialogue = 'ask-clarification' | 'extend-request' | 'refuse-request' | 'ask-fee' | 'record-fee' | 'tell-delay';

const settingOn = (day: string, days: Partial<Happened> = {}, set: Partial<DataRequest> = {}): Setting => ({
  organisation: brookvale,
  now: new Date(`${day}T10:00:00Z`),
  about: {
    ...requestWith({ receivedOn: '2026-11-16', ...days }),
    reportedAt: new Date('2026-11-16T15:40:00Z'),
    ...set,
  },
  part: null,
  person: colleague('Dev Patel'),
});

/** What is wrong with the answers of a step, in words. */
const problems = (id: DateDialogue, step: string, typed: Record<string, string>, setting: Setting): string => {
  const dialogue = actOf(id);
  const draft = draftOf(dialogue, { step, typed });
  const moved = advance(dialogue, draft, { press: 'next', typed, setting });
  return moved.result === 'show' ? moved.problems.map(({ words }) => words).join(' ') : moved.result;
};

const rendered = (id: DateDialogue, step: string, soFar: Record<string, unknown>, setting: Setting): string =>
  JSON.stringify(
    actOf(id)
      .steps.find((each) => each.id === step)
      ?.render(soFar, setting),
  );

const instead = (id: DateDialogue, setting: Setting): string => {
  const notNow = actOf(id).notNow(setting);
  return notNow ? cardText(notNowCard(notNow, setting)) : 'the form';
};

describe('the dialogues about the dates of a request', () => {
  it('refuse an extension that was told too late, with the reason and the day, on the card', () => {
    const typed = { ground: 'complex', reasons: 'Four places.', toldOn: '2026-12-17' };
    assert.match(
      problems('extend-request', 'told', typed, settingOn('2026-12-17')),
      /The first month ended on Wednesday 16 December 2026.*can no longer be extended/,
    );
    assert.match(
      rendered('extend-request', 'reasons', {}, settingOn('2026-12-17')),
      /The first month ended on Wednesday/,
    );
    assert.doesNotMatch(rendered('extend-request', 'reasons', {}, settingOn('2026-12-16')), /The first month ended/);
  });

  it('let an extension be recorded later that was told in time', () => {
    const typed = { ground: 'complex', reasons: 'Four places.', toldOn: '2026-12-16' };
    assert.equal(problems('extend-request', 'told', typed, settingOn('2026-12-21')), '');
  });

  it('say before anyone types that it has been extended, paused or charged for already', () => {
    assert.match(
      instead('extend-request', settingOn('2026-11-20', { extendedOn: '2026-11-19' })),
      /no second extension/,
    );
    const clarification = { askedOn: '2026-11-17', answeredOn: '2026-11-18' };
    assert.match(instead('ask-clarification', settingOn('2026-11-20', { clarification })), /does not stop again/);
    assert.match(instead('ask-fee', settingOn('2026-11-20', { feePaidOn: null })), /asked for already/);
    assert.match(instead('record-fee', settingOn('2026-11-20')), /No fee is awaited/);
    assert.match(instead('refuse-request', settingOn('2026-11-20', {}, { stage: 'answered' })), /has been answered/);
    assert.match(instead('ask-clarification', settingOn('2026-11-20', { matter: 'erasure' })), /not asked for here/);
    assert.match(instead('tell-delay', settingOn('2026-11-20', { matter: 'complaint' })), /not asked for here/);
  });

  it('let a clarification be recorded after the month that was asked for within it, and no other', () => {
    const setting = settingOn('2026-12-21');
    assert.equal(instead('ask-clarification', setting), 'the form');
    const typed = { need: 'large-amount', reason: 'Eleven years.', question: 'Which years?' };
    assert.equal(problems('ask-clarification', 'asked', { ...typed, askedOn: '2026-12-14' }, setting), '');
    assert.match(
      problems('ask-clarification', 'asked', { ...typed, askedOn: '2026-12-17' }, setting),
      /nothing was left to pause/,
    );
  });

  it('send nobody on who would ask as a matter of course', () => {
    const typed = { need: 'always-asked', reason: 'We ask everybody.', question: 'Which years?' };
    assert.match(problems('ask-clarification', 'question', typed, settingOn('2026-11-20')), /the month goes on/);
  });

  it('show the words to send, dated as they will be', () => {
    const soFar = { ground: 'excessive', reasons: 'It repeats the one of May.', toldOn: '2026-11-19' };
    const card = rendered('refuse-request', 'told', soFar, settingOn('2026-11-20'));
    for (const words of ['19 November 2026', 'It repeats the one of May.', 'You can ask a court to decide'])
      assert.ok(card.includes(words), words);
  });

  it('say that a refusal is late, and record it all the same', () => {
    const soFar = { ground: 'excessive', reasons: 'It repeats the one of May.', toldOn: '2026-12-18' };
    const setting = settingOn('2026-12-18');
    assert.match(rendered('refuse-request', 'told', soFar, setting), /This is 2 days late: they had to be told by/);
    assert.equal(problems('refuse-request', 'told', soFar, setting), '');
  });

  it('begin on today, unless a day was told', () => {
    for (const id of ['ask-clarification', 'extend-request', 'refuse-request', 'ask-fee', 'tell-delay'] as const)
      assert.ok(Object.values(actOf(id).typedAtStart(settingOn('2026-11-20'))).includes('2026-11-20'), id);
  });
});
