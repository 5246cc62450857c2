import { z } from 'zod';
import { words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { healthAnswers } from './health-piece.ts';
import { healthAnswerNames } from './list-health.ts';
import type { Search } from './work.ts';

export const searchForm = z.object({
  place: personal(words(500, 'Say where you looked, such as a system, a mailbox or a cabinet.')),
  found: personal(words(2000, 'Say what you found there. “Nothing” is an answer too.')),
  holdsHealth: z.enum(healthAnswers, { error: 'Say whether there is health data in it.' }),
  on: z.iso.date({ error: 'Give the day on which you looked.' }),
});
export type SearchForm = z.infer<typeof searchForm>;

/** Records where was looked and what was found: a reasonable and proportionate search (UK GDPR Art. 15(1A)). */
export const recordSearch = ({
  search,
  ...deciding
}: Deciding & { search: SearchForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now } = deciding;
  const wrong = refusedFor(problemsOfDay('on', search.on, { ...before, now }));
  if (wrong) return wrong;
  const searched: Search = { ...search, by, recordedAt: now };
  return happened(deciding, 'searched', {
    set: { searches: [...before.searches, searched] },
    changes: [
      { field: 'Looked in', old: '', new: `${search.place}, ${dateInWords(search.on)}` },
      { field: 'Found', old: '', new: search.found },
      { field: 'Health data in what was found', old: '', new: healthAnswerNames[search.holdsHealth] },
    ],
  });
};
