import assert from 'node:assert/strict';
import { type Db, type Document, ObjectId } from 'mongodb';
import { verifyHistory } from '../../src/storage/verify-history.ts';
import { testSealing } from '../support/mongo.ts';
import { emptyAndBegun, type FreshDatabase, freshDatabase } from './support/database.ts';
import { dev, maya, nine, sampleBreach, seconds } from './support/sample-cases.ts';
import { type Dump, dumpAll, makeWorld, openBreach, putBack, storesOn } from './support/world.ts';

const [first, second, newest] = ['BR-2126-0001', 'BR-2126-0002', 'BR-2126-0004'] as const;

const kind = 'BR-2126';

/** What somebody does who may write to the database and has no key, and what is said of it. */
type Tampering = readonly [what: string, does: (db: Db, earlier: Dump) => Promise<unknown>, says: RegExp];

type Stored = Document & { _id: string };
const cases = (db: Db) => db.collection<Stored>('cases');
const set =
  (fields: Document, reference: string = first) =>
  (db: Db) =>
    cases(db).updateOne({ _id: reference }, { $set: fields });
const unset =
  (field: string, reference: string = first) =>
  (db: Db) =>
    cases(db).updateOne({ _id: reference }, { $unset: { [field]: true } });
const stored = async (db: Db, reference: string): Promise<Stored> => {
  const found = await cases(db).findOne({ _id: reference });
  assert.ok(found);
  return found;
};
const earlierOf = (earlier: Dump, collection: string, id: unknown = first): Stored => {
  const found = earlier.get(collection)?.find(({ _id }) => _id === id);
  assert.ok(found);
  return found as Stored;
};
const replace = (db: Db, document: Document) => cases(db).replaceOne({ _id: document['_id'] }, document);
const plainly = (reference: string, submissionId = 'forged'): Stored => {
  const { reference: _id, ...record } = sampleBreach({ reference, submissionId, reporter: dev });
  const [prefix, year, number] = reference.split('-');
  return { _id, ...record, numbered: { prefix, year: Number(year), number: Number(number) } };
};
const lineOf =
  (collection: string, order: 1 | -1, skip = 0) =>
  async (db: Db) => {
    const [line] = await db.collection(collection).find().sort({ 'trail.line': order }).skip(skip).limit(1).toArray();
    assert.ok(line);
    return line;
  };
const without =
  (collection: string, order: 1 | -1, skip = 0) =>
  async (db: Db) =>
    db.collection(collection).deleteOne({ _id: (await lineOf(collection, order, skip)(db))._id });
const inLine = (collection: string, fields: Document) => async (db: Db) =>
  db.collection(collection).updateOne({ _id: (await lineOf(collection, 1, 1)(db))._id }, { $set: fields });

const notWhole = /^BR-2126-0001: it is not as its last line of history has it$/m;
const older = /^BR-2126-0001: an older copy was put back, or lines were taken off its end$/m;
const unreadable = /^BR-2126-0001: \S+ cannot be opened/m;
const missing = (reference: string) => new RegExp(`^${reference}: it is missing: a record was deleted$`, 'm');
const byMail = { by: 'e-mail', insteadOf: null, conversationId: null, activityId: null };
const gone = /The record that everything in this database was sealed is gone/;

const inConversation = (id: string, fields: Document) => (db: Db) =>
  db.collection<Stored>('conversations').updateOne({ _id: id }, { $set: fields });
const notTheConversation = /^conversations: 1 not as the desk wrote$/m;

const inForm = (fields: Document) => (db: Db) => db.collection('drafts').updateOne({}, { $set: fields });
const notTheForm = /^drafts: 1 not as the desk wrote$/m;

const tamperings: readonly Tampering[] = [
  [
    'the last line taken off and the version lowered',
    (db) => cases(db).updateOne({ _id: first }, { $pop: { history: 1 }, $inc: { version: -1 } }),
    /^BR-2126-0001: /m,
  ],
  ['an older copy put back', (db, earlier) => replace(db, earlierOf(earlier, 'cases')), older],
  [
    'an older copy put back as if it had just changed',
    (db, earlier) => replace(db, { ...earlierOf(earlier, 'cases'), headDue: new ObjectId() }),
    older,
  ],
  [
    'an older copy of which the desk has made a head since',
    async (db, earlier) => {
      await replace(db, { ...earlierOf(earlier, 'cases'), headDue: new ObjectId() });
      await storesOn(db).seal();
    },
    older,
  ],
  ['the newest record deleted', (db) => cases(db).deleteOne({ _id: newest }), missing(newest)],
  ['a record in the middle deleted', (db) => cases(db).deleteOne({ _id: second }), missing(second)],
  ['every record of a kind deleted', (db) => cases(db).deleteMany({ type: 'request' }), missing('AR-2026-0001')],
  ['the instant of reporting moved', set({ reportedAt: seconds(-7 * 86_400) }), notWhole],
  ['the awareness moved, from which the 72 hours run', set({ 'report.awareAt': seconds(5 * 86_400) }), notWhole],
  ['the acknowledgement taken away', set({ acknowledged: null }), notWhole],
  ['a task put in', set({ tasks: [{ id: 't' }] }), /^BR-2126-0001: /m],
  ['the decisions taken away', set({ assessments: [], closed: null, drill: true }), notWhole],
  ['the reporter changed', set({ 'reporter.id': dev.id }), unreadable],
  ['the organisation changed', set({ organisation: 'kestrel' }), unreadable],
  ['the submission changed', set({ submissionId: 'another' }), notWhole],
  ['the kind of case changed', set({ type: 'near-miss' }), /^BR-2126-0001: /m],
  ['the shape called an older one', set({ schema: 3 }), notWhole],
  ['the binding of its fields denied', unset('bound'), /^BR-2126-0001: it was not sealed by the desk$/m],
  ['the sealing denied', unset('sealedWith'), /^BR-2126-0001: it was not sealed by the desk$/m],
  ['the notices emptied', set({ notices: [], noticeDueAt: null }), /^BR-2126-0001: a notice is missing$/m],
  [
    'one notice taken out',
    (db) => cases(db).updateOne({ _id: first }, { $pull: { notices: { to: 'chair' } } as object }),
    /^BR-2126-0001: a notice is missing$|^BR-2126-0001: it is not as/m,
  ],
  [
    'a reminder taken out that was owed after the last version',
    (db) => cases(db).updateOne({ _id: first }, { $pop: { notices: 1 } }),
    /^BR-2126-0001: a notice is missing, or one that was sent no longer was$/m,
  ],
  [
    'a notice put in, to be told of it',
    async (db) => {
      const { notices } = await stored(db, first);
      return cases(db).updateOne(
        { _id: first },
        { $push: { notices: { ...notices[0], id: 'x', holder: dev.id } } as object },
      );
    },
    /^BR-2126-0001: notice \d is not one that the desk wrote$/m,
  ],
  ['a notice given to another', set({ 'notices.1.holder': dev.id }), notWhole],
  [
    'a notice said to have been sent',
    set({ 'notices.1.sentAt': nine, 'notices.1.dueAt': null, 'notices.1.delivery': byMail }),
    /^BR-2126-0001: notice 2 says how it was sent, and the desk did not write that$/m,
  ],
  [
    'a notice said to have been sent, with the proof of another',
    async (db) => {
      const { notices } = await stored(db, first);
      const { sentAt, delivery, told } = notices[0];
      return set({ 'notices.1.sentAt': sentAt, 'notices.1.delivery': delivery, 'notices.1.told': told })(db);
    },
    /^BR-2126-0001: notice 2 says how it was sent/m,
  ],
  ['the instant of telling moved', set({ 'notices.0.sentAt': seconds(1) }), /^BR-2126-0001: notice 1 says how it was/m],
  ['more said to have been told than was', set({ 'notices.0.delivery.upTo': 99 }), /notice 1 says how it was/m],
  [
    'said to have been told on the card of another',
    set({ 'notices.0.delivery.cardOf': second }),
    /notice 1 says how it/m,
  ],
  ['somebody else said to have been told', set({ 'notices.0.delivery.insteadOf': 'x' }), /notice 1 says how it was/m],
  [
    'a notice that was sent said not to have been',
    (db) =>
      cases(db).updateOne(
        { _id: first },
        {
          $set: { 'notices.0.sentAt': null, 'notices.0.delivery': null, 'notices.0.dueAt': nine, noticeDueAt: nine },
          $unset: { 'notices.0.told': true },
        },
      ),
    /^BR-2126-0001: a notice is missing, or one that was sent no longer was$/m,
  ],
  [
    'a notice kept from being sent',
    set({ 'notices.1.dueAt': null }),
    /^BR-2126-0001: notice 2 was not sent and does not/m,
  ],
  [
    'the queue of notices passed over',
    set({ noticeDueAt: null }),
    /^BR-2126-0001: its notices are due at another time/m,
  ],
  [
    'reminders put off',
    set({ snoozes: [{ personId: dev.id, until: seconds(1e9) }] }),
    /somebody else than the desk put its/m,
  ],
  ['the end of the 72 hours moved in the lists', set({ clockDueAt: seconds(1e9) }), notWhole],
  ['the case hidden from the lists', set({ over: true }), notWhole],
  ['a task shown to another', set({ taskOwners: [dev.id] }), notWhole],
  ['the number changed', set({ 'numbered.number': 9 }), notWhole],
  [
    'the record replaced by one in plain words',
    (db) => replace(db, plainly(first, 'one')),
    /was not sealed by the desk$/m,
  ],
  [
    'a record in plain words put in',
    (db) => cases(db).insertOne(plainly('BR-2126-0005')),
    /^BR-2126-0005: it was not sealed by the desk$/m,
  ],
  [
    'a record copied under another reference',
    async (db) => {
      const copy = { ...(await stored(db, first)), _id: 'BR-2126-0005', submissionId: 'copy' };
      return cases(db).insertOne({ ...copy, numbered: { prefix: 'BR', year: 2126, number: 5 } } as never);
    },
    /^BR-2126-0005: \S+ cannot be opened/m,
  ],
  [
    'two records swapped',
    async (db) => {
      const [one, two] = [await stored(db, 'BR-2126-0002'), await stored(db, 'BR-2126-0003')];
      await cases(db).deleteMany({ _id: { $in: [one._id, two._id] } });
      await cases(db).insertMany([
        { ...one, _id: two._id, numbered: two['numbered'] },
        { ...two, _id: one._id, numbered: one['numbered'] },
      ]);
    },
    /^BR-2126-0002: .*\nBR-2126-0003: /m,
  ],
  [
    'a sealed value taken from another record',
    async (db) => set({ 'report.summary': (await stored(db, second))['report'].summary })(db),
    unreadable,
  ],
  [
    'the seals of two lines swapped',
    async (db) => {
      const { history } = await stored(db, first);
      return set({ 'history.1.seal': history[2].seal, 'history.2.seal': history[1].seal })(db);
    },
    /^BR-2126-0001: line 2 is not one that the desk wrote$/m,
  ],
  [
    'the seal of an earlier line taken away',
    unset('history.0.seal'),
    /^BR-2126-0001: line 1 is not one that the desk/m,
  ],
  ['the seal of the last line taken away', unset('history.2.seal'), /^BR-2126-0001: line 3 is not one that the desk/m],
  [
    'a digest put into a line',
    async (db) => set({ 'history.0.seal.digest': (await stored(db, second))['history'][0].seal.digest })(db),
    /^BR-2126-0001: line 1 is not one that the desk wrote$/m,
  ],
  [
    'the seal of another record’s line',
    async (db) => set({ 'history.0.seal': (await stored(db, second))['history'][0].seal })(db),
    /^BR-2126-0001: line 1 is not one that the desk wrote$/m,
  ],
  ['words of a line changed', set({ 'history.1.what': 'withdrawn' }), /^BR-2126-0001: line 2 was altered/m],
  ['all readings deleted', (db) => db.collection('readings').deleteMany({}), /^readings: 5 lines are missing$/m],
  ['the first reading deleted', without('readings', 1), /^readings: 1 line is missing$/m],
  ['a reading in the middle deleted', without('readings', 1, 2), /^readings: 1 line is missing$/m],
  ['the last reading deleted', without('readings', -1), /^readings: 1 line is missing$/m],
  ['a reading of another page', inLine('readings', { page: 'case' }), /^readings: 1 line is not as the desk wrote$/m],
  ['a reading at another time', inLine('readings', { at: seconds(9) }), /^readings: 1 line is not as/m],
  ['a reading by another', inLine('readings', { personId: 'maya' }), /^readings: 1 line is not as/m],
  ['a reading that says it is another line', inLine('readings', { 'trail.line': 1 }), /^readings: 1 line is not as/m],
  [
    'a reading put in',
    async (db) => db.collection('readings').insertOne({ ...(await lineOf('readings', 1)(db)), _id: new ObjectId() }),
    /^readings: 1 line is not as/m,
  ],
  ['all look-ups deleted', (db) => db.collection('look-ups').deleteMany({}), /^look-ups: 3 lines are missing$/m],
  ['a look-up deleted', without('look-ups', 1, 1), /^look-ups: 1 line is missing$/m],
  ['a look-up by another', inLine('look-ups', { personId: 'maya' }), /^look-ups: 1 line is not as/m],
  ['a look-up of another pupil', inLine('look-ups', { references: [] }), /^look-ups: 1 line is not as/m],
  ['a look-up hidden from its organisation', inLine('look-ups', { organisations: ['kestrel'] }), /^look-ups: 1 line/m],
  ['a look-up with another outcome', inLine('look-ups', { outcome: 'refused' }), /^look-ups: 1 line is not as/m],
  [
    'the newest head deleted',
    async (db) => {
      const [head] = await db.collection('heads').find().sort({ _id: -1 }).limit(1).toArray();
      return db.collection('heads').deleteOne({ _id: head?._id } as object);
    },
    /^BR-2126-0004: no head knows it$/m,
  ],
  [
    'a head in the middle deleted',
    (db) => db.collection<never>('heads').deleteOne({ _id: 2 } as never),
    /^heads: number 2 is missing$/m,
  ],
  ['the record of the sealing deleted', (db) => db.collection<never>('heads').deleteOne({ _id: 1 } as never), gone],
  ['all heads deleted', (db) => db.collection('heads').deleteMany({}), gone],
  [
    'heads deleted and records called older',
    async (db) => {
      await db.collection('heads').deleteMany({});
      await cases(db).updateMany({}, { $unset: { bound: true } });
    },
    gone,
  ],
  [
    'an older head put in the place of a newer',
    async (db, earlier) => {
      const head = earlier.get('heads')?.at(-1);
      const { _id, ...rest } = head ?? {};
      return db.collection<never>('heads').replaceOne({ _id: 3 } as never, rest as never);
    },
    /^heads: number 3 (is not one that the desk wrote|does not follow on)/m,
  ],
  [
    'a row of a head changed',
    (db) => db.collection<never>('heads').updateOne({ _id: 3 } as never, { $set: { 'cases.0.version': 1 } } as never),
    /^heads: number 3 is not one that the desk wrote$/m,
  ],
  [
    'the highest number lowered',
    (db) => db.collection<never>('numbers').updateOne({ _id: 'BR-2126' } as never, { $set: { highest: 3 } } as never),
    /^numbers: 1 not as the desk wrote$/m,
  ],
  [
    'the highest number put back to an earlier one',
    (db, earlier) => db.collection<Stored>('numbers').replaceOne({ _id: kind }, earlierOf(earlier, 'numbers', kind)),
    /^numbers: BR-2126 is lower than a number that was given out$/m,
  ],
  [
    'the highest number raised',
    (db) => db.collection<Stored>('numbers').updateOne({ _id: kind }, { $set: { highest: 9 } }),
    /^numbers: 1 not as the desk wrote$/m,
  ],
  [
    'the highest number of another kind in its place',
    async (db) => {
      const numbers = db.collection<Stored>('numbers');
      const { highest, code }: Document = (await numbers.findOne({ _id: 'AR-2026' })) ?? {};
      return numbers.updateOne({ _id: kind }, { $set: { highest, code } });
    },
    /^numbers: 1 not as the desk wrote$/m,
  ],
  [
    'the highest number deleted',
    (db) => db.collection<Stored>('numbers').deleteOne({ _id: kind }),
    /^numbers: BR-2126 is missing$/m,
  ],
  ['all highest numbers deleted', (db) => db.collection('numbers').deleteMany({}), /^numbers: AR-2026 is missing$/m],
  [
    'the newest record deleted before a head knew of it',
    async (db) => {
      await openBreach(storesOn(db), 'five');
      return cases(db).deleteOne({ _id: 'BR-2126-0005' });
    },
    missing('BR-2126-0005'),
  ],
  ['cover for somebody made up', (db) => forgeAbsence(db), /^absences: 1 not as the desk wrote$/m],
  ['other cover', (db) => db.collection('absences').updateOne({}, { $set: { coverId: 'x' } }), /^absences: 1 not as/m],
  ['a form made another’s', inForm({ personId: 'x' }), notTheForm],
  ['a form sent to another organisation', inForm({ organisation: 'kestrel' }), notTheForm],
  ['a form made one of another kind', inForm({ dialogue: 'near-miss' }), notTheForm],
  ['a form laid over a case', inForm({ about: first }), notTheForm],
  ['a form said to have been begun later', inForm({ startedAt: seconds(60) }), notTheForm],
  ['a box ticked earlier than it was', inForm({ 'tickedAt.contained:recall': seconds(-60) }), notTheForm],
  ['a form moved on past what its owner has seen', inForm({ step: 'check-answers', reachedEnd: true }), notTheForm],
  [
    'a link made another’s',
    (db) => db.collection('download-links').updateOne({}, { $set: { personId: 'x' } }),
    /^download-links: 1 not as/m,
  ],
  [
    'somebody’s address put in another’s place',
    async (db) => {
      const people = db.collection<Stored>('people');
      return people.updateOne({ _id: 'dev' }, { $set: { email: (await people.findOne({ _id: 'maya' }))?.['email'] } });
    },
    /^people: 1 not as the desk wrote$/m,
  ],
  [
    'an organisation chosen for somebody',
    (db) => db.collection<Stored>('people').updateOne({ _id: 'dev' }, { $set: { organisation: 'kestrel' } }),
    /^people: 1 not as the desk wrote$/m,
  ],
  ['a chat made another’s', inConversation('a:dev', { personId: maya.id }), notTheConversation],
  ['a chat led elsewhere', inConversation('a:dev', { serviceUrl: 'https://elsewhere.example/' }), notTheConversation],
  [
    'another conversation connected as a channel',
    async (db) => {
      const connectedAs = (await db.collection<Stored>('conversations').findOne({ _id: '19:dpo' }))?.['connectedAs'];
      await inConversation('19:dpo', { connectedAs: null })(db);
      return inConversation('a:dev', { connectedAs })(db);
    },
    notTheConversation,
  ],
  ['a channel connected as another', inConversation('19:dpo', { 'connectedAs.channel': 'chair' }), notTheConversation],
  ['a channel said to be shared', inConversation('19:dpo', { shared: true }), notTheConversation],
  [
    'a conversation put in',
    async (db) => {
      const chat = await db.collection<Stored>('conversations').findOne({ _id: 'a:dev' });
      return db.collection<Stored>('conversations').insertOne({ ...chat, _id: 'a:other' } as Stored);
    },
    notTheConversation,
  ],
];

const forgeAbsence = async (db: Db) => {
  const absence = await db.collection<Stored>('absences').findOne();
  return db.collection<Stored>('absences').insertOne({ ...absence, _id: 'a2', coverId: 'x' });
};

describe('the record, when somebody changes the database without a key', () => {
  let fresh: FreshDatabase;
  let db: Db;
  let whole: Dump;
  let earlier: Dump;
  let fingerprint: string | undefined;
  const verify = async (since?: string) => {
    const lines: string[] = [];
    const found = await verifyHistory(db, testSealing, (line) => lines.push(line), { since });
    return { ...found, said: lines.join('\n') };
  };

  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
    await emptyAndBegun(db);
    await makeWorld(db, async () => {
      earlier = await dumpAll(db);
      fingerprint = (await verify()).fingerprint;
    });
    whole = await dumpAll(db);
  });
  after(() => fresh.drop());

  it('is whole when nobody does, and goes on from what it was', async () => {
    assert.match((await verify()).said, /^6 records, 8 lines, 0 broken\nFingerprint: 4-[0-9a-f]{40}$/);
    assert.equal((await verify(fingerprint)).broken, 0);
  });

  for (const [what, does, says] of tamperings) {
    it(`shows ${what}`, async () => {
      try {
        await does(db, earlier);
        const { broken, said, fingerprint: _ } = await verify();
        assert.match(said, says);
        assert.ok(broken > 0);
        assert.doesNotMatch(said, /Maya|Dev|laptop|Jordan|Fingerprint/);
      } finally {
        await putBack(db, whole);
      }
    });
  }

  it('does not show that everything was put back to what it was, but to whoever kept a later fingerprint', async () => {
    const { fingerprint: later } = await verify();
    try {
      await putBack(db, earlier);
      assert.equal((await verify()).broken, 0);
      assert.equal((await verify(fingerprint)).broken, 0);
      assert.match(
        (await verify(later)).said,
        /^The database was put back to before that fingerprint, or is another one\.$/m,
      );
    } finally {
      await putBack(db, whole);
    }
  });
});
