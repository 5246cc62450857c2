import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysAfter, isWorkingDay } from '../../../src/domain/deadlines/calendar.ts';
import { policyTarget } from '../../../src/domain/deadlines/policy-targets.ts';
import {
  clockStartsOn,
  extendedReplyDue,
  type RequestFacts,
  type Right,
  refusalNoticeBy,
  replyDue,
  rights,
} from '../../../src/domain/deadlines/request-deadlines.ts';
import { policies } from '../../../src/domain/policies/index.ts';
import { anyDay, dayFrom } from './any-day.ts';

const running = (facts: RequestFacts) => {
  const due = replyDue(facts);
  assert.ok(due.status !== 'paused');
  return due;
};
const anyRight = fc.constantFrom(...rights);
const upTo = (most: number) => fc.option(fc.nat({ max: most }), { nil: undefined });

/** A request with everything that can move its clock; a clarification, if any, has been answered. */
const anyRequest: fc.Arbitrary<RequestFacts> = fc
  .tuple(anyDay, anyRight, upTo(40), upTo(40), upTo(40), upTo(60), fc.nat({ max: 60 }))
  .map(([receivedOn, right, identity, authority, fee, asked, took]) => {
    const after = (days: number | undefined) => (days === undefined ? undefined : daysAfter(receivedOn, days));
    const askedOn = after(asked);
    return {
      right,
      receivedOn,
      identityOn: after(identity),
      authorityOn: after(authority),
      feePaidOn: after(fee),
      clarification: askedOn === undefined ? undefined : { askedOn, answeredOn: daysAfter(askedOn, took) },
    };
  });

describe('the month for a request', () => {
  it('never ends on a weekend or bank holiday', () => {
    fc.assert(fc.property(anyRequest, (facts) => assert.ok(isWorkingDay(running(facts).dueOn))));
  });

  it('ends later, or on the same day, for what was received later', () => {
    fc.assert(
      fc.property(anyDay, anyRight, (receivedOn, right) => {
        const next = replyDue({ right, receivedOn: daysAfter(receivedOn, 1) });
        assert.ok(next.status !== 'paused' && running({ right, receivedOn }).dueOn <= next.dueOn);
      }),
    );
  });

  it('lasts 28 to 36 days when nothing stops it', () => {
    fc.assert(
      fc.property(anyDay, anyRight, (receivedOn, right) => {
        const { dueOn } = running({ right, receivedOn });
        assert.ok(dueOn >= daysAfter(receivedOn, 28) && dueOn <= daysAfter(receivedOn, 36));
      }),
    );
  });

  it('begins with the latest of what it waits for', () => {
    fc.assert(
      fc.property(anyRequest, (facts) => {
        const days = [facts.receivedOn, facts.identityOn, facts.authorityOn, facts.feePaidOn];
        assert.equal(
          clockStartsOn(facts),
          days
            .filter((day) => day !== undefined)
            .toSorted()
            .at(-1),
        );
      }),
    );
  });

  it('is never made shorter by a pause, and no day longer than the pause and a roll', () => {
    fc.assert(
      fc.property(anyRequest, (facts) => {
        const [paused, plain] = [running(facts), running({ ...facts, clarification: undefined })];
        assert.ok(paused.dueOn >= plain.dueOn);
        assert.equal(paused.unrolledOn, daysAfter(plain.unrolledOn, paused.pausedDays));
      }),
    );
  });

  it('has a prudent day that is never after the due day', () => {
    fc.assert(
      fc.property(anyRequest, (facts) => {
        const { prudentDueOn, dueOn } = running(facts);
        assert.ok(prudentDueOn <= dueOn && isWorkingDay(prudentDueOn));
      }),
    );
  });

  it('is paused for access requests alone', () => {
    fc.assert(
      fc.property(anyRequest, (facts) => {
        if (facts.right !== 'access') assert.equal(running(facts).pausedDays, 0);
      }),
    );
  });

  it('has no end while a clarification asked for in time is awaited', () => {
    const facts = { right: 'access', receivedOn: '2026-03-02' } as const;
    const awaited = replyDue({ ...facts, clarification: { askedOn: '2026-03-09', answeredOn: undefined } });
    assert.deepEqual(awaited.status === 'paused' && awaited.pausedSince, '2026-03-09');
    assert.equal(
      running({ ...facts, clarification: { askedOn: '2026-04-03', answeredOn: undefined } }).status,
      'overdue',
    );
    assert.equal(
      refusalNoticeBy({ ...facts, clarification: { askedOn: '2026-03-09', answeredOn: undefined } }),
      undefined,
    );
  });

  it('counts a clarification answered on the same day as one day', () => {
    const due = running({
      right: 'access',
      receivedOn: '2026-03-02',
      clarification: { askedOn: '2026-03-09', answeredOn: '2026-03-09' },
    });
    assert.deepEqual([due.pausedDays, due.dueOn, due.prudentDueOn], [1, '2026-04-07', '2026-04-02']);
  });

  it('is not moved by a clarification that came before the month began', () => {
    const due = running({
      right: 'access',
      receivedOn: '2026-09-01',
      identityOn: '2026-09-20',
      clarification: { askedOn: '2026-09-03', answeredOn: '2026-09-10' },
    });
    assert.deepEqual([due.pausedDays, due.dueOn], [0, '2026-10-20']);
  });

  it('names the law that was in force when the request came', () => {
    const source = (receivedOn: string, right: Right) => running({ right, receivedOn }).source;
    assert.equal(source('2026-02-05', 'access'), 'UK GDPR Art. 12(3), 12A and 15');
    assert.match(source('2026-02-04', 'erasure'), /before 5 February 2026, and 17$/);
  });

  it('shows its working', () => {
    assert.deepEqual(running({ right: 'access', receivedOn: '2026-01-31' }).working, [
      'Received on Saturday 31 January 2026.',
      'There is no 31 February, so 28 February 2026.',
      'That is a Saturday, so Monday 2 March 2026.',
    ]);
  });
});

describe('an extension', () => {
  it('never ends before the plain month, and its notice is due with that', () => {
    fc.assert(
      fc.property(anyRequest, (facts) => {
        const extended = extendedReplyDue(facts);
        const plain = running(facts);
        assert.ok(extended && extended.dueOn > plain.dueOn && isWorkingDay(extended.dueOn));
        assert.equal(extended.noticeBy, plain.dueOn);
      }),
    );
  });

  it('is three months from the start, not one month and then two', () => {
    assert.equal(extendedReplyDue({ right: 'access', receivedOn: '2025-01-31' })?.dueOn, '2025-04-30');
  });
});

const targets = Object.values(policies).flatMap(({ requests }) => requests.target ?? []);
const afresh = targets.filter(({ clarification }) => clarification === 'begins-afresh');

describe('a policy’s own target', () => {
  it('never lets anybody work past the law’s day', () => {
    fc.assert(
      fc.property(anyRequest, (facts) => {
        for (const each of targets) {
          const target = policyTarget(facts, each);
          assert.ok(target && target.workToOn <= target.statutoryOn && target.workToOn <= target.policyOn);
          assert.ok([target.policyOn, target.statutoryOn].includes(target.workToOn));
        }
      }),
    );
  });

  it('is begun afresh by a clarification where a trust’s policy says so', () => {
    assert.ok(afresh.length > 0);
    fc.assert(
      fc.property(
        anyDay.chain((day) => fc.tuple(fc.constant(day), dayFrom(day, 20))),
        ([receivedOn, answeredOn]) => {
          const clarification = { askedOn: receivedOn, answeredOn };
          for (const each of afresh) {
            const target = policyTarget({ right: 'access', receivedOn, clarification }, each);
            assert.equal(target?.policyOn, daysAfter(answeredOn, each.days));
          }
        },
      ),
    );
  });
});
