import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actOf } from '../../../src/acts/index.ts';
import type { Draft } from '../../../src/desk/ports/drafts.ts';
import { type Press, presses } from '../../../src/teams/card/buttons.ts';
import { advance, progress } from '../../../src/teams/draft/advance.ts';
import { brookvale, maya, now } from '../../support/cast.ts';

const dialogue = actOf('report-breach');
const setting = { organisation: brookvale, now, about: undefined, part: null, person: maya };
const draftAt = (step: string, typed: Record<string, string> = {}, more: Partial<Draft> = {}): Draft => ({
  id: 'draft',
  personId: 'maya',
  organisation: 'brookvale',
  dialogue: 'report-breach',
  dialogueVersion: 1,
  step,
  typed,
  basis: {},
  tickedAt: {},
  about: null,
  part: null,
  askingToCancel: false,
  reachedEnd: false,
  startedAt: now,
  savedAt: now,
  expiresAt: now,
  remindAt: null,
  revision: 1,
  ...more,
});
const press = (draft: Draft, how: Press, typed: Record<string, string> | null = {}) =>
  advance(dialogue, draft, { press: how, typed, setting });
const shown = (draft: Draft, how: Press, typed?: Record<string, string> | null) => {
  const advanced = press(draft, how, typed);
  assert.ok(advanced.result === 'show', `shows a card, not ${advanced.result}`);
  return advanced;
};

const complete = {
  kind: 'lost-device',
  summary: 'I left it on the train.',
  contained: 'lock',
  device: 'laptop',
  'occurredAt-date': '2026-11-17',
  'occurredAt-time': '17:05',
  noticed: 'earlier',
  'awareAt-date': '2026-11-18',
  'awareAt-time': '09:20',
  whose: 'pupils',
  people: '30',
  schools: 'hillcrest',
  data: 'sen',
  protection: 'encrypted',
  recovered: 'no',
};
const stepsFor = (typed: Record<string, string>) => progress(dialogue, typed, setting).steps.map(({ id }) => id);

describe('the steps of a report', () => {
  it('ask about the device only when a device was lost', () => {
    assert.ok(stepsFor(complete).includes('device'));
    assert.ok(!stepsFor({ ...complete, kind: 'lost-paper' }).includes('device'));
  });

  it('ask whether a pupil used a staff account only when someone saw what they should not', () => {
    assert.ok(stepsFor({ ...complete, kind: 'seen-by-wrong-person' }).includes('account'));
    assert.ok(!stepsFor(complete).includes('account'));
  });

  it('count schools only when pupils are concerned', () => {
    const schoolsFor = (whose: string) => progress(dialogue, { ...complete, whose }, setting).answers['schools'];
    assert.deepEqual(schoolsFor('staff'), []);
    assert.deepEqual(schoolsFor('pupils,staff'), ['hillcrest']);
  });

  it('leave out the answers of a step that no longer applies', () => {
    assert.equal(progress(dialogue, { ...complete, kind: 'lost-paper' }, setting).answers['device'], undefined);
  });
});

describe('a press of a button', () => {
  it('stays on the card that has a problem, with everything typed kept', () => {
    const { draft, problems } = shown(draftAt('what-happened'), 'next', { kind: '', summary: 'I left it.' });
    assert.equal(draft.step, 'what-happened');
    assert.equal(draft.typed['summary'], 'I left it.');
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['kind'],
    );
  });

  it('says one thing of a field, also where two are wrong with it', () => {
    const logging = actOf('log-request');
    const typed = { matter: 'disclosure', capacity: 'body', receivedOn: '2026-11-16', neededBy: '2025-11-16' };
    const { problemsOf } = progress(logging, typed, setting);
    const fields = problemsOf.get('about-the-body')?.map(({ field }) => field);
    assert.deepEqual(fields, ['body', 'power', 'neededBy']);
  });

  it('keeps what was typed on the way back, also where it is wrong', () => {
    const typed = { ...complete };
    const { draft } = shown(draftAt('who', typed), 'back', { whose: 'pupils', people: '-4' });
    assert.equal(draft.step, 'noticed');
    assert.equal(draft.typed['people'], '-4');
  });

  it('counts an input that comes back without a value as emptied', () => {
    const { draft } = shown(draftAt('device', complete), 'next', {});
    assert.equal(draft.typed['contained'], '');
  });

  it('does not count inputs as emptied when the button was typed in words', () => {
    const { draft } = shown(draftAt('device', complete), 'next', null);
    assert.equal(draft.typed['contained'], 'lock');
  });

  it('keeps the time of a tick’s first press, and forgets it when the tick is taken away', () => {
    const first = shown(draftAt('device', complete), 'next', { contained: 'lock,locate' }).draft;
    assert.deepEqual(first.tickedAt['contained:lock'], now);
    const later = { ...setting, now: new Date(now.getTime() + 60_000) };
    const again = advance(
      dialogue,
      { ...first, step: 'device' },
      { press: 'next', typed: { contained: 'lock,police' }, setting: later },
    );
    assert.deepEqual(again.draft.tickedAt, { 'contained:lock': now, 'contained:police': later.now });
  });

  it('asks once before it throws anything away', () => {
    const asked = shown(draftAt('who', complete), 'cancel').draft;
    assert.equal(asked.askingToCancel, true);
    assert.equal(press(asked, 'confirm-cancel').result, 'discard');
    assert.equal(shown(asked, 'keep', null).draft.askingToCancel, false);
  });

  it('keeps what was typed where somebody nearly cancelled: that card has no inputs', () => {
    const asked = shown(draftAt('device', complete), 'cancel', { contained: 'lock,locate' }).draft;
    assert.equal(shown(asked, 'keep', {}).draft.typed['contained'], 'lock,locate');
    assert.equal(press(asked, 'later', {}).draft.typed['contained'], 'lock,locate');
  });

  it('on the last card sends, and leads back to an answer that has become wrong meanwhile', () => {
    assert.equal(press(draftAt('check-answers', complete), 'send').result, 'finish');
    const later = shown(draftAt('check-answers', { ...complete, 'awareAt-date': '2030-01-01' }), 'send');
    assert.equal(later.draft.step, 'noticed');
    assert.ok(later.problems.length > 0);
  });

  it('does not send by “next”', () => {
    assert.equal(shown(draftAt('check-answers', complete), 'next').draft.step, 'check-answers');
  });

  it('goes straight back to the check after one answer is changed', () => {
    const chosen = shown(draftAt('check-answers', complete, { reachedEnd: true }), 'change', { change: 'who' }).draft;
    assert.equal(chosen.step, 'who');
    assert.equal(shown(chosen, 'next', { whose: 'pupils', people: '31' }).draft.step, 'check-answers');
  });

  it('stops on the way to the check where the change has opened a new question', () => {
    const chosen = draftAt('what-happened', complete, { reachedEnd: true });
    const { draft } = shown(chosen, 'next', { kind: 'phishing', summary: 'A message that looked like ours.' });
    assert.equal(draft.step, 'password');
  });

  it('keeps a draft whose step has gone, and shows the first question that wants an answer', () => {
    const { draft } = shown(draftAt('a step of an older version', { ...complete, protection: '' }), 'next');
    assert.equal(draft.step, 'protection');
    assert.equal(draft.typed['summary'], complete.summary);
  });

  it('always leads to a step that applies, loses nothing typed elsewhere, and sends only what is complete', () => {
    const words = fc.oneof(fc.constantFrom(...Object.values(complete), '', 'lost-paper', 'phishing'), fc.string());
    const anyTyped = fc.dictionary(fc.constantFrom(...Object.keys(complete)), words, { maxKeys: 6 });
    const anyPress = fc.constantFrom(...presses);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPress, anyTyped), { maxLength: 25 }), (moves) => {
        let draft = draftAt('what-happened');
        for (const [how, typed] of moves) {
          const before = draft;
          const advanced = press(draft, how, typed);
          if (advanced.result === 'finish') {
            assert.ok(dialogue.form.safeParse(advanced.answers).success);
            return;
          }
          if (advanced.result === 'discard') return;
          draft = advanced.draft;
          assert.ok(stepsFor(draft.typed).includes(draft.step), draft.step);
          const asked = dialogue.steps.find(({ id }) => id === before.step)?.asks ?? [];
          for (const [id, value] of Object.entries(before.typed)) {
            if (!asked.some((field) => id === field || id.startsWith(`${field}-`)))
              assert.equal(draft.typed[id], value);
          }
        }
      }),
    );
  });
});

describe('when a breach was noticed', () => {
  const begunAt = new Date('2026-11-18T21:30:40Z');
  const sentAt = new Date('2026-11-20T08:00:00Z');
  const { noticed: _, 'awareAt-date': _day, 'awareAt-time': _time, ...untold } = complete;
  const awareOf = (typed: Record<string, string>): unknown => {
    const advanced = advance(dialogue, draftAt('check-answers', { ...untold, ...typed }), {
      ...{ press: 'send', typed: {} },
      setting: { ...setting, now: sentAt, begunAt },
    });
    return advanced.result === 'finish' ? advanced.answers['awareAt'] : advanced.result;
  };

  it('is asked, and never filled in for anybody', () => {
    assert.deepEqual(dialogue.typedAtStart(setting), {});
    const { draft, problems } = shown(draftAt('when', untold), 'next', {});
    assert.deepEqual([draft.step, problems.map(({ field }) => field)], ['when', ['noticed']]);
    assert.equal(shown(draftAt('when', untold), 'next', { noticed: 'earlier' }).draft.step, 'noticed');
    assert.equal(shown(draftAt('when', untold), 'next', { noticed: 'just-now' }).draft.step, 'who');
  });

  it('“just now” is when the form was begun, however late it is sent, to the minute', () => {
    assert.deepEqual(awareOf({ noticed: 'just-now' }), new Date('2026-11-18T21:30:00Z'));
  });

  it('“just now” is when it happened, where that was while the form stood open', () => {
    const happened = { 'occurredAt-date': '2026-11-19', 'occurredAt-time': '10:15' };
    assert.deepEqual(awareOf({ noticed: 'just-now', ...happened }), new Date('2026-11-19T10:15:00Z'));
  });

  it('“earlier” is the day and the time that were given, and a day alone from its beginning', () => {
    const day = { noticed: 'earlier', 'awareAt-date': '2026-11-18' };
    assert.deepEqual(awareOf({ ...day, 'awareAt-time': '09:20' }), new Date('2026-11-18T09:20:00Z'));
    assert.deepEqual(awareOf(day), new Date('2026-11-18T00:00:00Z'));
    assert.equal(awareOf({ noticed: 'earlier' }), 'show');
  });

  it('has no time made up where danger is sent early and only the day was given', () => {
    const told = { kind: 'wrong-recipient', summary: 'Her new address went to her violent ex.', danger: 'yes' };
    const day = { noticed: 'earlier', 'awareAt-date': '2026-11-17', 'awareAt-time': '' };
    const advanced = advance(dialogue, draftAt('make-safe', { ...told, ...day }), {
      ...{ press: 'send', typed: {} },
      setting: { ...setting, now: sentAt, begunAt },
    });
    assert.ok(advanced.result === 'finish');
    assert.deepEqual(advanced.answers['awareAt'], new Date('2026-11-17T00:00:00Z'));
    assert.equal(advanced.answers['awareOn'], '2026-11-17');
  });

  it('stops nobody who reports danger early: without an answer it counts from when the form was begun', () => {
    for (const typed of [{}, { noticed: 'earlier' }, { noticed: 'just-now' }]) {
      const told = {
        kind: 'wrong-recipient',
        summary: 'Her new address went to her violent ex.',
        danger: 'yes',
        ...typed,
      };
      const advanced = advance(dialogue, draftAt('make-safe', told), {
        ...{ press: 'send', typed: {} },
        setting: { ...setting, now: sentAt, begunAt },
      });
      assert.ok(advanced.result === 'finish', JSON.stringify(typed));
      assert.deepEqual(advanced.answers['awareAt'], new Date('2026-11-18T21:30:00Z'));
    }
  });
});

describe('a report of danger', () => {
  const afraid = {
    kind: 'wrong-recipient',
    summary: 'Her new address went to her violent ex.',
    danger: 'yes',
  };
  const sent = (draft: Draft, typed: Record<string, string> | null) => {
    const advanced = press(draft, 'send', typed);
    assert.ok(advanced.result === 'finish', `is sent, and not ${advanced.result}`);
    return advanced;
  };

  it('goes as it is from the card that says whom to ring, with what was just ticked there', () => {
    const { answers, draft } = sent(draftAt('make-safe', afraid), { madeSafe: 'ring-lead' });
    assert.deepEqual(
      [answers['danger'], answers['madeSafe'], answers['whose'], answers['data']],
      ['yes', ['ring-lead'], ['not-known'], ['not-known']],
    );
    assert.deepEqual([answers['protection'], answers['recovered']], ['not-known', 'not-known']);
    assert.deepEqual(draft.tickedAt['madeSafe:ring-lead'], now);
    assert.equal(draft.typed['whose'], undefined, 'nothing is put into the form that nobody typed');
  });

  it('goes as it is from any later card, typed or pressed, and every answer goes with it', () => {
    const typed = { ...afraid, way: 'post', recipient: 'parent', read: 'yes', whose: 'parents', people: '2' };
    for (const { id } of progress(dialogue, typed, setting).steps) {
      if (['what-happened', 'danger', 'check-answers'].includes(id)) continue;
      const { answers } = sent(draftAt(id, typed), null);
      assert.deepEqual([answers['way'], answers['recipient'], answers['read']], ['post', 'parent', 'yes'], id);
      assert.deepEqual([answers['whose'], answers['people'], answers['data']], [['parents'], 2, ['not-known']], id);
    }
  });

  it('is not sent over an answer that cannot be read: it is shown where it stands', () => {
    const { draft, problems } = shown(draftAt('make-safe', { ...afraid, people: 'lots', whose: 'pupils' }), 'send');
    assert.equal(draft.step, 'who');
    assert.equal(problems[0]?.field, 'people');
    assert.equal(draft.typed['people'], 'lots');
  });

  it('is sent early only where somebody may be in danger', () => {
    for (const danger of ['yes', 'not-sure']) sent(draftAt('contain', { ...afraid, danger }), null);
    assert.equal(shown(draftAt('contain', { ...afraid, danger: 'no' }), 'send', null).draft.step, 'recipient');
    assert.equal(shown(draftAt('who', complete), 'send', null).draft.step, 'what-data');
  });
});
