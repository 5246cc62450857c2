import { z } from 'zod';
import { words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { noticesFor } from '../../notices/recipients.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';

export const complaintForm = z.object({
  outcome: personal(words(4000, 'Say what you found and what was done, as they will read it.')),
  on: z.iso.date({ error: 'Give the day on which they were told.' }),
});
export type ComplaintForm = z.infer<typeof complaintForm>;

/** Records what came of a complaint and when the complainant was told (Data Protection Act 2018 s. 164A(4)). */
export const settleComplaint = ({
  outcome,
  on,
  ...deciding
}: Deciding & ComplaintForm): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, organisation, now } = deciding;
  const wrong = refusedFor(problemsOfDay('on', on, { ...before, now }));
  if (wrong) return wrong;
  return happened(deciding, 'complaint-settled', {
    set: { ended: { on, by, words: outcome } },
    changes: [
      { field: 'Outcome', old: '', new: outcome },
      { field: 'Told', old: '', new: dateInWords(on) },
    ],
    notices: (version) => noticesFor('request-ended', { of: 'request', organisation, version, now }),
  });
};
