import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import type { Person } from '../../../src/domain/organisation/person.ts';
import { may } from '../../../src/domain/organisation/roles.ts';
import { logRequest } from '../../../src/domain/request/log/log-request.ts';
import { type RequestForm, requestForm } from '../../../src/domain/request/log/request-form.ts';
import { type RequestEvent, requestEvents } from '../../../src/domain/request/machine.ts';
import { type Matter, matters } from '../../../src/domain/request/matters.ts';
import { nextStep } from '../../../src/domain/request/next-step.ts';
import { type DataRequest, isMarked, stages } from '../../../src/domain/request/request.ts';
import { brookvale, colleague, kestrel, maya } from '../../support/cast.ts';
import { openMemoryCases } from '../../support/memory-cases.ts';
import { requestMoves } from '../../support/request-moves.ts';
import { brokenPromises, remarkable, remarkables } from '../../support/request-promises.ts';
import { khanAsks } from '../../support/sample-request.ts';

const organisations = [brookvale, kestrel];
/** Three in each who may work on requests. */
const peopleOf = (organisation: Organisation): Person[] =>
  organisation.people
    .map(({ name }) => colleague(name, organisation))
    .filter((person) => may(person, 'work-on-request', { organisation: organisation.id }));
const references = ['AR-2026-0001', 'AR-2026-0002'] as const;
const received = new Date('2026-11-16T15:40:00Z');

/** `next`: what the desk says is next for this request. It comes most often, so that many ways lead to an answer. */
interface Step {
  readonly do: RequestEvent | 'next';
  readonly to: (typeof references)[number];
  readonly by: number;
  readonly number: number;
  readonly hours: number;
}

/** What leads to answers that are not plain. */
const often = [
  'withheld',
  'withheld',
  'withheld',
  'handed-over-after-all',
  'handed-over-after-all',
  'restricted',
  'advice-recorded',
  'health-listed',
  'opinion-asked',
  'health-settled',
  'health-settled',
] as const;

const steps = fc.record<Step>({
  do: fc.oneof(
    { weight: 4, arbitrary: fc.constant('next' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...requestEvents, ...often) },
  ),
  to: fc.constantFrom(...references),
  by: fc.nat(2),
  number: fc.integer({ min: 1, max: 400 }),
  hours: fc.integer({ min: 0, max: 40 }),
});

type Asked = Pick<RequestForm, 'matter' | 'capacity'>;

/** One of any matter and a correction, both about the same child, so that disputes reach from one into the other. */
const logged = (reference: string, asked: Asked, organisation: Organisation): DataRequest =>
  logRequest({
    ...{ reference, submissionId: `submission of ${reference}`, organisation, receiptCard: null },
    reporter: { id: maya.id, name: maya.name } as DataRequest['reporter'],
    form: requestForm.parse({ ...khanAsks, ...asked }),
    similar: [],
    now: received,
  });

/** A question is answered or passed on, as either comes next. */
const whatIsNext = (
  before: DataRequest,
  {
    organisation,
    now,
    person,
    marked,
    number,
  }: { organisation: Organisation; now: Date; person: Person; marked: readonly DataRequest[]; number: number },
): RequestEvent | undefined => {
  const event = nextStep(before, { organisation, now, personId: person.id, marked })?.event;
  return event === 'question-answered' && number % 2 === 0 ? 'passed-on' : event;
};

/** Walks as planned and holds every step against the promises; what was met on the way is added to `reached`. */
const everyWay = (reached: Set<string>) =>
  fc.asyncProperty(
    fc.record<Asked>({
      matter: fc.oneof(fc.constant<Matter>('access'), fc.constantFrom(...matters)),
      capacity: fc.constantFrom('parent-with-responsibility', 'parent-with-responsibility', 'staff'),
    }),
    fc.constantFrom(...organisations),
    fc.array(steps, { minLength: 20, maxLength: 90, size: 'max' }),
    async (asked, organisation, plan) => {
      const people = peopleOf(organisation);
      let now = received;
      const cases = openMemoryCases([
        logged(references[0], asked, organisation),
        logged(references[1], { matter: 'rectification', capacity: 'parent-with-responsibility' }, organisation),
      ]);
      const needs = {
        cases,
        clock: { now: () => now, sleep: async () => {} },
        organisations,
        wake: () => {},
      };
      const find = async (reference: string): Promise<DataRequest> => {
        const found = await cases.find(reference);
        assert.ok(found?.type === 'request');
        return found;
      };
      for (const [at, step] of plan.entries()) {
        now = new Date(now.getTime() + step.hours * 3_600_000);
        const [before, other] = [await find(step.to), await find(references[step.to === references[0] ? 1 : 0])];
        const person = people[step.by % people.length] ?? maya;
        const marked = isMarked(other) ? [other] : [];
        const event =
          step.do === 'next' ? whatIsNext(before, { organisation, now, person, marked, number: step.number }) : step.do;
        if (!event) continue;
        const asking = { reference: before.reference, submissionId: `step ${at}`, person };
        const outcome = await requestMoves[event](needs, asking, { ...step, before, other: other.reference, now });
        if (!outcome.ok) {
          assert.match(outcome.words, /^[A-Z].+[.?]$/s, event);
          assert.equal(await find(before.reference), before);
          continue;
        }
        const after = await find(before.reference);
        for (const each of [after.stage, event, ...remarkable(after)]) reached.add(each);
        assert.deepEqual(brokenPromises(before, after, { marked, now, policy: organisation.policy }), [], event);
      }
    },
  );

describe('every way through a request', () => {
  it('keeps what the machine promises, and refuses in words', () => fc.assert(everyWay(new Set()), { numRuns: 100 }));

  it('leads to every stage, through every event, and to answers that are not plain', async () => {
    const reached = new Set<string>();
    // The same ways each time: whether chance meets all of them is not what is tested.
    await fc.assert(everyWay(reached), { numRuns: 250, seed: 1 });
    assert.deepEqual(
      [...stages, ...requestEvents, ...remarkables].filter((each) => !reached.has(each)),
      [],
    );
  });
});
