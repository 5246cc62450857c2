import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BSON, type Db } from 'mongodb';
import { openCase } from '../../../src/desk/open-case.ts';
import type { Draft } from '../../../src/desk/ports/drafts.ts';
import type { Case } from '../../../src/domain/any-case.ts';
import { type Entry, entry } from '../../../src/domain/consent/entry.ts';
import { tasksWith } from '../../../src/domain/consent/pupil-tasks.ts';
import { openAbsences } from '../../../src/storage/absences.ts';
import { fromDocument } from '../../../src/storage/case-document.ts';
import { openCases } from '../../../src/storage/cases.ts';
import { openConversations } from '../../../src/storage/conversations.ts';
import { openDownloadLinks } from '../../../src/storage/download-links.ts';
import { openDrafts } from '../../../src/storage/drafts.ts';
import { openImportHeadings } from '../../../src/storage/import-headings.ts';
import { openLookUps } from '../../../src/storage/look-ups.ts';
import { openPeople } from '../../../src/storage/people.ts';
import { openReadings } from '../../../src/storage/readings.ts';
import { sealedCollections } from '../../../src/storage/sealed-collections.ts';
import type { Sealing } from '../../../src/storage/sealing/sealing.ts';
import { openShownButtons } from '../../../src/storage/shown-buttons.ts';
import { openUploads } from '../../../src/storage/uploads.ts';
import { colleague } from '../../support/cast.ts';
import { dumpOf } from '../../support/dump.ts';
import { olderSealing, testSealing } from '../../support/mongo.ts';
import { jordan, sampleEntry, samplePupil } from '../../support/sample-pupil.ts';
import { emptyAndBegun, freshDatabase } from '../support/database.ts';
import { nextVersion, nine } from '../support/sample-cases.ts';

/** Every name and every word that the road below is told, by whoever said it, and what is on file about a pupil. */
const told = [
  ...['Maya Okafor', 'Dev Patel', 'Ruth Adeyemi', 'Sam Whitlock', 'maya.okafor@brookvale.example'],
  ...['laptop was left on the 31 bus', 'On the bus, perhaps', 'the number 31', 'She rang again about it'],
  ...['Amina Khan', 'Adam Khan', '12 Example Street', '2018-05-14', 'at the gate', 'taught her son'],
  ...['Hold back what the other family said', 'Page 17 names', 'Two sentences that name', 'The locked cabinet'],
  ...['mailboxes of both mentors', '42 pages', 'He is eight', 'Sam rang her about it on Tuesday'],
  ...['Jordan', 'Smith', 'Jordy', '2012-03-14', 'H801200001001', 'Nadia', 'Hillcrest School', 'the grey cabinet'],
  ...['Please do not share', 'something that could not wait', 'The entry of 2 March', 'Meadow Lane'],
  ...['grandparent', 'not-known', 'voluntary-organisation', 'tell-to-stop', 'larkfield'],
  ...['2026-09-07', '2027-11-23', 'basic-only', 'opted-out', 'uses'],
  ...['Half a sentence about Leo Marsh', 'can we share with CAMHS about', 'Ivy Nowak', 'Jonah Example'],
];

const everyKind = entry.options.map(({ shape }) => shape.kind.value);

const [dev, sam] = [colleague('Dev Patel'), colleague('Sam Whitlock')];

const fixture = (name: string, sealing: Sealing): Case =>
  fromDocument(BSON.EJSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')), sealing);

/** A breach, a request, a pupil's file, a half-typed form, a page read, a look-up, a list of pupils and a colleague. */
const walkTheRoad = async (db: Db, sealing: Sealing): Promise<void> => {
  const cases = openCases(db, sealing);
  const entries: Entry[] = [
    ...everyKind.map((kind) => sampleEntry(kind, { keptAt: 'the grey cabinet' } as never)),
    sampleEntry('signature', { id: 'second', relation: 'grandparent', responsibility: 'not-known' }),
    sampleEntry('withdrawal', { id: 'third' }),
  ];
  const details = { ...jordan, upn: 'H801200001001', school: 'larkfield' } as never;
  const pupil = samplePupil({ pupil: details, entries, tasks: tasksWith(entries, []) });
  for (const record of [fixture('case-schema-2', olderSealing), fixture('request-schema-2', olderSealing), pupil]) {
    const { reference, submissionId } = record;
    const [prefix = ''] = reference.split('-');
    const { stored } = await openCase(cases, { prefix, year: 2026, submissionId, decide: () => record });
    const changed = nextVersion(stored as never) as Case;
    const line = { ...changed.history.at(-1), changes: [{ field: 'words', old: '', new: 'She rang again about it.' }] };
    const history = [...stored.history, line] as Case['history'];
    assert.equal(await cases.save({ record: { ...changed, history } as Case, notices: [], now: nine }), 'saved');
  }
  await openDrafts(db, sealing).create(halfTyped);
  await openPeople(db, sealing).remember({
    ...{ id: 'maya', name: 'Maya Okafor', email: 'maya.okafor@brookvale.example', teamsId: '29:maya' },
  } as never);
  await openConversations(db, sealing).remember({
    ...{ id: 'a:maya', kind: 'chat', tenantId: 'tenant', serviceUrl: 'https://smba.example/uk/', botId: '28:bot' },
    ...{ personId: 'maya', seenAt: nine },
  });
  const reading = { at: nine, personId: dev.id, name: dev.name, reference: 'AR-2026-0001', page: 'case' };
  await openReadings(db, sealing).record(reading as never);
  const asked = 'can we share with CAMHS about Jordan Smith?';
  await openLookUps(db, sealing).record({
    ...{ id: 'l1', at: nine, personId: sam.id, name: sam.name, organisations: ['brookvale'], references: [] },
    ...{ asked, question: null, outcome: 'none', answer: null },
  });
  await openAbsences(db, sealing).record({
    ...{ id: 'a1', organisation: 'brookvale', personId: dev.id, from: '2126-11-25', until: '2126-11-27' },
    ...{ coverId: sam.id, recordedAt: nine },
  });
  const link = { tokenHash: 'hash', reference: 'BR-2126-0001', personId: dev.id, expiresAt: new Date('2126-12-01') };
  await openDownloadLinks(db, sealing).keep({ ...link, document: 'letter' });
  await openShownButtons(db, sealing).keep({
    ...{ conversationId: 'a:maya', by: 'answer', now: nine },
    buttons: [{ title: '1. Jonah Example (Year 4)', carries: { do: 'consent', reference: 'PF-2026-0009' } }],
  });
  await openImportHeadings(db, sealing).keep('brookvale', [{ heading: 'Ivy Nowak', means: 'left-out' }]);
  await openUploads(db, sealing).keep({
    ...{ id: 'u1', personId: sam.id, organisation: 'brookvale', expiresAt: new Date('2126-12-01') },
    table: { headings: ['name'], rows: [{ line: 2, cells: ['Ivy Nowak'] }] },
  } as never);
};

const halfTyped: Draft = {
  ...{ id: 'draft-1', personId: 'maya', organisation: 'brookvale', dialogue: 'report-breach', dialogueVersion: 1 },
  ...{
    step: 'what',
    typed: { summary: 'Half a sentence about Leo Marsh' },
    basis: { whereNow: 'On the bus, perhaps.' },
  },
  ...{
    tickedAt: {},
    about: null,
    part: null,
    askingToCancel: false,
    reachedEnd: false,
    startedAt: nine,
    savedAt: nine,
  },
  ...{ expiresAt: new Date('2126-12-01'), remindAt: null, revision: 1 },
};

/** What of it stands in the database as it was said. */
const foundIn = async (db: Db): Promise<string[]> => {
  const dump = await dumpOf(db);
  return told.filter((words) => dump.includes(words));
};

/** Seals nothing. */
const inPlainWords = {
  ...testSealing,
  seal: (_: unknown, value: object, { bound }: { bound?: unknown }) => ({
    ...value,
    sealedWith: ['nothing'],
    ...(bound ? { bound: true } : {}),
  }),
  open: (_: unknown, stored: object) => stored,
};

describe('a dump of the database', () => {
  const afterTheRoad = async (sealing: Sealing) => {
    const { db, drop } = await freshDatabase();
    try {
      await emptyAndBegun(db);
      await walkTheRoad(db, sealing);
      const sealed = await Promise.all(
        (await db.listCollections({}, { nameOnly: true }).toArray()).map(async ({ name }) => {
          const any = await db.collection(name).findOne({ sealedWith: { $exists: true } });
          return any ? [name] : [];
        }),
      );
      return { found: await foundIn(db), sealed: sealed.flat().sort() };
    } finally {
      await drop();
    }
  };

  it('shows no name and no word of anybody', async () => {
    const { found, sealed } = await afterTheRoad(testSealing);
    assert.deepEqual(found, []);
    // Each is in the list that the rotation of keys goes through, and the road has led through all of it.
    assert.deepEqual(sealed, sealedCollections.map(({ name }) => name).sort());
  });

  it('would show every one of them if they were not sealed', async () => {
    assert.deepEqual((await afterTheRoad(inPlainWords as unknown as Sealing)).found, told);
  });
});
