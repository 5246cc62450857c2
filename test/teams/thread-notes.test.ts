import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acknowledgeBreach } from '../../src/domain/breach/assess/acknowledge-breach.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { type BreachEvent, decided } from '../../src/domain/breach/revise-breach.ts';
import { actor } from '../../src/domain/history.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { notedWords } from '../../src/pages/event-words.ts';
import { brookvale } from '../support/cast.ts';
import { cardOf, wordsOf } from '../support/journey.ts';
import { channelIds, ids, openRoad, type Road } from '../support/road.ts';

const minute = 60_000;
const onlyDpo = (all: Notice[]): Notice[] => all.filter((each) => each.to === 'dpo');

describe('a note in the thread of the DPO’s card', () => {
  let road: Road;
  let reference: string;
  beforeEach(async () => {
    road = await openRoad();
  });
  afterEach(() => road.close());

  const reported = async (): Promise<void> => {
    reference = (await road.report(1, onlyDpo)).reference;
    await road.deliver(minute);
  };
  const acknowledged = async (): Promise<void> => {
    const before = (await road.cases.find(reference)) as Breach;
    const by = actor.parse({ id: ids.dev, name: 'Dev Patel' });
    const now = road.clock.now();
    const outcome = acknowledgeBreach({ before, by, organisation: brookvale, submissionId: 'acknowledged', now });
    assert.ok(outcome.ok);
    assert.equal(await road.cases.save({ ...outcome.value, now }), 'saved');
  };
  const threadOf = (card: string | undefined): string => `${channelIds.dpo};messageid=${card}`;
  const notesIn = (place: string): string[] => road.teams.activities(place).map((each) => wordsOf(cardOf(each)));

  it('says what happened, by whose role and when, and names nobody', async () => {
    await road.meet();
    await reported();
    await acknowledged();
    await road.deliver(minute);
    const [card] = road.teams.activities(channelIds.dpo);
    const [note = ''] = notesIn(threadOf(card?.id));
    assert.match(note, new RegExp(`^${reference}: acknowledged\\n`));
    assert.match(note, /By the Data Protection Officer, Monday 25 November 2126, 09:0\d/);
    assert.doesNotMatch(note, /Patel|Okafor|bus/);
    assert.deepEqual([card?.updates, road.teams.activities(channelIds.dpo).length], [1, 1]);
  });

  it('comes after the card itself, also when both wait', async () => {
    await road.meet();
    reference = (await road.report(1, onlyDpo)).reference;
    await acknowledged();
    await road.deliver(minute);
    const [card] = road.teams.activities(channelIds.dpo);
    assert.equal(road.teams.activities(channelIds.dpo).length, 1);
    assert.equal(notesIn(threadOf(card?.id)).length, 1);
  });

  it('waits for a card that has been deleted and whose turn comes a moment later', async () => {
    await road.meet();
    await reported();
    const [lost] = road.teams.activities(channelIds.dpo);
    road.teams.remove(channelIds.dpo, lost?.id ?? '');
    await acknowledged();
    const { queue, clock } = road.ports;
    const taken = [];
    for (const claim of ['one', 'other']) {
      const found = await queue.claim({ now: clock.now(), claim, leaseMs: minute });
      if (found) taken.push({ ...found, claim });
    }
    assert.equal(taken.length, 2);
    for (const { about, notice, claim } of taken) {
      const at = { reference: about.reference, version: about.version, noticeId: notice.id, claim };
      const until = new Date(clock.now().getTime() + (notice.sentAt === null ? 0 : 900));
      await queue.postpone({ ...at, until, trouble: null, countsAsAttempt: false });
    }
    await road.deliver(minute);
    const [anew] = road.teams.activities(channelIds.dpo);
    assert.notEqual(anew?.id, lost?.id);
    assert.equal(notesIn(threadOf(anew?.id)).length, 1);
    assert.deepEqual(notesIn(threadOf(lost?.id)), []);
  });

  it('follows a card that was posted anew because somebody had deleted it', async () => {
    await road.meet();
    await reported();
    const [lost] = road.teams.activities(channelIds.dpo);
    road.teams.remove(channelIds.dpo, lost?.id ?? '');
    await acknowledged();
    await road.deliver(minute);
    const [anew] = road.teams.activities(channelIds.dpo);
    assert.notEqual(anew?.id, lost?.id);
    assert.deepEqual([notesIn(threadOf(lost?.id)).length, notesIn(threadOf(anew?.id)).length], [0, 1]);
  });

  it('begins a thread of its own where that of the card is gone, and leaves the channel alive', async () => {
    await road.meet();
    await reported();
    const [card] = road.teams.activities(channelIds.dpo);
    const gone = { status: 404, code: 'ConversationNotFound' };
    road.teams.failNext(gone, { conversationId: threadOf(card?.id), operation: 'post' });
    await acknowledged();
    await road.deliver(minute);
    assert.match(notesIn(channelIds.dpo)[1] ?? '', /acknowledged/);
    assert.deepEqual(await road.conversations.listDead(), []);
  });

  it('is repeated when it stays open whether it arrived', async () => {
    await road.meet();
    await reported();
    const [card] = road.teams.activities(channelIds.dpo);
    road.teams.failNext({ status: 500 }, { conversationId: threadOf(card?.id), operation: 'post' });
    await acknowledged();
    await road.deliver(minute);
    assert.equal(notesIn(threadOf(card?.id)).length, 1);
    assert.equal(road.teams.activities(channelIds.dpo).length, 1);
  });

  it('is not told to the one who did it where no channel is connected', async () => {
    await road.connect('chair');
    await reported();
    await acknowledged();
    await road.deliver(minute);
    const said = road.teams.activities(`chat-with-${ids.dev}`).map((each) => wordsOf(cardOf(each)));
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /Data breach/);
  });

  describe('when much happens in a short time', () => {
    /** Something that was done to the case, at the road's own time. */
    const happens = async (what: BreachEvent, fields: readonly string[] = []): Promise<void> => {
      const before = (await road.cases.find(reference)) as Breach;
      const by = actor.parse({ id: ids.dev, name: 'Dev Patel' });
      const now = road.clock.now();
      const changes = fields.map((field) => ({ field, old: '', new: 'Ffion Hughes' }));
      const { version } = before;
      const { value } = decided(
        { before, by, organisation: brookvale, submissionId: `${version}`, now },
        { set: {}, what, changes },
      );
      assert.equal(await road.cases.save({ ...value, now }), 'saved');
    };
    const thread = (): string => threadOf(road.teams.activities(channelIds.dpo)[0]?.id);
    const notesNow = (): string[] => notesIn(thread());

    it('says the first at once and, ten minutes later, all that followed in one note with a line for each', async () => {
      await road.meet();
      await reported();
      await happens('acknowledged');
      await road.deliver(minute);
      await happens('task-done', ['Tell the Chair of Partnership', 'Evidence']);
      await road.deliver(minute);
      await happens('investigated', ['Findings']);
      await happens('investigated', ['Cause']);
      await happens('action-planned', ['Action']);
      await road.deliver(7 * minute);
      assert.equal(notesNow().length, 1, 'nothing more in the first nine minutes');

      await road.deliver(2 * minute);
      const [first = '', second = '', ...more] = notesNow();
      assert.match(first, /: acknowledged\n/);
      assert.match(second, new RegExp(`^${reference}: 3 things have changed\n`));
      const told = second.split('\n').filter((line) => /^(A task|What was|An action)/.test(line));
      assert.deepEqual(told, [
        'A task is done: Tell the Chair of Partnership',
        'What was found is written down',
        'An action was planned',
      ]);
      assert.deepEqual([more.length, await road.ports.queue.nextDueAt()], [0, undefined]);
      assert.doesNotMatch(second, /Ffion|Patel/);
    });

    it('says a decision at once, with what waited to be said', async () => {
      await road.meet();
      await reported();
      await happens('acknowledged');
      await road.deliver(minute);
      await happens('investigated');
      await happens('assessed');
      await road.deliver(minute);
      assert.match(notesNow()[1] ?? '', /2 things have changed\nWhat was found[\s\S]*Assessed, and who must be told/);
      assert.equal(notesNow().length, 2);
    });

    it('tells everything once and in order, and never two notes within ten minutes but for decisions', async () => {
      const events = ['acknowledged', 'investigated', 'action-planned', 'task-given', 'assessed', 'ico-told'] as const;
      const one = fc.record({ what: fc.constantFrom(...events), waits: fc.integer({ min: 0, max: 12 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 12 }), async (happening) => {
          await road.close();
          road = await openRoad();
          await road.meet();
          await reported();
          for (const [at, { what, waits }] of happening.entries()) {
            await happens(what, what === 'task-given' ? [`Task ${at}`] : []);
            await road.deliver(waits * minute);
          }
          await road.deliver(11 * minute);
          const known = new Map(happening.map(({ what }, at) => [wordsFor(what, at), what]));
          const said = notesNow().map((words) => words.split('\n').flatMap((line) => thingsIn(line, known)));
          const happened = happening.map(({ what }, at) => wordsFor(what, at));
          assert.deepEqual(onceEach(said.flat()), onceEach(happened));
          const times = road.teams.requests().flatMap((each) => (each.conversationId === thread() ? [each.at] : []));
          for (const [at, things] of said.entries()) {
            const decides = things.some((words) => ['assessed', 'ico-told'].includes(known.get(words) ?? ''));
            const since = (times[at] ?? 0) - (times[at - 1] ?? Number.NEGATIVE_INFINITY);
            assert.ok(decides || since >= 10 * minute, `${things} came ${since} ms after another note`);
          }
        }),
        { numRuns: 12 },
      );
    });
  });
});

/** The same time after time may be told once. */
const onceEach = (words: readonly string[]): string[] => words.filter((each, at) => each !== words[at + 1]);

const wordsFor = (what: BreachEvent, at: number): string =>
  what === 'task-given' ? `${notedWords(what)}: Task ${at}` : notedWords(what);

/** Which of the known things a line of a note says: the title says it of one alone. */
const thingsIn = (line: string, known: ReadonlyMap<string, unknown>): string[] => {
  const words = line.replace(/^BR-\d+-\d+: /, '');
  return [...known.keys()].filter((each) => each.toLowerCase() === words.toLowerCase());
};
