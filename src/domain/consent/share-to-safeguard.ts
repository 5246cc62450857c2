import { z } from 'zod';
import { words } from '../breach/report/breach-report.ts';
import type { Decided } from '../case.ts';
import { noticesFor } from '../notices/recipients.ts';
import type { Outcome } from '../outcome.ts';
import { personal } from '../personal-data.ts';
import type { PupilFile } from './pupil-file.ts';
import { recipients } from './recipients.ts';
import { recordEntry } from './record-entry.ts';
import type { PupilDeciding } from './revise-pupil.ts';
import { saidSources } from './said-fields.ts';

export const safeguardingShareForm = z.object({
  with: z.enum(recipients, { error: 'Choose who was told.' }),
  what: personal(words(2000, 'Say in a sentence or two what you shared.')),
  reason: personal(words(2000, 'Say in a sentence or two why it was needed.')),
  on: z.iso.date({ error: 'Give the day on which it was passed on.' }),
  source: z.enum(saidSources, { error: 'Choose how it was passed on.' }),
});
export type SafeguardingShareForm = z.infer<typeof safeguardingShareForm>;

/** Records what was shared because somebody might have come to harm: right, whatever was signed (SEIPS 6.4). The DPO is told. */
export const recordSafeguardingShare = ({
  sharing,
  ...deciding
}: PupilDeciding & { sharing: SafeguardingShareForm }): Outcome<Decided<PupilFile>, 'wrong-day'> => {
  const { organisation, now } = deciding;
  return recordEntry(
    deciding,
    'safeguarding-share-recorded',
    { kind: 'safeguarding-share', ...sharing, keptAt: null },
    { notices: (version) => noticesFor('pupil-shared-to-safeguard', { of: 'pupil', organisation, version, now }) },
  );
};
