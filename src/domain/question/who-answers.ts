import { peopleFor } from '../notices/recipients.ts';
import { hearingOf } from '../notices/who-can-hear.ts';
import type { Member, Organisation } from '../organisation/organisation.ts';
import { policyOf } from '../policies/index.ts';
import type { AskedQuestion } from './question.ts';
import type { QuestionRole } from './question-roles.ts';

/** To whom a question goes on a day: the first that the policy names and anybody holds, away or not. */
export const sentToOn = (organisation: Organisation, day: string): QuestionRole => {
  const { questionsTo } = policyOf(organisation).people;
  return questionsTo.find((role) => hearingOf(role, organisation, day) !== 'nobody') ?? questionsTo[0];
};

/** Who is there to answer it on a day: the holder, or whoever covers for them or stands in. */
export const answererOn = (
  { sentTo }: Pick<AskedQuestion, 'sentTo'>,
  organisation: Organisation,
  day: string,
): Member | undefined => peopleFor({ holder: null }, organisation, sentTo, day)[0];
