import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { documentLink, openDocument } from '../../src/desk/documents.ts';
import { openCase } from '../../src/desk/open-case.ts';
import type { AnyDocumentKind } from '../../src/domain/any-document.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import { openCases } from '../../src/storage/cases.ts';
import { openDownloadLinks } from '../../src/storage/download-links.ts';
import { openLookUpAlerts } from '../../src/storage/look-up-alerts.ts';
import { openLookUps } from '../../src/storage/look-ups.ts';
import { openReadings } from '../../src/storage/readings.ts';
import { requestWith } from '../domain/request/dates/support.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, kestrel, maya } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { accepted, refusedAs, reported } from '../support/run-breach.ts';
import { openWayIn, type WayIn } from '../support/way-in.ts';

const dev = colleague('Dev Patel');
const sam = colleague('Sam Whitlock');

describe('a link to a letter about a request', () => {
  let database: FreshDatabase;
  let way: WayIn;
  let needs: Parameters<typeof documentLink>[0];

  before(async () => {
    database = await freshDatabase();
    needs = {
      cases: openCases(database.db, testSealing),
      readings: openReadings(database.db, testSealing),
      downloadLinks: openDownloadLinks(database.db, testSealing),
      lookUps: openLookUps(database.db, testSealing),
      lookUpAlerts: openLookUpAlerts(database.db),
      newId: randomUUID,
      // Ahead, so that MongoDB's own clearing away never comes before the desk's clock.
      clock: { now: () => new Date('2126-11-25T09:00:00Z') },
      organisations: [brookvale, kestrel],
      newToken: () => randomBytes(32).toString('base64url'),
      addressOf: (path) => `https://desk.example${path}`,
    };
    way = await openWayIn({
      desk: { openDocument: (token) => openDocument(needs, token) },
      limits: { perSecond: 1_000, burst: 1_000 },
    });
    const keep = (prefix: string, decide: Parameters<typeof openCase>[1]['decide']) =>
      openCase(needs.cases, { prefix, year: 2026, submissionId: decide('').submissionId, decide });
    const clarification = { askedOn: '2026-11-18', answeredOn: undefined };
    await keep('AR', () => requestWith({ receivedOn: '2026-11-16', clarification }));
    await keep('BR', () => reported());
  });
  after(async () => {
    await way.server.stop();
    await database.drop();
  });

  const ask = (document: AnyDocumentKind, person: Person = dev, reference = 'AR-2026-0001') =>
    documentLink(needs, { reference, document, person });
  const path = async (document: AnyDocumentKind, person: Person = dev): Promise<string> =>
    accepted(await ask(document, person)).url?.replace('https://desk.example', '') ?? assert.fail();

  it('gives it as a Word file and as text, under its own name', async () => {
    const word = await way.get(await path('clarification-letter'));
    assert.equal(
      word.headers.get('content-disposition'),
      'attachment; filename="AR-2026-0001-clarification-letter.docx"',
    );
    const text = await way.get(`${await path('clarification-letter')}?as=text`);
    assert.match(await text.text(), /^Brookvale Inclusion Partnership\nAmina Khan/);
  });

  it('gives what a machine can read where there is such a copy, and says so where there is none', async () => {
    const copy = await way.get(`${await path('portable-copy')}?as=json`);
    assert.equal(copy.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(copy.headers.get('content-disposition'), 'attachment; filename="AR-2026-0001-portable-copy.json"');
    assert.ok(JSON.parse(await copy.text()));
    const none = await way.get(`${await path('clarification-letter')}?as=json`);
    assert.equal(none.status, 404);
    assert.match(await none.text(), /no document here in that form/);
  });

  it('is for those who may read the file, and not for whoever logged it', async () => {
    accepted(await ask('clarification-letter', sam));
    for (const person of [maya, colleague('Helen Marsh'), colleague('Alex Reid'), colleague('Imran Sadiq', kestrel)])
      assert.equal(refusedAs(await ask('clarification-letter', person)), 'not-found', person.name);
  });

  it('leads to no letter whose event has not happened, and to none of another kind of case', async () => {
    assert.equal(refusedAs(await ask('refusal-letter')), 'nothing-to-write');
    assert.equal(refusedAs(await ask('ico-report')), 'no-such-document');
    assert.equal(refusedAs(await ask('refusal-letter', dev, 'BR-2026-0001')), 'no-such-document');
    assert.equal(refusedAs(await ask('ico-report', sam, 'BR-2026-0001')), 'not-found');
  });
});
