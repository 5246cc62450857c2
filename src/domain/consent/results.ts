import { z } from 'zod';
import type { Decided } from '../case.ts';
import type { Outcome } from '../outcome.ts';
import type { PupilFile } from './pupil-file.ts';
import { recordEntry } from './record-entry.ts';
import type { PupilDeciding } from './revise-pupil.ts';
import { saidFields } from './said-fields.ts';

export const resultsForm = z.object({
  choice: z.enum(['opted-out', 'may-go'], { error: 'Choose what the young person said.' }),
  ...saidFields,
});
export type ResultsForm = z.infer<typeof resultsForm>;

/** Records whether results at 16 go to providers after 16: the young person's to refuse (the school's privacy notice, App. B). */
export const recordResults = ({
  said,
  ...deciding
}: PupilDeciding & { said: ResultsForm }): Outcome<Decided<PupilFile>, 'wrong-day'> =>
  recordEntry(deciding, 'results-recorded', { kind: 'results', ...said, keptAt: said.keptAt ?? null });
