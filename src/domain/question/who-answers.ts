import { peopleFor } from '../notices/recipients.ts';
import type { Member, Organisation } from '../organisation/organisation.ts';
import { policyOf } from '../policies/index.ts';
import type { AskedQuestion } from './question.ts';
import { type QuestionRole, questionRoles } from './question-roles.ts';

/**
 * To whom a question goes on a day: the first that the policy names and anybody holds, away or not, and never whoever asks.
 * What the Data Protection Officer asks is for those who stand beside or after them, and not for those who ask them.
 */
export const sentToOn = (organisation: Organisation, day: string, askerId: string): QuestionRole => {
  const { questionsTo, nextInLine } = policyOf(organisation).people;
  const [first] = questionsTo;
  const isTheirs = peopleFor({ holder: null }, organisation, first, day).some(({ id }) => id === askerId);
  const next = questionRoles.filter((role) => role === 'joint-dpo' || nextInLine.includes(role));
  const inOrder = [
    ...(isTheirs ? [first] : questionsTo),
    ...next.toSorted((one, other) => nextInLine.indexOf(one) - nextInLine.indexOf(other)),
  ];
  return inOrder.find((sentTo) => answererOn({ sentTo }, organisation, day, askerId) !== undefined) ?? first;
};

/** Who is there to answer it on a day: the holder, or whoever covers for them or stands in; never whoever asks. */
export const answererOn = (
  { sentTo }: Pick<AskedQuestion, 'sentTo'>,
  organisation: Organisation,
  day: string,
  askerId: string,
): Member | undefined => peopleFor({ holder: null }, organisation, sentTo, day).find(({ id }) => id !== askerId);

/** To whom a question that this person asks goes on a day, and who is there to answer it. */
export const askedOn = (organisation: Organisation, day: string, askerId: string) => {
  const sentTo = sentToOn(organisation, day, askerId);
  return { sentTo, answerer: answererOn({ sentTo }, organisation, day, askerId) };
};

/** Whether this person holds a role where nobody else is named who could answer them. */
export const hasNobodyToAsk = (organisation: Organisation, day: string, askerId: string): boolean =>
  organisation.people.some(({ id }) => id === askerId) && askedOn(organisation, day, askerId).answerer === undefined;

/** Said to whoever has nobody to ask where they work, such as a Data Protection Officer without a deputy. */
export const nobodyToAsk =
  'Nobody else is named here who answers such questions. The ICO (the data protection regulator) has a helpline: 0303 123 1113, Monday to Friday, 9:00 to 17:00. Name nobody there.';
