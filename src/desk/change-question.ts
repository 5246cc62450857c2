import type { Decided } from '../domain/case.ts';
import { type Action, may } from '../domain/organisation/roles.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { AskedQuestion } from '../domain/question/question.ts';
import type { QuestionDeciding } from '../domain/question/revise-question.ts';
import { subjectOf } from '../domain/subject-of.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { unknownReference } from './read-case.ts';
import { recordCase } from './record-case.ts';
import { actorOf } from './report.ts';

/** Takes a decision about a question: permission first, then the domain's rule on it as it stands, then one write. */
export const changeQuestion = async <Code extends string>(
  needs: ChangeNeeds,
  { action, reference, submissionId, person }: Asked & { action: Action },
  decide: (deciding: QuestionDeciding) => Outcome<Decided<AskedQuestion>, Code>,
): Promise<Outcome<AskedQuestion, Code | 'not-found' | 'busy'>> => {
  const found = await needs.cases.find(reference);
  const organisation = needs.organisations.find((each) => each.id === found?.organisation);
  if (found?.type !== 'question' || !organisation) return unknownReference(reference);
  if (!may(person, action, subjectOf(found))) return unknownReference(reference);
  const by = actorOf(person);
  return recordCase<AskedQuestion, Code>(needs, { first: found, submissionId }, (before) =>
    decide({ before, by, organisation, submissionId, now: needs.clock.now() }),
  );
};
