import type { AssessmentForm } from '../../../domain/breach/assess/assessment.ts';
import type { Breach } from '../../../domain/breach/breach.ts';
import { kindFacts } from '../../../domain/breach/report/breach-kinds.ts';
import { answerInWords, choiceNames } from '../../../domain/breach/report/report-words.ts';
import { sensitiveKinds } from '../../../domain/breach/report/sensitivity.ts';

/**
 * What an assessment begins with: the last one's answers, or what the report says to the trust's questions. A reason is
 * given anew for each decision, and nothing that is to be judged is chosen beforehand.
 */
export const answersToStartFrom = ({
  assessments,
  report,
}: Breach): { [Field in keyof AssessmentForm]?: string | undefined } => {
  const last = assessments.at(-1);
  if (last) {
    const { reason: _, ...answers } = last.answers;
    return { ...answers, danger: report.danger };
  }
  const say = (field: Parameters<typeof answerInWords>[0]) => answerInWords(field, report, { schools: [] });
  const sensitive = sensitiveKinds(report).map((kind) => choiceNames.data[kind]);
  return {
    danger: report.danger,
    typeOfData: say('data'),
    isSensitive: sensitive.length > 0 ? `Yes: ${sensitive.join(', ')}` : 'No, going by the kinds that were reported',
    protections: say('protection'),
    whatHappenedToIt: [kindFacts[report.kind].name, say('whereNow').slice(0, 800)].filter(Boolean).join('. '),
    howManyPeople: say('people') || 'Not known',
    whatPeople: say('whose'),
  };
};
