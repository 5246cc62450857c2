import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { BSON, type Db, type Document } from 'mongodb';
import { openCase } from '../../src/desk/open-case.ts';
import type { CaseStore } from '../../src/desk/ports/case-store.ts';
import type { Case } from '../../src/domain/any-case.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { append, firstBrokenLink } from '../../src/domain/history.ts';
import type { RequestForm } from '../../src/domain/request/log/request-form.ts';
import { type CaseDocument, fromDocument, openDocument, toDocument } from '../../src/storage/case-document.ts';
import { openCases } from '../../src/storage/cases.ts';
import { olderSealing, testSealing } from '../support/mongo.ts';
import { khanAsks, sampleRequest } from '../support/sample-request.ts';
import { emptyAndBegun, type FreshDatabase, freshDatabase } from './support/database.ts';
import { dev, maya, nextVersion, nine, receipt, sampleBreach, seconds, sent, waiting } from './support/sample-cases.ts';

describe('cases', () => {
  let fresh: FreshDatabase;
  let db: Db;
  let cases: CaseStore;

  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
    cases = openCases(db, testSealing);
  });
  beforeEach(() => emptyAndBegun(db));
  after(() => fresh.drop());

  const open = (store: CaseStore, submissionId: string, set: Parameters<typeof sampleBreach>[0] = {}) =>
    openCase(store, {
      prefix: 'BR',
      year: 2126,
      submissionId,
      decide: (reference) => sampleBreach({ ...set, reference, submissionId }),
    });
  const opened = async (set: Parameters<typeof sampleBreach>[0] = {}) =>
    (await open(cases, 'one submission', set)).stored as Breach;
  const stored = (): Promise<Document | null> => db.collection('cases').findOne();
  const found = async (reference: string): Promise<Case> => {
    const record = await cases.find(reference);
    assert.ok(record);
    return record;
  };

  describe('opening', () => {
    it('gives back exactly what was stored', async () => {
      const record = await opened();
      assert.equal(record.reference, 'BR-2126-0001');
      assert.deepEqual(await found(record.reference), record);
      assert.deepEqual(await cases.findBySubmission('one submission'), record);
      assert.equal((await stored())?.['_id'], 'BR-2126-0001');
    });

    it('leaves an answer that was not given out, instead of storing null', async () => {
      const record = await opened();
      await cases.save({
        record: nextVersion(record, { report: { ...record.report, device: undefined } }),
        notices: [],
        now: nine,
      });
      const { report } = (await stored()) ?? {};
      assert.equal(report.kind, 'lost-device');
      assert.equal('device' in report, false);
    });

    it('counts each prefix and each year for itself', async () => {
      await opened();
      const next = (prefix: string, year: number) =>
        openCase(cases, {
          prefix,
          year,
          submissionId: `${prefix} ${year}`,
          decide: (reference) => sampleBreach({ reference, submissionId: `${prefix} ${year}` }),
        });
      assert.equal((await next('BR', 2127)).stored.reference, 'BR-2127-0001');
      assert.equal((await next('NM', 2126)).stored.reference, 'NM-2126-0001');
      assert.equal((await next('BR', 2126)).stored.reference, 'BR-2126-0002');
    });

    it('counts on past 9999', async () => {
      await db
        .collection<CaseDocument>('cases')
        .insertOne(toDocument(sampleBreach({ reference: 'BR-2126-9999' }), { sealing: testSealing }));
      assert.equal((await open(cases, 'a')).stored.reference, 'BR-2126-10000');
      assert.equal((await open(cases, 'b')).stored.reference, 'BR-2126-10001');
    });

    it('gives 200 reports that arrive together over 4 connections 200 consecutive references', async () => {
      const others = [await fresh.anotherProcess(), await fresh.anotherProcess(), await fresh.anotherProcess()];
      const stores = [cases, ...others.map((each) => openCases(each, testSealing))];
      const all = await Promise.all(
        Array.from({ length: 200 }, (_, index) => open(stores[index % 4] ?? cases, `submission ${index}`)),
      );
      assert.ok(all.every(({ already }) => !already));
      const references = all.map((each) => each.stored.reference).sort();
      const expected = Array.from({ length: 200 }, (_, index) => `BR-2126-${String(index + 1).padStart(4, '0')}`);
      assert.deepEqual(references, expected);
    });

    it('makes one case of the same submission sent four times at once', async () => {
      const stores = [cases, openCases(await fresh.anotherProcess(), testSealing)];
      const answers = await Promise.all([0, 1, 2, 3].map((each) => open(stores[each % 2] ?? cases, 'the same')));
      assert.deepEqual([...new Set(answers.map(({ stored }) => stored.reference))], ['BR-2126-0001']);
      assert.equal(answers.filter(({ already }) => !already).length, 1);
      assert.equal(await db.collection('cases').countDocuments(), 1);
    });

    it('answers a submission that comes again later with the case as it now stands', async () => {
      const record = nextVersion(await opened());
      await cases.save({ record, notices: [], now: nine });
      const again = await open(cases, 'one submission');
      assert.equal(again.already, true);
      assert.equal(again.stored.version, 2);
    });
  });

  describe('reading', () => {
    it('finds nothing under an unknown reference or submission', async () => {
      assert.equal(await cases.find('BR-2126-0404'), undefined);
      assert.equal(await cases.findBySubmission('never sent'), undefined);
    });

    it('names reference and place of a document that does not fit its schema, but no value', async () => {
      await opened();
      await db
        .collection('cases')
        .updateOne({}, { $set: { 'report.people': 'Grace Lindqvist', reportedAt: ['Maya Okafor'] } });
      await assert.rejects(cases.find('BR-2126-0001'), (fault: Error) => {
        assert.match(fault.message, /BR-2126-0001.*reportedAt, report\.people/);
        assert.doesNotMatch(String(fault.stack), /Grace|Maya/);
        return true;
      });
    });

    it('refuses a document of a shape that it does not know', async () => {
      await opened();
      await db.collection('cases').updateOne({}, { $set: { schema: 99 } });
      await assert.rejects(cases.find('BR-2126-0001'), /BR-2126-0001.*schema number/);
    });

    it('reads the documents of every shape that was ever stored', () => {
      const fixture = (name: string) =>
        BSON.EJSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));
      const shapes = [
        { stored: 'case-schema-1', now: 'case-schema-4', reference: 'BR-2026-0001' },
        { stored: 'case-schema-2', now: 'case-schema-4', reference: 'BR-2026-0001' },
        { stored: 'case-schema-3', now: 'case-schema-4', reference: 'BR-2026-0001' },
        { stored: 'case-schema-4', now: 'case-schema-4', reference: 'BR-2026-0001' },
        { stored: 'request-schema-2', now: 'request-schema-4', reference: 'AR-2026-0001' },
        { stored: 'request-schema-3', now: 'request-schema-4', reference: 'AR-2026-0001' },
        { stored: 'request-schema-4', now: 'request-schema-4', reference: 'AR-2026-0001' },
        { stored: 'pupil-schema-3', now: 'pupil-schema-4', reference: 'PF-2026-0001' },
        { stored: 'pupil-schema-4', now: 'pupil-schema-4', reference: 'PF-2026-0001' },
        { stored: 'question-schema-4', now: 'question-schema-4', reference: 'QU-2026-0001' },
      ];
      for (const { stored: name, now, reference } of shapes) {
        const record = fromDocument(fixture(name), olderSealing);
        assert.equal(record.reference, reference);
        assert.equal(firstBrokenLink(record.history, record.reference), undefined);
        const written = toDocument(record, { sealing: testSealing });
        const { bound: _bound, headDue: _headDue, ...opened } = openDocument(written, testSealing);
        assert.deepEqual(withoutCodes(opened), openDocument(fixture(now), olderSealing));
      }
    });

    it('lists open requests by their last day, and what has none after them, however many those are', async () => {
      const khan = (receivedOn: string, matter: RequestForm['matter'] = 'access') => ({
        ...khanAsks,
        receivedOn,
        matter,
      });
      const asked = [
        khan('2026-11-16', 'question'),
        khan('2026-11-20'),
        khan('2026-11-02'),
        khan('2026-11-03', 'question'),
      ];
      for (const [index, form] of asked.entries()) {
        const make = (reference: string) => sampleRequest({ reference, submissionId: `r${index}`, asked: form });
        await openCase(cases, { prefix: 'AR', year: 2126, submissionId: `r${index}`, decide: make });
      }
      const of = { organisations: ['brookvale'] };
      const numbers = (found: readonly Case[]) => found.map(({ reference }) => reference.slice(-1)).join('');
      assert.equal(numbers(await cases.listOpenRequests({ ...of, most: 9 })), '3214');
      assert.equal(numbers(await cases.listOpenRequests({ ...of, most: 3 })), '321');
      assert.equal(numbers(await cases.listOpenRequests({ ...of, most: 2 })), '32');
      assert.deepEqual(await cases.listOpenRequests({ organisations: ['kestrel'], most: 9 }), []);
    });

    it('lists what one person has reported, newest first and no more than asked for', async () => {
      for (const [index, reporter] of [maya, dev, maya, maya].entries()) {
        await open(cases, `s${index}`, { reporter, reportedAt: seconds(index) });
      }
      const references = (await cases.listByReporter(maya.id, 2)).map((each) => each.reference);
      assert.deepEqual(references, ['BR-2126-0004', 'BR-2126-0003']);
    });
  });

  describe('saving', () => {
    it('stores the record, one more line of history and the new notices', async () => {
      const first = await opened();
      const record = nextVersion(first, { withdrawn: { at: nine, reason: 'It was found.' } as never });
      const notice = waiting({ id: '2.report-withdrawn.dpo', kind: 'report-withdrawn' });
      assert.equal(await cases.save({ record, notices: [notice], now: nine }), 'saved');
      assert.deepEqual(await found(record.reference), { ...record, notices: [...first.notices, notice] });
    });

    it('stores nothing when the case has moved on, or is not there', async () => {
      const record = nextVersion(await opened());
      await cases.save({ record, notices: [], now: nine });
      const before = await stored();
      assert.equal(await cases.save({ record, notices: [waiting({ id: 'x' })], now: nine }), 'conflict');
      assert.deepEqual(await stored(), before);
      const elsewhere = { ...record, reference: 'BR-2126-0404' };
      assert.equal(await cases.save({ record: elsewhere, notices: [], now: nine }), 'conflict');
    });

    it('lets one of two win who save at the same moment', async () => {
      const first = await opened();
      const stores = [cases, openCases(await fresh.anotherProcess(), testSealing)];
      const results = await Promise.all(
        [0, 1, 2, 3, 4, 5].map((each) =>
          (stores[each % 2] ?? cases).save({ record: nextVersion(first, {}, String(each)), notices: [], now: nine }),
        ),
      );
      assert.equal(results.filter((each) => each === 'saved').length, 1);
      assert.equal((await found(first.reference)).history.length, 2);
    });

    it('keeps every stored line of history, whatever the record says of earlier ones', async () => {
      const first = await opened();
      const forged = append([], { at: nine, by: dev, what: 'forged', changes: [], submissionId: 's' }, first.reference);
      await cases.save({ record: nextVersion({ ...first, history: [forged] }), notices: [], now: nine });
      assert.deepEqual((await found(first.reference)).history[0], first.history[0]);
    });

    it('stores words and names that look like MongoDB’s own as they are', async () => {
      const first = await opened({ summary: '$$ROOT' });
      const hostile = ['${1+1}', '$set', '$$ROOT', '$summary', '$$NOW', 'a.b'];
      const record = nextVersion(
        first,
        {
          report: { ...first.report, summary: '$reporter.name' as never, contained: hostile },
          containedAt: Object.fromEntries(hostile.map((name) => [name, nine])),
          additions: hostile.map((words) => ({ at: nine, by: maya, words })) as never,
        },
        '$$ROOT',
      );
      await cases.save({ record, notices: [waiting({ id: '$id', holder: '$$each' })], now: nine });
      const read = await found(record.reference);
      assert.deepEqual({ ...read, notices: [] }, { ...record, notices: [] });
      assert.equal(read.notices[1]?.holder, '$$each');
      assert.equal(firstBrokenLink(read.history, read.reference), undefined);
    });

    it('stores any words so that their history still adds up', async () => {
      const words = fc.string({
        unit: fc.oneof(
          fc.constantFrom('$', '.', '\0', '{', '\u202e', '\\'),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        ),
      });
      let record = await opened();
      await fc.assert(
        fc.asyncProperty(words, async (said) => {
          record = nextVersion(record, { additions: [{ at: nine, by: maya, words: said }] as never }, said);
          assert.equal(await cases.save({ record, notices: [], now: nine }), 'saved');
          const read = await found(record.reference);
          assert.deepEqual(read, { ...record, notices: read.notices });
          assert.equal(firstBrokenLink(read.history, read.reference), undefined);
        }),
        { numRuns: 60 },
      );
    });
  });

  describe('saving, for the cards that are out', () => {
    const now = seconds(90);
    const afterSaving = async (...notices: Parameters<typeof waiting>[0][]) => {
      const first = await opened({ notices: notices.map((set, index) => sent({ id: `n${index}`, ...set })) });
      await cases.save({ record: nextVersion(first), notices: [], now });
      return (await found(first.reference)).notices;
    };

    it('marks each that shows the case as due now, and frees it of a claim whose lease is over', async () => {
      const marked = await afterSaving({}, { kind: 'near-miss-reported' }, { dueAt: seconds(80), claim: 'p1:a' });
      assert.deepEqual(
        marked.map(({ dueAt, claim }) => ({ dueAt, claim })),
        marked.map(() => ({ dueAt: now, claim: null })),
      );
      assert.deepEqual((await stored())?.['noticeDueAt'], now);
    });

    it('leaves a card to whoever is bringing it up to date, so that two updates cannot arrive in the wrong order', async () => {
      const [inHand] = await afterSaving({ dueAt: seconds(300), claim: 'p1:a' });
      assert.deepEqual([inHand?.dueAt, inHand?.claim], [seconds(300), 'p1:a']);
    });

    it('marks the receipt that the report’s own card has become', async () => {
      const [marked] = await afterSaving(receipt());
      assert.deepEqual(marked?.dueAt, now);
    });

    it('leaves alone what told of one event, went by e-mail, or has no card', async () => {
      const delivery = { by: 'channel', insteadOf: null, conversationId: 'c', activityId: null } as const;
      const marked = await afterSaving(
        { kind: 'information-added' },
        { kind: 'report-corrected' },
        { kind: 'report-withdrawn' },
        { delivery: { ...delivery, by: 'e-mail', activityId: 'mail-1' } },
        { delivery },
      );
      assert.deepEqual(new Set(marked.map(({ dueAt }) => dueAt)), new Set([null]));
      assert.equal((await stored())?.['noticeDueAt'], null);
    });

    it('does not disturb what is still to be sent', async () => {
      const unsent = { sentAt: null, delivery: null };
      const [claimed, postponed] = await afterSaving(
        { ...unsent, dueAt: seconds(100), claim: 'p1:a' },
        { ...unsent, dueAt: seconds(600), trouble: 'Busy', attempts: 2 },
      );
      assert.deepEqual([claimed?.dueAt, claimed?.claim], [seconds(100), 'p1:a']);
      assert.deepEqual([postponed?.dueAt, postponed?.trouble], [seconds(600), 'Busy']);
      assert.deepEqual((await stored())?.['noticeDueAt'], seconds(100));
    });
  });
});

/** As it was stored before it had codes. */
const withoutCodes = ({ history, notices, ...rest }: Document): Document => ({
  ...rest,
  history: history.map(({ seal: _, ...line }: Document) => line),
  notices: notices.map(({ code: _code, told: _told, ...notice }: Document) => notice),
});
