import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { ChangeNeeds } from '../../src/desk/change-breach.ts';
import { logRequest } from '../../src/desk/log-request.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { requestForm } from '../../src/domain/request/log/request-form.ts';
import { type RequestEvent, requestEvents } from '../../src/domain/request/machine.ts';
import { type Matter, matters } from '../../src/domain/request/matters.ts';
import { nextStep } from '../../src/domain/request/next-step.ts';
import { type DataRequest, isMarked, stages } from '../../src/domain/request/request.ts';
import { openCases } from '../../src/storage/cases.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague } from '../support/cast.ts';
import { openMemoryCases } from '../support/memory-cases.ts';
import { testSealing } from '../support/mongo.ts';
import { requestMoves } from '../support/request-moves.ts';
import { brokenPromises, remarkable, remarkables } from '../support/request-promises.ts';
import { khanAsks } from '../support/sample-request.ts';
import { seededRandom } from '../support/seeded-random.ts';

const children = 150;
/** So many partnerships that none has more requests than it would have in a year. */
const partnerships: readonly Organisation[] = Array.from({ length: 15 }, (_, at) => ({
  ...brookvale,
  id: `brookvale-${at + 1}`,
}));
const steps = 40;
/** Every fifth child's requests are in MongoDB, the others in memory: the same desk, and a fifth of the waiting. */
const inDatabase = (seed: number): boolean => seed % 5 === 0;
const received = new Date('2026-11-16T15:40:00Z');
const often: readonly RequestEvent[] = ['withheld', 'withheld', 'clarification-asked', 'restricted', 'sent-back'];

/** Two requests about one child, one of them a correction, worked on by three people for some weeks; all of it by chance. */
const workedOn = async (cases: ChangeNeeds['cases'], seed: number) => {
  const random = seededRandom(seed);
  const chance = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const organisation = chance(partnerships);
  const people = ['Dev Patel', 'Ruth Adeyemi', 'Sam Whitlock'].map((name) => colleague(name, organisation));
  let now = received;
  const clock = { now: () => now, sleep: async () => {} };
  const needs: ChangeNeeds = { cases, clock, organisations: partnerships, wake: () => {} };
  const find = async (reference: string): Promise<DataRequest> => {
    const found = await cases.find(reference);
    assert.ok(found?.type === 'request', `seed ${seed}`);
    return found;
  };
  const log = async (matter: Matter): Promise<string> => {
    const form = requestForm.parse({
      ...khanAsks,
      matter,
      ...(matter === 'disclosure' ? { capacity: 'body', body: 'police', power: 'form' } : {}),
      subject: `Child ${'abcdefghij'.charAt(seed % 10)}${'x'.repeat(seed / 10)}`,
    });
    const submissionId = `log ${seed} ${random()}`;
    const logging = { submissionId, organisation: organisation.id, form, person: chance(people), receiptCard: null };
    return accepted(await logRequest(needs, logging)).reference;
  };
  const references = [await log(random() < 0.6 ? 'access' : chance(matters)), await log('rectification')] as const;
  const met: string[] = [];
  const latest = new Map(await Promise.all(references.map(async (each) => [each, await find(each)] as const)));
  for (let step = 0; step < steps; step += 1) {
    now = new Date(now.getTime() + Math.floor(random() * 40) * 3_600_000);
    const [at, person, number] = [Math.floor(random() * 2), chance(people), 1 + Math.floor(random() * 400)];
    const [before, other] = [latest.get(references[at] ?? ''), latest.get(references[1 - at] ?? '')];
    assert.ok(before && other);
    const marked = isMarked(other) ? [other] : [];
    const next = nextStep(before, { organisation: brookvale, now, personId: person.id, marked })?.event;
    const event = random() < 0.7 ? next : chance([...requestEvents, ...often]);
    if (!event) continue;
    const asked = { reference: before.reference, submissionId: `${seed}.${step}`, person };
    const outcome = await requestMoves[event](needs, asked, { before, other: other.reference, number, now });
    if (outcome.ok) {
      const after = await find(before.reference);
      latest.set(after.reference, after);
      assert.deepEqual(
        brokenPromises(before, after, { marked, now, policy: brookvale.policy }),
        [],
        `seed ${seed}, ${before.reference}, ${event}`,
      );
      met.push(event, ...remarkable(after));
    } else {
      assert.match(outcome.words, /^[A-Z].+[.?]$/s, `seed ${seed}, ${event}`);
      met.push('refused in words');
    }
  }
  return { met, requests: await Promise.all(references.map(find)) };
};

const accepted = (outcome: Outcome<DataRequest>): DataRequest => {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.words);
  return outcome.value;
};

const countOf = (all: readonly string[], each: string): number => all.filter((other) => other === each).length;

describe('three hundred requests by chance, at the desk', () => {
  let database: FreshDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  it('keep every promise of the machine in every version', async () => {
    const cases = openCases(database.db, testSealing);
    const seeds = Array.from({ length: children }, (_, at) => at + 1);
    const worked: Awaited<ReturnType<typeof workedOn>>[] = [];
    const worker = async (): Promise<void> => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        worked.push(await workedOn(inDatabase(seed) ? cases : openMemoryCases(), seed));
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    const met = worked.flatMap((each) => each.met);
    const requests = worked.flatMap((each) => each.requests);
    assert.equal(requests.length, 2 * children);
    const ends = requests.map(({ stage }) => stage);
    const lines = [
      `${requests.length} requests, ${requests.reduce((sum, { version }) => sum + version, 0)} versions, ${countOf(met, 'refused in words')} refusals`,
      ...stages.map((stage) => `${stage}: ${countOf(ends, stage)}`),
      ...remarkables.map(
        (each) => `${each}: ${requests.filter((request) => remarkable(request).includes(each)).length}`,
      ),
      ...requestEvents.map((event) => `  ${event}: ${countOf(met, event)}`),
    ];
    mkdirSync(new URL('../../test-output/', import.meta.url), { recursive: true });
    writeFileSync(new URL('../../test-output/three-hundred-requests.txt', import.meta.url), `${lines.join('\n')}\n`);
    for (const each of ['answered', ...remarkables.slice(0, 3)])
      assert.match(lines.join('\n'), new RegExp(`^${each}: [1-9]`, 'm'));
  });
});
