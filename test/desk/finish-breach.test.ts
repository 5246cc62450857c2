import assert from 'node:assert/strict';
import { closeBreach } from '../../src/acts/about-a-breach/close-breach/close-breach.ts';
import { investigate } from '../../src/acts/about-a-breach/investigate.ts';
import { planAction } from '../../src/acts/about-a-breach/plan-action.ts';
import type { ChangeNeeds } from '../../src/desk/change-breach.ts';
import { linkDuplicate, reopenBreach } from '../../src/desk/finish-breach.ts';
import type { CaseStore } from '../../src/desk/ports/case-store.ts';
import type { Case } from '../../src/domain/any-case.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { actionForm } from '../../src/domain/breach/close/investigation.ts';
import { firstBrokenLink } from '../../src/domain/history.ts';
import { brookvale, colleague, idOf, kestrel, maya } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { openRoad, type Road } from '../support/road.ts';
import { accepted, closing, findings, readyToClose, refusedAs, reopening } from '../support/run-breach.ts';

const dev = colleague('Dev Patel');
const ruth = colleague('Ruth Adeyemi');
const sam = colleague('Sam Whitlock');
const action = actionForm.parse({ words: 'Buy ten locked cases.', owner: idOf(5), dueOn: '2126-12-04' });

describe('finishing a breach at the desk', () => {
  let road: Road;
  let needs: ChangeNeeds;
  let reports = 0;
  before(async () => {
    road = await openRoad();
    needs = { cases: road.cases, clock: road.clock, organisations: [brookvale, kestrel], wake: () => {} };
  });
  after(() => road.close());

  const report = async (): Promise<string> => {
    reports += 1;
    return (await road.report(reports)).reference;
  };
  const find = async (reference: string): Promise<Breach> => {
    const found = await road.cases.find(reference);
    assert.ok(found?.type === 'breach');
    return found;
  };
  /** As if somebody had assessed it, explained every task and investigated it meanwhile. */
  const makeReady = async (reference: string): Promise<void> => {
    const before = await find(reference);
    const ready = readyToClose(before);
    const steps = ready.history.slice(before.version);
    for (const [at] of steps.entries()) {
      const history = ready.history.slice(0, before.version + at + 1);
      const record: Case = { ...ready, version: history.length, history };
      assert.equal(await road.cases.save({ record, notices: [], now: road.clock.now() }), 'saved');
    }
  };
  const asking = (reference: string, submissionId: string, person = dev) => ({ reference, submissionId, person });

  it('keeps findings and actions once, however often the same request comes', async () => {
    const reference = await report();
    const asked = asking(reference, 'findings');
    const answers = await Promise.all([1, 2, 3].map(() => doing(needs, investigate, { ...asked, answers: findings })));
    for (const answer of answers) accepted(answer);
    await Promise.all(
      [1, 2, 3].map(() => doing(needs, planAction, { ...asking(reference, 'plan'), answers: action }).then(accepted)),
    );
    const stored = await find(reference);
    assert.deepEqual(
      stored.history.map(({ what }) => what),
      ['reported', 'investigated', 'action-planned'],
    );
    assert.deepEqual(
      stored.notices.filter(({ kind }) => kind === 'task-given').map(({ holder }) => holder),
      [sam.id],
    );
  });

  it('gives two actions that are planned at once a number each', async () => {
    const reference = await report();
    await Promise.all(
      [dev, ruth].map((person) =>
        doing(needs, planAction, { ...asking(reference, `by ${person.id}`, person), answers: action }),
      ),
    );
    assert.deepEqual(
      (await find(reference)).tasks.map(({ id }) => id),
      ['action.1', 'action.2'],
    );
  });

  it('closes once when two press at once, and tells the other', async () => {
    const reference = await report();
    await makeReady(reference);
    const outcomes = await Promise.all(
      [dev, ruth].map((person) =>
        doing(needs, closeBreach, { ...asking(reference, `by ${person.id}`, person), answers: closing }),
      ),
    );
    assert.deepEqual(outcomes.map(refusedAs).sort(), ['accepted', 'over']);
    const stored = await find(reference);
    assert.equal(stored.history.filter(({ what }) => what === 'closed').length, 1);
    assert.equal(stored.notices.filter(({ kind }) => kind === 'breach-closed').length, 1);

    accepted(await reopenBreach(needs, { ...asking(reference, 'reopen'), ...reopening }));
    accepted(await reopenBreach(needs, { ...asking(reference, 'reopen'), ...reopening }));
    assert.equal((await find(reference)).history.filter(({ what }) => what === 'reopened').length, 1);
  });

  it('says what is missing, and changes nothing', async () => {
    const reference = await report();
    const outcome = await doing(needs, closeBreach, { ...asking(reference, 'close'), answers: closing });
    assert.equal(refusedAs(outcome), 'not-ready');
    assert.equal((await find(reference)).version, 1);
  });

  it('is for those who may triage, and tells nobody else whether the reference is one', async () => {
    const [one, other] = [await report(), await report()];
    for (const person of [maya, sam, colleague('Alex Reid'), colleague('Imran Sadiq', kestrel)]) {
      const asked = asking(one, `by ${person.id}`, person);
      const unknown = asking('BR-2126-9999', `by ${person.id}`, person);
      for (const outcome of await Promise.all([
        doing(needs, investigate, { ...asked, answers: findings }),
        doing(needs, planAction, { ...asked, answers: action }),
        doing(needs, closeBreach, { ...asked, answers: closing }),
        reopenBreach(needs, { ...asked, ...reopening }),
        linkDuplicate(needs, { ...asked, other }),
        linkDuplicate(needs, { ...unknown, other }),
      ])) {
        assert.equal(refusedAs(outcome), 'not-found');
      }
    }
    assert.equal(refusedAs(await linkDuplicate(needs, { ...asking(one, 'link'), other: 'BR-2126-9999' })), 'not-found');
  });

  describe('a link of duplicates', () => {
    it('is two writes, once, and leads through a duplicate to its main case', async () => {
      const [main, second, third] = [await report(), await report(), await report()];
      await Promise.all(
        [1, 2].map(() => linkDuplicate(needs, { ...asking(second, 'link second'), other: main }).then(accepted)),
      );
      accepted(await linkDuplicate(needs, { ...asking(third, 'link third'), other: second }));
      const stored = await find(main);
      assert.deepEqual(
        stored.duplicates.map(({ reference }) => reference),
        [second, third],
      );
      assert.deepEqual([(await find(second)).duplicateOf, (await find(third)).duplicateOf], [main, main]);
      assert.deepEqual(
        (await find(second)).notices.filter(({ kind }) => kind === 'breach-closed').map(({ to }) => to),
        ['reporter'],
      );
      assert.equal((await road.cases.findBySubmission('link second'))?.reference, second);
    });

    /** Stops the process, as it were, at the write with this number. */
    const dyingAt = (write: number): CaseStore => {
      let writes = 0;
      return {
        ...road.cases,
        save: async (decided) => {
          writes += 1;
          if (writes === write) throw new Error('killed');
          return road.cases.save(decided);
        },
      };
    };

    it('that was stopped between its writes leaves both clocks running, and is finished by the same request', async () => {
      const [main, duplicate] = [await report(), await report()];
      const asked = { ...asking(duplicate, 'link'), other: main };
      await assert.rejects(linkDuplicate({ ...needs, cases: dyingAt(2) }, asked), /killed/);
      assert.deepEqual([(await find(main)).version, (await find(duplicate)).duplicateOf], [2, null]);

      accepted(await linkDuplicate(needs, asked));
      accepted(await linkDuplicate(needs, asked));
      const [stored, linked] = [await find(main), await find(duplicate)];
      assert.deepEqual([stored.version, stored.duplicates.length, linked.duplicateOf], [2, 1, main]);
      for (const each of [stored, linked]) assert.equal(firstBrokenLink(each.history, each.reference), undefined);
    });

    it('can be undone by reopening, also when that was stopped in between', async () => {
      const [main, duplicate] = [await report(), await report()];
      accepted(await linkDuplicate(needs, { ...asking(duplicate, 'link'), other: main }));
      const asked = { ...asking(duplicate, 'reopen'), ...reopening };
      await assert.rejects(reopenBreach({ ...needs, cases: dyingAt(2) }, asked), /killed/);
      accepted(await reopenBreach(needs, asked));
      accepted(await reopenBreach(needs, asked));
      const [stored, reopened] = [await find(main), await find(duplicate)];
      assert.deepEqual([stored.duplicates, stored.version, reopened.duplicateOf], [[], 3, null]);

      accepted(await linkDuplicate(needs, { ...asking(main, 'the other way'), other: duplicate }));
      assert.equal((await find(main)).duplicateOf, duplicate);
    });

    it('made both ways at once never stops both', async () => {
      for (let round = 0; round < 10; round += 1) {
        const [one, other] = [await report(), await report()];
        await Promise.all([
          linkDuplicate(needs, { ...asking(one, `${round} one`), other }),
          linkDuplicate(needs, { ...asking(other, `${round} other`, ruth), other: one }),
        ]);
        const [first, second] = [await find(one), await find(other)];
        assert.ok(first.duplicateOf === null || second.duplicateOf === null, 'each is the other’s duplicate');
        for (const [main, duplicate] of [
          [first, second],
          [second, first],
        ] as const) {
          const stands = main.duplicates.some(({ reference }) => reference === duplicate.reference);
          assert.equal(stands, duplicate.duplicateOf === main.reference);
        }
      }
    });
  });
});
