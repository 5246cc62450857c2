import { answerDeadline } from '../../domain/deadlines/answer-deadline.ts';
import type { DeadlineQuestion } from '../../domain/deadlines/deadline-question.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { deadlineCard } from '../cards/deadline-card.ts';
import type { ConverseNeeds } from '../converse.ts';
import type { Shown } from '../incoming.ts';

/** The date that was asked for; where the person works decides which policy and which schools are meant. */
export const answerQuestion = (
  { organisations, clock }: Pick<ConverseNeeds, 'organisations' | 'clock'>,
  question: DeadlineQuestion,
  person: Person,
): Shown => {
  const organisation = organisations.find((each) => each.id === person.organisation);
  return deadlineCard(answerDeadline(question, { organisation, now: clock.now() }), question.about);
};
