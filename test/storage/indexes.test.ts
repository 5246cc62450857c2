import assert from 'node:assert/strict';
import type { CommandStartedEvent, Db, Document, MongoClient } from 'mongodb';
import { openCase } from '../../src/desk/open-case.ts';
import { openAbsences } from '../../src/storage/absences.ts';
import { type CaseDocument, toDocument } from '../../src/storage/case-document.ts';
import { openCases } from '../../src/storage/cases.ts';
import { openConversations } from '../../src/storage/conversations.ts';
import { openDigests } from '../../src/storage/digests.ts';
import { openDrafts } from '../../src/storage/drafts.ts';
import { openNoticeQueue } from '../../src/storage/notice-queue.ts';
import { openReminders } from '../../src/storage/reminders.ts';
import { sealedOtherwise } from '../../src/storage/rotate-keys.ts';
import { keysInUse } from '../../src/storage/sealing/check-keys.ts';
import { testSealing } from '../support/mongo.ts';
import { databaseToBreak, type FreshDatabase } from './support/database.ts';
import { nextVersion, nine, sampleBreach, seconds, sent, waiting } from './support/sample-cases.ts';

const records = 500;

/** Asks MongoDB how it would answer each command that a store really sends. */
describe('indexes', () => {
  let fresh: FreshDatabase;
  let watched: Db;
  let commands: Document[] = [];

  before(async () => {
    fresh = await databaseToBreak();
    watched = await fresh.anotherProcess({ monitorCommands: true });
    const client = watched.client as MongoClient;
    client.on('commandStarted', ({ command }: CommandStartedEvent) => commands.push(command));
    const documents = Array.from({ length: records }, (_, index) =>
      toDocument(
        sampleBreach({
          reference: `BR-2126-${String(index + 1).padStart(4, '0')}`,
          notices: [index < 10 ? waiting({ trouble: 'Busy' }) : sent()],
        }),
        { sealing: testSealing },
      ),
    );
    await fresh.db.collection<CaseDocument>('cases').insertMany(documents);
  });
  beforeEach(() => {
    commands = [];
  });
  after(() => fresh.drop());

  /** Every stage of the plans for what was sent, outermost first. */
  const plansOf = async (ask: () => Promise<unknown>): Promise<string[]> => {
    await ask();
    const asked = commands.filter((each) => !('hello' in each) && !('insert' in each) && !('endSessions' in each));
    assert.ok(asked.length > 0);
    const plans = await Promise.all(asked.map((each) => explain(fresh.db, each)));
    return plans.flat();
  };

  const reads = (question: string, ask: () => Promise<unknown>) =>
    it(`answers ${question} from an index, in its order`, async () => {
      const stages = await plansOf(ask);
      assert.deepEqual(
        stages.filter((stage) => stage === 'COLLSCAN' || stage === 'SORT'),
        [],
        stages.join(' < '),
      );
      assert.ok(
        stages.some((stage) => ['IXSCAN', 'IDHACK', 'EXPRESS_IXSCAN', 'DISTINCT_SCAN'].includes(stage)),
        stages.join(' < '),
      );
    });

  const cases = () => openCases(watched, testSealing);
  const queue = () => openNoticeQueue(watched, testSealing);
  const drafts = () => openDrafts(watched, testSealing);
  const conversations = () => openConversations(watched, testSealing);
  const claimed = { reference: 'BR-2126-0001', noticeId: 'n', version: 1, claim: 'p:1' };

  reads('the next free reference', () =>
    openCase(cases(), {
      prefix: 'BR',
      year: 2126,
      submissionId: 'new',
      decide: (reference) => sampleBreach({ reference, submissionId: 'new', notices: [] }),
    }),
  );
  reads('a case by its reference', () => cases().find('BR-2126-0001'));
  reads('a case by its submission', () => cases().findBySubmission('submission of BR-2126-0001'));
  reads('what someone has reported', () => cases().listByReporter(sampleBreach().reporter.id, 5));
  reads('which breaches are open', () => cases().listOpen({ organisations: ['brookvale', 'kestrel'], most: 50 }));
  reads('every breach, the newest first', () => cases().listBreaches({ organisations: ['brookvale'], most: 50 }));
  reads('for which someone has something to do', () => cases().listByTaskOwner('someone', 50));
  reads('the reminders that are due', () =>
    openReminders(watched, testSealing).due({ now: nine, most: 100, after: undefined }),
  );
  reads('the next page of them', () => {
    const after = { reference: 'BR-2126-0001', dueAt: nine, read: () => sampleBreach() };
    return openReminders(watched, testSealing).due({ now: nine, most: 100, after });
  });
  reads('whom else an absence concerns', () => openReminders(watched, testSealing).lookAgain('brookvale', nine));
  reads('what someone was last reminded of', () => openReminders(watched, testSealing).lastOf('somebody'));
  reads('the absences that are not over', () => openAbsences(watched, testSealing).listFrom('2126-11-25'));
  reads('a digest that waits', () => openDigests(watched).claim({ now: nine, claim: 'a', leaseMs: 1000 }));
  reads('a save', () => cases().save({ record: nextVersion(sampleBreach()), notices: [], now: nine }));

  reads('a claim', () => queue().claim({ now: nine, claim: 'p:1', leaseMs: 1000 }));
  reads('a postponement', () => queue().postpone({ ...claimed, until: nine, trouble: null, countsAsAttempt: true }));
  reads('when the next notice falls due', () => queue().nextDueAt());
  reads('a release', () => queue().release('p:', nine));
  reads('a hurry', () => queue().hurry(nine));
  reads('how many wait', () => queue().countWaiting());
  reads('which has waited longest', () => queue().oldestWaiting());

  reads('someone’s drafts', () => drafts().listOf('someone', nine));
  reads('a due reminder', () => drafts().claimReminder(nine, 1000));
  reads('the chat with someone', () => conversations().chatWith('someone'));
  reads('a channel', () => conversations().channelOf('brookvale', 'dpo'));
  reads('the newest of a tenant', () => conversations().latestOfTenant('a tenant'));
  reads('which channels are connected', () => conversations().listConnected());

  reads('which keys are in use', () => keysInUse(watched, [{ name: 'cases' }]));
  reads('what another key has sealed', () =>
    watched
      .collection('cases')
      .find(sealedOtherwise(['k1']))
      .toArray(),
  );

  it('looks only at the cases that have work waiting', async () => {
    const waitingOnly = { noticeDueAt: { $gt: new Date(0), $lte: seconds(1e9) } };
    const found = await fresh.db.collection('cases').find(waitingOnly).explain('executionStats');
    assert.ok(found['executionStats'].totalDocsExamined <= 11);
  });
});

const explain = async (db: Db, command: Document): Promise<string[]> => {
  const { lsid, $db, $clusterTime, txnNumber, writeConcern, $readPreference, ...asked } = command;
  const answer = await db.command({ explain: asked, verbosity: 'queryPlanner' });
  const planner = answer['queryPlanner'] ?? answer['stages'][0].$cursor.queryPlanner;
  return stagesOf(planner.winningPlan);
};

/** The aggregation engine of MongoDB nests its plan one level deeper. */
const stagesOf = (plan: Document): string[] => {
  const inner = plan['queryPlan'] ?? plan;
  const below: Document[] = [inner.inputStage, ...(inner.inputStages ?? [])].filter(Boolean);
  return [inner.stage, ...below.flatMap(stagesOf)];
};
