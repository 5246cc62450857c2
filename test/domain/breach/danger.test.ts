import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suggestLevel } from '../../../src/domain/breach/assess/assess-breach.ts';
import { severityAid } from '../../../src/domain/breach/assess/severity-aid.ts';
import { breachKinds } from '../../../src/domain/breach/report/breach-kinds.ts';
import { type BreachReport, dataKinds, recipients } from '../../../src/domain/breach/report/breach-report.ts';
import { correctReport } from '../../../src/domain/breach/report/change-report.ts';
import { containmentIds, containmentOf } from '../../../src/domain/breach/report/containment.ts';
import { carriesDanger, dangers, isDanger } from '../../../src/domain/breach/report/danger.ts';
import { askedFor, mayBeDanger } from '../../../src/domain/breach/report/may-be-danger.ts';
import { reportBreach } from '../../../src/domain/breach/report/report-breach.ts';
import { ways } from '../../../src/domain/breach/report/ways.ts';
import { destinationsFor } from '../../../src/domain/notices/recipients.ts';
import { remindersDue } from '../../../src/domain/reminders/due.ts';
import { brookvale, colleague, lostLaptop } from '../../support/cast.ts';
import { reported } from '../../support/run-breach.ts';

const stepsOf = (...[kind, way, danger]: [BreachReport['kind'], BreachReport['way']?, BreachReport['danger']?]) =>
  containmentOf({ kind, way, danger }).map(({ id }) => id);

describe('the first steps', () => {
  const table: [string, Parameters<typeof stepsOf>, string[]][] = [
    ['an e-mail', ['wrong-recipient', 'e-mail'], ['recall', 'ask-delete', 'written-confirmation', 'keep-copy']],
    ['a letter', ['wrong-recipient', 'post'], ['collect-post', 'ask-return', 'keep-copy']],
    [
      'a message',
      ['wrong-recipient', 'message'],
      ['delete-for-all', 'ask-delete', 'written-confirmation', 'keep-copy'],
    ],
    ['a class page', ['wrong-recipient', 'classroom'], ['take-post-down', 'see-who', 'ask-delete', 'keep-copy']],
    ['a shared link', ['seen-by-wrong-person', 'shared-link'], ['stop-sharing', 'see-opened', 'ask-delete', 'access']],
    ['a book bag', ['wrong-recipient', 'by-hand'], ['collect-by-hand', 'ask-return', 'keep-copy']],
    ['a website', ['published-online', 'website'], ['take-post-down', 'cached-copies', 'see-who']],
    ['social media', ['published-online', 'social-media'], ['take-post-down', 'ask-poster', 'ask-platform', 'picture']],
    ['a chatbot', ['published-online', 'chatbot'], ['delete-chat', 'training-off', 'tell-it']],
    ['files in a skip', ['wrongly-destroyed', 'paper'], ['stop', 'get-out', 'search-around']],
    ['a deleted folder', ['wrongly-destroyed', 'computer'], ['stop', 'recycle-bin', 'backup']],
    ['an attack', ['system-attacked'], ['unplug', 'ring-it', 'do-not-pay', 'ring-insurer', 'keep-evidence']],
    ['a supplier', ['supplier-told-us'], ['in-writing', 'tell-it', 'supplier-password', 'keep-message']],
    ['a trick', ['tricked', 'spoken'], ['ring-back', 'tell-lead', 'tell-family', 'warn', 'note']],
    ['a letter to somebody feared', ['wrong-recipient', 'post', 'yes'], ['keep-copy']],
    ['a message, not sure', ['wrong-recipient', 'message', 'not-sure'], ['delete-for-all', 'keep-copy']],
  ];
  for (const [name, asked, steps] of table)
    it(`follow the way it went: ${name}`, () => assert.deepEqual(stepsOf(...asked), steps));

  it('are five at most, each once, whatever happened', () => {
    for (const kind of breachKinds)
      for (const way of [undefined, ...ways]) {
        const steps = stepsOf(kind, way);
        assert.ok(steps.length >= 1 && steps.length <= 5, `${kind} by ${way}: ${steps.length}`);
        assert.equal(new Set(steps).size, steps.length, `${kind} by ${way}`);
        for (const id of steps) assert.ok(containmentIds(kind).has(id));
      }
  });

  it('never speak to whoever has it where somebody may be in danger', () => {
    for (const kind of breachKinds)
      for (const way of [undefined, ...ways])
        for (const danger of ['yes', 'not-sure'] as const)
          for (const { words } of containmentOf({ kind, way, danger }))
            assert.doesNotMatch(
              words,
              /Ask (whoever|them)|[Cc]ollect|Recall|ask them|ask for it back/,
              `${kind} by ${way}`,
            );
  });
});

describe('whether anyone could be traced or hurt', () => {
  it('is asked whenever the data alone gives reason, and by who has it where only that does', () => {
    for (const data of dataKinds)
      for (const recipient of recipients) {
        const { when } = askedFor[data];
        const outside = recipient !== 'colleague' && recipient !== 'other-school';
        const expected = when === 'always' || (when === 'outside' && outside);
        assert.equal(
          mayBeDanger({ kind: 'wrong-recipient', data: [data], recipient }),
          expected,
          `${data}, ${recipient}`,
        );
      }
  });

  const asked: [string, Parameters<typeof mayBeDanger>[0], boolean][] = [
    ['an address with a parent', { kind: 'wrong-recipient', data: ['names-contacts'], recipient: 'parent' }, true],
    [
      'an address with a colleague',
      { kind: 'wrong-recipient', data: ['names-contacts'], recipient: 'colleague' },
      false,
    ],
    [
      'a safeguarding file at another school',
      { kind: 'wrong-recipient', data: ['safeguarding'], recipient: 'other-school' },
      true,
    ],
    ['names put online', { kind: 'published-online', data: ['names-contacts'] }, true],
    ['a lost list of names', { kind: 'lost-paper', data: ['names-contacts'] }, false],
    ['a lost safeguarding file', { kind: 'lost-paper', data: ['safeguarding'] }, true],
    ['nobody knows what', { kind: 'lost-device', data: ['not-known'] }, true],
    ['bank details with a parent', { kind: 'wrong-recipient', data: ['money'], recipient: 'parent' }, false],
  ];
  for (const [name, report, expected] of asked)
    it(`is ${expected ? '' : 'not '}asked of ${name}`, () => assert.equal(mayBeDanger(report), expected));

  it('makes severe and likely the least that is suggested, and a high risk', () => {
    const anyReport = fc.record({
      danger: fc.constantFrom(...dangers, undefined),
      data: fc.subarray([...dataKinds], { minLength: 1 }),
      people: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined }),
      recovered: fc.constantFrom('yes', 'no', 'not-known'),
      protection: fc.constantFrom('encrypted', 'password', 'none', 'not-known'),
    });
    fc.assert(
      fc.property(anyReport, (changes) => {
        const { severity, likelihood } = severityAid(lostLaptop(changes), 'school');
        if (isDanger(changes)) {
          assert.equal(severity.suggests, 'severe');
          assert.match(likelihood.suggests, /likely$/);
          assert.doesNotMatch(likelihood.suggests, /unlikely/);
        }
        if (changes.danger === undefined) {
          assert.notEqual(severity.suggests, 'minor');
          assert.match(severity.factors[0]?.words ?? '', /has not been asked/);
        }
      }),
    );
    assert.equal(
      suggestLevel({ livingPeople: 'yes', danger: 'not-sure', likelihood: 'unlikely', mitigated: 'no' }),
      'high',
    );
  });
});

describe('a breach in which somebody may be in danger', () => {
  const inDanger = reported({ danger: 'yes' });
  const safe = reported({ danger: 'no' });
  const midnight = new Date('2026-11-22T00:30:00Z');
  const about = { organisation: brookvale, reporter: { id: 'x', email: undefined }, day: '2026-11-22' };
  const correct = (before: typeof inDanger, changes: Record<string, unknown>) =>
    correctReport({
      before,
      by: { id: colleague('Dev Patel').id, name: 'Dev Patel' } as never,
      organisation: brookvale,
      submissionId: 's-2',
      now: midnight,
      corrected: lostLaptop({ ...before.report, ...changes }),
      containedAt: before.containedAt,
    });

  it('is told to the Data Protection Officer in person, then to whoever can be reached', () => {
    const [notice] = inDanger.notices.filter(({ kind }) => kind === 'danger');
    assert.equal(notice?.to, 'dpo');
    const [first, ...others] = destinationsFor(notice as NonNullable<typeof notice>, about);
    assert.deepEqual(first, { by: 'chat', personId: colleague('Dev Patel').id });
    assert.ok(others.some(({ by }) => by === 'chat') && others.every(({ by }) => by !== 'channel'));
    assert.equal(safe.notices.filter(({ kind }) => kind === 'danger').length, 0);
  });

  it('goes on to whoever answers for the organisation at night and at the weekend, where another breach waits', () => {
    const friday = new Date('2026-11-20T22:00:00Z');
    const beforeMorning = new Date('2026-11-21T06:30:00Z');
    const stepsFor = (each: typeof inDanger) => {
      const late = { ...each, reportedAt: friday, report: { ...each.report, awareAt: friday } };
      return [...new Set(remindersDue(late, brookvale, beforeMorning).map(({ name }) => name))];
    };
    assert.deepEqual(stepsFor(inDanger), ['ack-dpo', 'ack-deputy', 'ack-chair', 'ack-e-mail']);
    assert.deepEqual(stepsFor(safe), ['ack-dpo', 'ack-deputy']);
  });

  it('loses its mark only with a reason', () => {
    const refused = correct(inDanger, { danger: 'no' });
    assert.equal(refused.ok ? '' : refused.code, 'no-reason');
    const ruledOut = correct(inDanger, { danger: 'no', dangerRuledOut: 'The lead has spoken with the family.' });
    assert.ok(ruledOut.ok && !carriesDanger(ruledOut.value.record));
    assert.ok(ruledOut.value.record.history.at(-1)?.changes.some(({ old, new: now }) => old === 'Yes' && now === 'No'));
  });

  it('does not lose it with an answer left out', () => {
    const kept = correct(inDanger, { danger: undefined, people: 31, dangerRuledOut: 'x' });
    assert.ok(kept.ok && carriesDanger(kept.value.record));
  });

  it('is told to everybody when it is found later, and to the reporter', () => {
    const found = correct(safe, { danger: 'not-sure' });
    assert.ok(found.ok && carriesDanger(found.value.record));
    assert.deepEqual(
      new Set(found.value.notices.filter(({ kind }) => kind === 'danger').map(({ to }) => to)),
      new Set(['dpo', 'chair', 'co-ordinator', 'reporter']),
    );
  });

  it('carries no mark once it is withdrawn or closed', () => {
    assert.ok(carriesDanger(inDanger));
    assert.ok(!carriesDanger({ ...inDanger, withdrawn: { at: midnight, reason: 'x' } }));
    assert.ok(!carriesDanger({ ...inDanger, closed: { at: midnight } }));
    assert.equal(typeof reportBreach, 'function');
  });
});
