import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sampleOrganisations } from '../../src/local/sample.ts';
import { importSamplePupils } from '../../src/local/sample-pupils.ts';
import { openPupilImports } from '../../src/storage/pupil-imports.ts';
import { freshDatabase } from '../storage/support/database.ts';
import { testSealing } from '../support/mongo.ts';

describe('the invented pupils of a local start', () => {
  it('come in by the same import, once', async () => {
    const database = await freshDatabase();
    const root = new URL('../../', import.meta.url);
    const [partnership] = sampleOrganisations(root);
    assert.ok(partnership);
    const pupilImports = openPupilImports(database.db, testSealing);
    const needs = { clock: { now: () => new Date('2026-11-23T10:00:00Z') }, newId: randomUUID, pupilImports };
    await importSamplePupils(needs, partnership, root);
    await importSamplePupils(needs, partnership, root);
    const { files } = await pupilImports.listOf(partnership.id);
    assert.equal(files.length, 40);
    assert.ok(
      files.some(({ pupil }) => pupil.firstNames === 'Łukasz') && files.some(({ entries }) => entries.length === 0),
    );
    await database.drop();
  });
});
