import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { documentLink, openDocument } from '../../src/desk/documents.ts';
import { openCase } from '../../src/desk/open-case.ts';
import type { AnyDocumentKind } from '../../src/domain/any-document.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import { documentCard } from '../../src/pages/document-card.ts';
import { openCases } from '../../src/storage/cases.ts';
import { openDownloadLinks } from '../../src/storage/download-links.ts';
import { openLookUpAlerts } from '../../src/storage/look-up-alerts.ts';
import { openLookUps } from '../../src/storage/look-ups.ts';
import { openReadings } from '../../src/storage/readings.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, kestrel, maya } from '../support/cast.ts';
import { titlesOn, wordsOf } from '../support/journey.ts';
import { testSealing } from '../support/mongo.ts';
import { complete, samplePupil } from '../support/sample-pupil.ts';
import { openWayIn, type WayIn } from '../support/way-in.ts';

const [sam, dev] = [colleague('Sam Whitlock'), colleague('Dev Patel')];
const reference = 'PF-2026-0001';

describe('a copy of a pupil’s data to download', () => {
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
    const make = (given: string) => samplePupil({ reference: given, submissionId: 'one', entries: [...complete] });
    await openCase(needs.cases, { prefix: 'PF', year: 2026, submissionId: 'one', decide: make });
  });
  after(async () => {
    await way.server.stop();
    await database.drop();
  });

  const ask = (document: AnyDocumentKind, person: Person = sam) => documentLink(needs, { reference, document, person });
  const lines = () => needs.lookUps.listOf({ organisations: ['brookvale'] }, 100);

  it('comes for machines, as a Word file and as plain text, in a file without a name in it', async () => {
    const made = await ask('pupil-data');
    assert.ok(made.ok);
    const path = made.value.url?.replace('https://desk.example', '') ?? '';
    const json = await way.get(`${path}?as=json`);
    assert.equal(json.headers.get('content-disposition'), 'attachment; filename="PF-2026-0001-pupil-data.json"');
    const copy = (await json.json()) as { format: string; pupil: { lastName: string } };
    assert.deepEqual([copy.format, copy.pupil.lastName], ['privacy-desk-pupil', 'Smith']);
    assert.match(await (await way.get(`${path}?as=text`)).text(), /What is on file about Jordan Smith/);
    assert.match((await way.get(path)).headers.get('content-type') ?? '', /wordprocessingml/);
    const { card, summary } = documentCard(made.value);
    assert.deepEqual(titlesOn(card as never), [
      'Open for machines',
      'Open as Word',
      'Open as plain text',
      `Back to ${reference}`,
    ]);
    assert.doesNotMatch(summary + wordsOf(card), /Jordan|Smith/);
  });

  it('is a look-up, and so is trying to have one', async () => {
    const before = (await lines()).length;
    await ask('pupil-record', dev);
    const refused = await ask('pupil-record', maya);
    assert.equal(!refused.ok && refused.code, 'not-found');
    const left = await lines();
    assert.equal(left.length, before + 2);
    const lineOf = ({ id }: Person) => left.find(({ personId }) => personId === id) ?? assert.fail();
    assert.deepEqual([lineOf(dev).asked, lineOf(dev).outcome], [`${reference} pupil-record`, 'shown']);
    assert.deepEqual(lineOf(dev).references, [reference]);
    assert.deepEqual([lineOf(maya).outcome, lineOf(maya).references], ['refused', []]);
  });

  it('is refused to everybody else in the words for a number that nobody has', async () => {
    for (const person of [maya, colleague('Helen Marsh'), colleague('Alex Reid'), colleague('Imran Sadiq', kestrel)]) {
      const refused = await ask('pupil-data', person);
      const unknown = await documentLink(needs, { reference: 'PF-2026-0009', document: 'pupil-data', person });
      assert.ok(!refused.ok && !unknown.ok);
      assert.equal(refused.words.replace(reference, 'PF-2026-0009'), unknown.words);
    }
  });

  it('is the only document of a pupil’s file, and of nothing else', async () => {
    const other = await ask('letter');
    assert.equal(!other.ok && other.code, 'no-such-document');
  });
});
