import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'mocha';
import { documentLink, openDocument } from '../../src/desk/documents.ts';
import { openCase } from '../../src/desk/open-case.ts';
import type { Reading } from '../../src/desk/ports/case-store.ts';
import type { Ports } from '../../src/desk/ports.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import type { DocumentKind } from '../../src/domain/breach/tell/make-document.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import { openCases } from '../../src/storage/cases.ts';
import { openDownloadLinks } from '../../src/storage/download-links.ts';
import { openLookUpAlerts } from '../../src/storage/look-up-alerts.ts';
import { openLookUps } from '../../src/storage/look-ups.ts';
import { openReadings } from '../../src/storage/readings.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, kestrel, lostLaptop, maya } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { reported } from '../support/run-breach.ts';
import { answering, writing } from '../support/telling.ts';
import { openWayIn, type WayIn } from '../support/way-in.ts';

const dev = colleague('Dev Patel');
const aMinute = 60_000;

describe('a link to a document', () => {
  let database: FreshDatabase;
  let way: WayIn;
  let needs: Parameters<typeof documentLink>[0];
  let organisations: Organisation[];
  /** Ahead, so that MongoDB's own clearing away never comes before the desk's clock. */
  let now: Date;

  before(async () => {
    database = await freshDatabase();
    now = new Date('2126-11-25T09:00:00Z');
    organisations = [brookvale, kestrel];
    needs = {
      cases: openCases(database.db, testSealing),
      readings: openReadings(database.db, testSealing),
      downloadLinks: openDownloadLinks(database.db, testSealing),
      lookUps: openLookUps(database.db, testSealing),
      lookUpAlerts: openLookUpAlerts(database.db),
      newId: randomUUID,
      clock: { now: () => now },
      get organisations() {
        return organisations;
      },
      newToken: () => randomBytes(32).toString('base64url'),
      addressOf: (path) => `https://desk.example${path}`,
    };
    way = await openWayIn({
      desk: { openDocument: (token) => openDocument(needs, token) },
      limits: { perSecond: 1_000, burst: 1_000 },
    });
    const about = writing(answering(reported()));
    await openCase(needs.cases, { prefix: 'BR', year: 2026, submissionId: about.submissionId, decide: () => about });
  });
  after(async () => {
    await way.server.stop();
    await database.drop();
  });

  const link = async (document: DocumentKind = 'ico-report'): Promise<string> => {
    const made = await documentLink(needs, { reference: 'BR-2026-0001', document, person: dev });
    assert.ok(made.ok, made.ok ? '' : made.words);
    return made.value.url?.replace('https://desk.example', '') ?? assert.fail();
  };

  it('gives the Word file, which nobody may keep and no search engine list', async () => {
    const response = await way.get(await link());
    assert.equal(response.status, 200);
    const header = (name: string) => response.headers.get(name);
    assert.match(header('content-type') ?? '', /wordprocessingml/);
    assert.equal(header('content-disposition'), 'attachment; filename="BR-2026-0001-ICO-report.docx"');
    assert.equal(header('cache-control'), 'no-store');
    assert.match(header('x-robots-tag') ?? '', /noindex/);
    assert.equal(header('referrer-policy'), 'no-referrer');
    assert.equal(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
      'PK',
    );
  });

  it('answers a scanner that asks for the head alone as it would answer the whole', async () => {
    const path = await link();
    const [head, whole] = [await way.get(path, { method: 'HEAD' }), await way.get(path)];
    assert.equal(head.status, 200);
    for (const name of ['content-type', 'content-disposition', 'cache-control', 'x-robots-tag']) {
      assert.equal(head.headers.get(name), whole.headers.get(name), name);
    }
    assert.equal(await head.text(), '');
    assert.equal((await way.get('/documents/nothing', { method: 'HEAD' })).status, 404);
    assert.equal((await way.get(path)).status, 200);
  });

  it('gives the text for the asking, and each document its own name', async () => {
    const response = await way.get(`${await link('letter')}?as=text`);
    assert.equal(response.headers.get('content-type'), 'text/plain; charset=utf-8');
    assert.equal(response.headers.get('content-disposition'), 'attachment; filename="BR-2026-0001-letter.txt"');
    assert.match(await response.text(), /^Brookvale Inclusion Partnership\n\[Date\]/);
  });

  it('works as often as it is opened, since scanners of links open it first', async () => {
    const path = await link();
    for (let times = 0; times < 3; times += 1) assert.equal((await way.get(path)).status, 200);
  });

  it('shows the case as it stands when it is opened', async () => {
    const path = `${await link()}?as=text`;
    const found = (await needs.cases.find('BR-2026-0001')) as Breach;
    const changed = answering(
      { ...found, report: lostLaptop({ people: 77 }) },
      { consequences: 'None that we know of.' },
    );
    await needs.cases.save({ record: changed, notices: [], now });
    assert.match(await (await way.get(path)).text(), /Number of people:\n77/);
  });

  it('ends after 15 minutes, in plain words', async () => {
    const path = await link();
    const before = now;
    now = new Date(before.getTime() + 15 * aMinute - 1);
    assert.equal((await way.get(path)).status, 200);
    now = new Date(before.getTime() + 15 * aMinute);
    const response = await way.get(path);
    now = before;
    assert.equal(response.status, 404);
    assert.match(response.headers.get('content-type') ?? '', /text\/html/);
    assert.match(await response.text(), /This link has ended\. Links to documents work for 15 minutes\./);
  });

  it('leads nowhere when it is made up', async () => {
    for (const token of ['x'.repeat(43), 'short', '..%2F..%2Fetc%2Fpasswd', '%7B%22$gt%22:%22%22%7D'.padEnd(43, 'x')]) {
      const response = await way.get(`/documents/${token}`);
      assert.equal(response.status, 404, token);
      assert.match(await response.text(), /This document cannot be opened/);
    }
  });

  it('ends with the right of whom it was made for', async () => {
    const path = await link();
    organisations = [{ ...brookvale, people: brookvale.people.filter(({ id }) => id !== dev.id) }, kestrel];
    const response = await way.get(path);
    organisations = [brookvale, kestrel];
    assert.equal(response.status, 404);
    assert.equal((await way.get(path)).status, 200);
  });

  it('is not made for whoever may not decide about the case, nor for another organisation’s', async () => {
    for (const person of [maya, colleague('Helen Marsh'), colleague('Alex Reid'), colleague('Imran Sadiq', kestrel)]) {
      const made = await documentLink(needs, { reference: 'BR-2026-0001', document: 'letter', person });
      assert.equal(!made.ok && made.code, 'not-found', person.name);
    }
  });

  it('is a reading of the case, and on record as one', async () => {
    const readings = (needs as Pick<Ports, 'readings'>).readings;
    const count = async () => (await readings.listOf('BR-2026-0001', 100)).length;
    const before = await count();
    await link();
    const [newest] = (await readings.listOf('BR-2026-0001', 1)) as [Reading];
    assert.equal(await count(), before + 1);
    assert.deepEqual([newest.personId, newest.page], [dev.id, 'document']);
  });

  it('is kept as a hash alone, and never logged', async () => {
    const path = await link();
    const token = path.split('/').at(-1) ?? '';
    await way.get(path);
    const stored = JSON.stringify(await database.db.collection('download-links').find().toArray());
    assert.ok(stored.includes('ico-report') && !stored.includes(token));
    assert.ok(way.log.some((line) => line.includes('document-opened') && line.includes('BR-2026-0001')));
    assert.ok(!way.log.join('\n').includes(token));
  });

  it('is limited like everything else', async () => {
    const limited = await openWayIn({ limits: { perSecond: 0, burst: 2 } });
    const statuses: number[] = [];
    for (let times = 0; times < 3; times += 1)
      statuses.push((await limited.get(`/documents/${'x'.repeat(43)}`)).status);
    await limited.server.stop();
    assert.deepEqual(statuses, [404, 404, 429]);
  });
});
