import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../../src/domain/consent/entry.ts';
import { inFile, withdrawalsOn } from '../../../src/domain/consent/pupil-file.ts';
import { recordSafeguardingShare, safeguardingShareForm } from '../../../src/domain/consent/share-to-safeguard.ts';
import { undoneWith } from '../../../src/domain/consent/undone-with.ts';
import {
  decideWithdrawal,
  nothingToWithdraw,
  recordWithdrawal,
  standingWithdrawals,
  type WithdrawalForm,
  withdrawalDecisionForm,
  withdrawalForm,
} from '../../../src/domain/consent/withdraw.ts';
import { decidingAbout, tasksIn, toldIn } from '../../support/deciding-pupil.ts';
import { accepted, refusedAs } from '../../support/run-breach.ts';
import { complete, sampleEntry, samplePupil } from '../../support/sample-pupil.ts';

const today = '2026-11-23';
const said = (over: Partial<WithdrawalForm> = {}) =>
  withdrawalForm.parse({
    ...{ of: 'sharing', speaker: 'parent', words: 'Please do not share anything.', on: today, source: 'phone' },
    ...over,
  });
const decision = (withdrawal: string, how: 'stands' | 'taken-back') =>
  withdrawalDecisionForm.parse({ withdrawal, decision: how, reason: 'She rang.' });

const whole = samplePupil({ entries: [...complete] });
const fridayEvening = new Date('2026-11-20T18:00:00Z');

describe('a withdrawal', () => {
  it('tells the DPO and each Co-ordinator, and asks that whoever was named on the form is told to stop', () => {
    const decided = accepted(recordWithdrawal({ ...decidingAbout(whole), withdrawing: said() }));
    assert.deepEqual(toldIn(decided), ['pupil-withdrawal dpo', 'pupil-withdrawal co-ordinator']);
    assert.deepEqual(tasksIn(decided.record), [
      'tell-to-stop on-roll-school 2026-11-24',
      'tell-to-stop local-authority 2026-11-24',
      'tell-to-stop health-service 2026-11-24',
      'tell-to-stop alternative-provider 2026-11-24',
      'tell-to-stop voluntary-organisation 2026-11-24',
    ]);
  });

  it('gives until the next working day, also on a Friday', () => {
    const asked = decidingAbout(whole, { now: fridayEvening });
    const { record } = accepted(recordWithdrawal({ ...asked, withdrawing: said({ on: '2026-11-20' }) }));
    assert.equal(record.tasks[0]?.dueOn, '2026-11-23');
  });

  it('asks nothing of anybody where nothing was signed, and is an objection all the same', () => {
    const decided = accepted(recordWithdrawal({ ...decidingAbout(samplePupil()), withdrawing: said() }));
    assert.deepEqual(decided.record.tasks, []);
    assert.equal(toldIn(decided).length, 2);
  });

  it('names everybody whom an older form named, and nobody whom only an undone one did', () => {
    const signed = (id: string, recipients: string[], over: object = {}) =>
      sampleEntry('signature', { id, recipients: recipients as never, ...over });
    const undone = { undone: { at: fridayEvening, by: decidingAbout(whole).by } };
    const file = samplePupil({
      entries: [
        signed('old', ['health-service']),
        signed('new', ['local-authority']),
        signed('wrong', ['on-roll-school'], undone),
      ],
    });
    const { record } = accepted(recordWithdrawal({ ...decidingAbout(file), withdrawing: said() }));
    assert.deepEqual(
      record.tasks.map(({ recipient }) => recipient),
      ['local-authority', 'health-service'],
    );
  });

  it('asks for each recipient once, though two say it', () => {
    const first = accepted(recordWithdrawal({ ...decidingAbout(whole), withdrawing: said() })).record;
    const second = accepted(
      recordWithdrawal({ ...decidingAbout(first), withdrawing: said({ of: 'everything', speaker: 'pupil' }) }),
    ).record;
    assert.equal(second.tasks.length, 5);
    assert.equal(withdrawalsOn(second, today).length, 2);
  });

  it('cannot be recorded when everything has been withdrawn already', () => {
    const file = accepted(
      recordWithdrawal({ ...decidingAbout(whole), withdrawing: said({ of: 'everything' }) }),
    ).record;
    assert.match(nothingToWithdraw(file, today) ?? '', /23 November 2026/);
    assert.equal(refusedAs(recordWithdrawal({ ...decidingAbout(file), withdrawing: said() })), 'nothing-to-withdraw');
  });
});

describe('a decision about a withdrawal', () => {
  const file = accepted(recordWithdrawal({ ...decidingAbout(whole), withdrawing: said() })).record;
  const id = file.entries.at(-1)?.id ?? '';

  it('that it stands changes nothing for whoever must stop, and tells nobody again', () => {
    const decided = accepted(decideWithdrawal({ ...decidingAbout(file), decided: decision(id, 'stands') }));
    assert.deepEqual(decided.record.tasks, file.tasks);
    assert.deepEqual(decided.notices, []);
    assert.equal(standingWithdrawals(decided.record, today)[0]?.decidedOn, today);
    assert.equal(
      refusedAs(decideWithdrawal({ ...decidingAbout(decided.record), decided: decision(id, 'stands') })),
      'stands-already',
    );
  });

  it('that they changed their mind drops what was still to be told, keeps what was done, and tells whoever heard of it', () => {
    const [first, ...others] = file.tasks;
    const told = first && { ...first, done: { on: today, by: decidingAbout(file).by, words: 'Rang them.' as never } };
    const partly = { ...file, ...inFile({ tasks: [...(told ? [told] : []), ...others] }) };
    const decided = accepted(decideWithdrawal({ ...decidingAbout(partly), decided: decision(id, 'taken-back') }));
    assert.deepEqual(tasksIn(decided.record), ['tell-to-stop on-roll-school 2026-11-24 done']);
    assert.deepEqual(toldIn(decided), ['pupil-withdrawal-undone dpo', 'pupil-withdrawal-undone co-ordinator']);
    assert.equal(
      refusedAs(decideWithdrawal({ ...decidingAbout(decided.record), decided: decision(id, 'taken-back') })),
      'nothing-withdrawn',
    );
  });

  it('can end after it was decided that it stands', () => {
    const stands = accepted(decideWithdrawal({ ...decidingAbout(file), decided: decision(id, 'stands') })).record;
    const back = accepted(decideWithdrawal({ ...decidingAbout(stands), decided: decision(id, 'taken-back') })).record;
    assert.deepEqual(withdrawalsOn(back, today), []);
  });

  it('when undone brings back what was to be told', () => {
    const back = accepted(decideWithdrawal({ ...decidingAbout(file), decided: decision(id, 'taken-back') })).record;
    const undone = undoneWith(back, back.entries.at(-1) as Entry);
    assert.deepEqual(undone, { tasks: file.tasks, notices: ['pupil-withdrawal'] });
  });
});

describe('a withdrawal that is undone', () => {
  it('drops its tasks and tells the same people', () => {
    const file = accepted(recordWithdrawal({ ...decidingAbout(whole), withdrawing: said() })).record;
    const undone = undoneWith(file, file.entries.at(-1) as Entry);
    assert.deepEqual(undone, { tasks: [], notices: ['pupil-withdrawal-undone'] });
  });

  it('leaves the tasks of another that says the same', () => {
    const first = accepted(recordWithdrawal({ ...decidingAbout(whole), withdrawing: said() })).record;
    const both = accepted(
      recordWithdrawal({ ...decidingAbout(first), withdrawing: said({ speaker: 'pupil' }) }),
    ).record;
    const undone = undoneWith(both, first.entries.at(-1) as Entry);
    assert.equal(undone.tasks.length, 5);
    assert.ok(undone.tasks.every(({ entry }) => entry === both.entries.at(-1)?.id));
  });
});

describe('photographs that are withdrawn', () => {
  it('are to be taken down by the next working day, and not when that is undone', () => {
    const withdrawn = sampleEntry('photographs', { answer: 'withdrawn', at: fridayEvening });
    const file = samplePupil({ entries: [withdrawn] });
    const { record } = accepted(recordWithdrawal({ ...decidingAbout(file), withdrawing: said() }));
    assert.deepEqual(tasksIn(record), ['take-down 2026-11-23']);
    assert.deepEqual(undoneWith(record, withdrawn), { tasks: [], notices: [] });
  });
});

describe('a withdrawal of everything', () => {
  const photographs = (answer: 'given' | 'refused' | 'withdrawn', over: object = {}) =>
    sampleEntry('photographs', { id: `photographs ${answer}`, answer, ...over });
  const tasksAfter = (entries: readonly Entry[], of: WithdrawalForm['of'] = 'everything') =>
    tasksIn(
      accepted(
        recordWithdrawal({
          ...decidingAbout(samplePupil({ entries: [...entries] })),
          withdrawing: said({ of }),
        }),
      ).record,
    );

  it('has the photographs taken down where they were agreed to, which one of sharing does not', () => {
    assert.deepEqual(tasksAfter([photographs('given')]), ['take-down 2026-11-24']);
    assert.deepEqual(tasksAfter([photographs('given')], 'sharing'), []);
    assert.deepEqual(tasksAfter([photographs('refused')]), []);
  });

  it('does not ask for it again where that consent was withdrawn before', () => {
    const both = [photographs('given', { uses: ['website', 'press'] }), photographs('withdrawn')];
    assert.equal(tasksAfter(both).length, 2);
    const all = [photographs('given'), photographs('withdrawn')];
    assert.deepEqual(tasksAfter(all), ['take-down 2026-10-06']);
  });

  it('asks nothing of the kind once it is undone', () => {
    const before = samplePupil({ entries: [photographs('given')] });
    const file = accepted(
      recordWithdrawal({ ...decidingAbout(before), withdrawing: said({ of: 'everything' }) }),
    ).record;
    assert.deepEqual(undoneWith(file, file.entries.at(-1) as Entry).tasks, []);
  });
});

describe('what was shared to keep somebody safe', () => {
  it('is recorded whatever is on file, and tells the DPO alone', () => {
    const sharing = safeguardingShareForm.parse({
      ...{ with: 'local-authority', what: 'What he said this morning.', reason: 'He told us of something.' },
      ...{ on: today, source: 'phone' },
    });
    const decided = accepted(recordSafeguardingShare({ ...decidingAbout(samplePupil()), sharing }));
    assert.deepEqual(toldIn(decided), ['pupil-shared-to-safeguard dpo']);
    assert.deepEqual(decided.record.tasks, []);
    const [entry] = decided.record.entries;
    assert.equal(entry?.kind === 'safeguarding-share' && entry.what, 'What he said this morning.');
  });

  it('is recorded with what it was, so that somebody can see that it was no more than was needed', () => {
    const without = safeguardingShareForm.safeParse({
      ...{ with: 'local-authority', reason: 'He told us of something.', on: today, source: 'phone' },
    });
    assert.deepEqual(
      without.error?.issues.map(({ path }) => path.join()),
      ['what'],
    );
  });
});

describe('the tasks of a file', () => {
  const kinds = ['sharing', 'everything'] as const;
  const recipients = ['on-roll-school', 'health-service', 'local-authority'] as const;
  const move = fc.oneof(
    fc.record({ do: fc.constant('sign' as const), recipients: fc.subarray([...recipients]) }),
    fc.record({ do: fc.constant('withdraw' as const), of: fc.constantFrom(...kinds) }),
    fc.record({
      do: fc.constant('decide' as const),
      decision: fc.constantFrom('stands' as const, 'taken-back' as const),
    }),
    fc.record({ do: fc.constant('undo' as const), at: fc.nat(9) }),
  );

  it('tell to stop exactly those whom a form named before a withdrawal that stands, each once', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        let file = samplePupil();
        for (const each of moves) {
          const asked = decidingAbout(file);
          if (each.do === 'sign') {
            const id = `signature ${file.entries.length}`;
            const signed = sampleEntry('signature', { id, recipients: each.recipients });
            file = { ...file, version: file.version + 1, ...inFile({ entries: [...file.entries, signed] }) };
          } else if (each.do === 'undo') {
            const entry = file.entries[each.at];
            if (!entry || entry.undone) continue;
            const { tasks } = undoneWith(file, entry);
            const undone = { ...entry, undone: { at: asked.now, by: asked.by } };
            file = {
              ...file,
              ...inFile({ entries: file.entries.map((one) => (one === entry ? undone : one)), tasks }),
            };
          } else {
            const [standing] = standingWithdrawals(file, today);
            const outcome =
              each.do === 'withdraw'
                ? recordWithdrawal({ ...asked, withdrawing: said({ of: each.of }) })
                : decideWithdrawal({ ...asked, decided: decision(standing?.withdrawal.id ?? '', each.decision) });
            if (outcome.ok) file = outcome.value.record;
          }
        }
        const standing = withdrawalsOn(file, today).map(({ id }) => file.entries.findIndex((each) => each.id === id));
        const signed = file.entries.slice(0, Math.max(0, ...standing)).filter(({ undone }) => undone === null);
        const named = new Set(signed.flatMap((each) => (each.kind === 'signature' ? each.recipients : [])));
        const asked = file.tasks.filter(({ kind }) => kind === 'tell-to-stop').map(({ recipient }) => recipient);
        assert.deepEqual([...asked].sort(), [...named].sort());
      }),
    );
  });
});
