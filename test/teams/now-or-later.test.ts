import assert from 'node:assert/strict';
import { messageCard } from '../../src/teams/card/message-card.ts';
import type { Shown } from '../../src/teams/card/shown.ts';
import { nowOrLater } from '../../src/teams/in-chat/now-or-later.ts';

const card = (title: string): Shown => messageCard(title, []);

/** Work that ends when it is told to. */
const work = () => {
  let done: (shown: Shown) => void = () => {};
  let fail: (fault: Error) => void = () => {};
  const promise = new Promise<Shown>((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
  return { promise, done: (shown: Shown) => done(shown), fail: (fault: Error) => fail(fault) };
};

/** A chat that says when something has been sent to it. */
const chat = (reached = true) => {
  const logged: string[] = [];
  let heard: (summary: string) => void = () => {};
  const sent = new Promise<string>((resolve) => {
    heard = resolve;
  });
  const needs = {
    sendPrivately: async (personId: string, { summary }: Shown) => {
      heard(`${personId}: ${summary}`);
      return reached;
    },
    log: (_: unknown, event: string) => void logged.push(event),
  };
  return { needs, sent, logged };
};

describe('work that may take longer than a turn', () => {
  it('ends in its card where it is quick, and nothing more is sent', async () => {
    const { needs, logged } = chat();
    const shown = await nowOrLater(needs, {
      work: Promise.resolve(card('Done')),
      meanwhile: card('Working'),
      personId: 'sam',
    });
    assert.equal(shown.summary, 'Done');
    assert.deepEqual(logged, []);
  });

  it('says a word now, and the rest in the same person’s chat', async () => {
    const { needs, sent } = chat();
    const long = work();
    const asked = { work: long.promise, meanwhile: card('Working'), personId: 'sam', patienceMs: 0 };
    assert.equal((await nowOrLater(needs, asked)).summary, 'Working');
    long.done(card('Done'));
    assert.equal(await sent, 'sam: Done');
  });

  it('ends in words where it fails afterwards', async () => {
    const { needs, sent, logged } = chat();
    const long = work();
    await nowOrLater(needs, { work: long.promise, meanwhile: card('Working'), personId: 'sam', patienceMs: 0 });
    long.fail(new Error('the database is gone'));
    assert.equal(await sent, 'sam: Something went wrong');
    assert.deepEqual(logged, ['long-work-failed']);
  });

  it('lets a fault that comes at once take the usual way', async () => {
    const { needs } = chat();
    const failing = Promise.reject(new Error('broken'));
    await assert.rejects(nowOrLater(needs, { work: failing, meanwhile: card('Working'), personId: 'sam' }), /broken/);
  });

  it('logs where the person cannot be told', async () => {
    const { needs, sent, logged } = chat(false);
    const long = work();
    await nowOrLater(needs, { work: long.promise, meanwhile: card('Working'), personId: 'sam', patienceMs: 0 });
    long.done(card('Done'));
    await sent;
    await new Promise(setImmediate);
    assert.deepEqual(logged, ['long-work-untold']);
  });
});
