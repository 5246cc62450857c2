import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { piecesOf } from './health-data.ts';
import { type HealthPiece, healthAnswers } from './health-piece.ts';
import type { Search } from './work.ts';

export const healthListForm = z.object({
  holds: z.enum(healthAnswers, { error: 'Choose one.' }),
  what: personal(words(500, 'Say which piece it is, such as “CAMHS letter of 3 March”.')).optional(),
});
export type HealthListForm = z.infer<typeof healthListForm>;

export const healthAnswerNames: Record<(typeof healthAnswers)[number], string> = {
  yes: 'Yes, there is health data in it',
  no: 'No, I have looked, and there is none',
  'not-known': 'I do not know yet',
};

/** What is wrong with an answer: a piece without a name, or “no” where pieces are on record. */
export const problemsOfHealthList = (
  { holds, what }: Partial<HealthListForm>,
  request: Pick<DataRequest, 'health'>,
): Problem[] => {
  if (holds === 'yes' && what === undefined) {
    return [{ field: 'what', words: 'Say which piece it is, such as “CAMHS letter of 3 March”.' }];
  }
  return holds === 'no' && piecesOf(request).length > 0
    ? [
        {
          field: 'holds',
          words: 'Health data is on record here already. Where a piece is none after all, record that of the piece.',
        },
      ]
    : [];
};

/** Settles whether what was found holds health data, and lists one piece of it (Data Protection Act 2018 Sch. 3 para. 6). */
export const listHealth = ({
  listed,
  ...deciding
}: Deciding & { listed: HealthListForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now } = deciding;
  const wrong = refusedFor(problemsOfHealthList(listed, before));
  if (wrong) return wrong;
  const { holds, what } = listed;
  const isPiece = holds === 'yes' && what !== undefined;
  const piece: HealthPiece[] = isPiece
    ? [{ id: `health.${before.health.length + 1}`, what, by, at: now, ...unsettled }]
    : [];
  return happened(deciding, 'health-listed', {
    set: {
      searches: before.searches.map((search) => answered(search, holds)),
      health: [...before.health, ...piece],
    },
    changes: [
      { field: 'Health data in what was found', old: '', new: healthAnswerNames[holds] },
      ...(isPiece ? [{ field: 'A piece of health data', old: '', new: what }] : []),
    ],
  });
};

const unsettled = { asked: null, known: null, opinion: null, heldBy: null, struck: null };

/** “No” is said of all that was found; “yes” settles what was still open. */
const answered = (search: Search, holds: HealthListForm['holds']): Search => {
  const isOpen = search.holdsHealth === undefined || search.holdsHealth === 'not-known';
  return holds === 'no' || isOpen ? { ...search, holdsHealth: holds } : search;
};
