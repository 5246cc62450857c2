import assert from 'node:assert/strict';
import { actOf } from '../../../src/acts/index.ts';
import type { Desk } from '../../../src/desk/desk.ts';
import type { Ports } from '../../../src/desk/ports.ts';
import { advance } from '../../../src/teams/draft/advance.ts';
import { type FormNeeds, keptFrom, newDraft } from '../../../src/teams/draft/open-draft.ts';
import { brookvale, maya, now } from '../../support/cast.ts';
import { minutesOn, reported } from '../../support/run-breach.ts';
import { sampleRequest } from '../../support/sample-request.ts';

const needs: FormNeeds = {
  clock: { now: () => minutesOn(60) },
  newId: () => 'draft',
  organisations: [brookvale],
  drafts: {} as Ports['drafts'],
  desk: {} as Desk,
};
const correcting = (answers: Record<string, unknown>, containedAt: Record<string, Date> = {}) =>
  newDraft(needs, {
    ...{ act: actOf('correct-report'), person: maya, organisation: brookvale.id, typed: {} },
    about: { ...reported(answers), containedAt },
  }).draft;

const summary = 'Her new address went to her violent ex.';
const early = { kind: 'wrong-recipient', danger: 'yes', whose: ['not-known'], data: ['not-known'] };

describe('a form that is left', () => {
  const remindedAfter = (about: string | null, typed: Record<string, string>) =>
    ((keptFrom(now, { about, typed }).remindAt ?? now).getTime() - now.getTime()) / 60_000;

  it('is reminded of after five days, and after a quarter of an hour where somebody may be in danger', () => {
    assert.equal(remindedAfter(null, {}), 5 * 24 * 60);
    assert.equal(remindedAfter(null, { danger: 'no' }), 5 * 24 * 60);
    assert.equal(remindedAfter(null, { danger: 'yes' }), 15);
    assert.equal(remindedAfter(null, { danger: 'not-sure' }), 15);
    assert.equal(remindedAfter('BR-2026-0001', { danger: 'yes' }), 5 * 24 * 60, 'they have been told of the report');
  });
});

describe('a correction', () => {
  const table: [string, Record<string, unknown>, string][] = [
    ['opens at its end', {}, 'check-answers'],
    ['opens at its end in danger too', { danger: 'yes', summary }, 'check-answers'],
    ['goes on after the first steps where danger was sent at once', { ...early, way: 'website', summary }, 'contain'],
    ['goes on after them where only the data told of danger', early, 'protection'],
    ['opens at its end where nobody is in danger, whatever is not known', { ...early, danger: 'no' }, 'check-answers'],
  ];
  for (const [what, answers, step] of table)
    it(what, () => {
      const draft = correcting(answers);
      assert.equal(draft.step, step);
      assert.equal(draft.reachedEnd, step === 'check-answers');
    });

  it('keeps the time at which the safeguarding lead was rung', () => {
    const ticked = { madeSafe: ['ring-lead'], contained: ['keep-copy'] };
    const draft = correcting({ ...early, ...ticked, summary }, { 'ring-lead': now, 'keep-copy': minutesOn(5) });
    assert.deepEqual(draft.tickedAt, { 'madeSafe:ring-lead': now, 'contained:keep-copy': minutesOn(5) });
  });
});

describe('a form of which one card is known at first', () => {
  it('is at its beginning and not at its end: what an answer leads to is not passed over', () => {
    const about = sampleRequest();
    const start = { person: maya, organisation: brookvale.id, typed: {}, about };
    const { act, draft, setting } = newDraft(needs, { ...start, act: actOf('settle-identity') });
    const next = advance(act, draft, { press: 'next', typed: { way: 'ask' }, setting });
    assert.equal(draft.reachedEnd, false);
    assert.equal(next.draft.step, 'doubt');
  });
});
