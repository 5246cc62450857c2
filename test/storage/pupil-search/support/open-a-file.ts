import { MongoClient } from 'mongodb';
import { openCase } from '../../../../src/desk/open-case.ts';
import type { PupilDetails } from '../../../../src/domain/consent/pupil-file.ts';
import { openCases } from '../../../../src/storage/cases.ts';
import { testSealing } from '../../../support/mongo.ts';
import { jordan, samplePupil } from '../../../support/sample-pupil.ts';

/** Run by itself: opens the file of one pupil in the database at the address given. */
const client = await MongoClient.connect(process.argv[2] ?? '');
const pupil = { ...jordan, firstNames: 'Zoë', lastName: 'O’Neill' } as unknown as PupilDetails;
await openCase(openCases(client.db(), testSealing), {
  prefix: 'PF',
  year: 2026,
  submissionId: 'from another process',
  decide: (reference) => samplePupil({ reference, submissionId: 'from another process', pupil }),
});
await client.close();
