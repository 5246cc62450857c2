import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { listInWords } from '../../deadlines/day-words.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { refusedFor, type WrongAnswer } from '../days-done.ts';
import { disputesToCarry, restrictionsToFlag } from '../guards.ts';
import type { RequestForm } from '../log/request-form.ts';
import { handedOver } from '../matters.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import {
  type AnswerForm,
  type AnswerPart,
  answerForms,
  answerParts,
  type PreparedAnswer,
  rightOutcomes,
} from './answer.ts';
import { formNames, outcomeNames, partNames } from './answer-words.ts';
import { checkAsked, whoChecks } from './who-checks.ts';

/** Whether what is handed over carries both versions of whatever is in dispute about the same person. */
export const disputeAnswers = ['none', 'both-versions'] as const;

export const answerForm = z.object({
  words: personal(words(2000, 'Say in a few words what goes out.')),
  form: z.enum(answerForms, { error: 'Choose one.' }),
  parts: z.array(z.enum(answerParts)).optional(),
  leftOut: personal(words(1000, '')).optional(),
  disputed: z.enum(disputeAnswers, { error: 'Choose one.' }).optional(),
  outcome: z.enum(rightOutcomes, { error: 'Choose what was decided.' }).optional(),
  reasons: personal(words(3000, 'Give the reasons, as they will read them.')).optional(),
});
export type AnswerGiven = z.infer<typeof answerForm>;

/** Answered by handing data over. Any other matter is answered by saying what was decided. */
export const isHandedOver = ({ matter }: Pick<RequestForm, 'matter'>): boolean => handedOver.includes(matter);

const electronic: readonly RequestForm['how'][] = ['e-mail', 'form', 'teams', 'social-media'];

/** Electronic where the request came so, unless they ask for another form (UK GDPR Art. 12(3)). */
export const usualForm = ({ how }: Pick<RequestForm, 'how'>): AnswerForm =>
  electronic.includes(how) ? 'electronic' : 'paper';

/** The parts of Art. 15(1) that an answer to an access request does not tell. */
export const partsMissing = (parts: readonly AnswerPart[]): AnswerPart[] =>
  answerParts.filter((part) => !parts.includes(part));

/** What an answer lacks: every part of Art. 15(1) is told or explained, and what was not done has its reasons (Art. 12(4)). */
export const problemsOfAnswer = (
  { parts, leftOut, outcome, reasons }: Partial<AnswerGiven>,
  { asked }: Pick<DataRequest, 'asked'>,
): Problem[] => {
  if (!isHandedOver(asked)) {
    if (outcome === undefined) return [{ field: 'outcome', words: 'Choose what was decided.' }];
    return outcome !== 'done' && reasons === undefined
      ? [{ field: 'reasons', words: 'Give the reasons, as they will read them.' }]
      : [];
  }
  const missing = asked.matter === 'access' && parts ? partsMissing(parts) : [];
  return missing.length > 0 && leftOut === undefined
    ? [
        {
          field: 'leftOut',
          words: `Not ticked: ${listInWords(missing.map((part) => partNames[part]))}. Tick each, or say why it is left out.`,
        },
      ]
    : [];
};

/**
 * Puts the answer together for somebody else to look at. What is handed over while an accuracy is in dispute carries both
 * versions of it (trust policy s. 11).
 */
export const prepareAnswer = ({
  given,
  ...deciding
}: Deciding & { given: AnswerGiven }): Outcome<
  Decided<DataRequest>,
  NotNow | WrongAnswer | 'both-versions' | 'nobody-else'
> => {
  const { before, by, now } = deciding;
  if (whoChecks(deciding).length === 0) {
    return refuse(
      'nobody-else',
      'Nobody else here may look at the answer before it goes out. Ask your administrator to name a deputy, or say who covers for you.',
    );
  }
  const wrong = refusedFor(problemsOfAnswer({ parts: [], ...given }, before));
  if (wrong) return wrong;
  const disputes = disputesToCarry(deciding);
  if (disputes.length > 0 && given.disputed !== 'both-versions') {
    return refuse(
      'both-versions',
      `The accuracy of something about this person is in dispute: ${listInWords(disputes)}. What is handed over must carry both versions.`,
    );
  }
  const carried = { bothVersionsOf: disputes, flagsRestrictionOf: restrictionsToFlag(deciding) };
  const answer: PreparedAnswer = { at: now, by, ...said(given, before), ...carried };
  return happened(deciding, 'prepared', {
    set: { answer },
    changes: changesOf(answer),
    notices: (version) => checkAsked(deciding, version),
  });
};

/** What an answer says: of data that is handed over, or of what was decided. */
const said = (
  { words: says, form, parts, leftOut, outcome, reasons }: AnswerGiven,
  { asked }: Pick<DataRequest, 'asked'>,
): Omit<PreparedAnswer, 'at' | 'by' | 'bothVersionsOf' | 'flagsRestrictionOf'> =>
  isHandedOver(asked)
    ? { words: says, form, parts: parts ?? [], leftOut: leftOut ?? null, outcome: null, reasons: null }
    : { words: says, form, parts: [], leftOut: null, outcome: outcome ?? null, reasons: reasons ?? null };

const changesOf = ({ words: says, form, leftOut, outcome, reasons, bothVersionsOf }: PreparedAnswer) => [
  { field: 'What goes out', old: '', new: `${says} (${formNames[form]})` },
  ...(leftOut ? [{ field: 'Left out, and why', old: '', new: leftOut }] : []),
  ...(outcome ? [{ field: 'What was decided', old: '', new: outcomeNames[outcome] }] : []),
  ...(reasons ? [{ field: 'Reasons', old: '', new: reasons }] : []),
  ...(bothVersionsOf.length > 0
    ? [{ field: 'Carries both versions of', old: '', new: listInWords(bothVersionsOf) }]
    : []),
];
