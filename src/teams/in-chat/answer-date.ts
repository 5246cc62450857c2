import { answerDeadline } from '../../domain/deadlines/answer-deadline.ts';
import { matterOfSubject } from '../../domain/deadlines/deadline-question.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { deadlineCard } from '../../pages/deadline-card.ts';
import type { Shown } from '../card/shown.ts';
import type { FormNeeds } from '../draft/open-draft.ts';
import { keepForChoice } from '../draft/run-form.ts';
import type { Wanted } from '../understand/wanted.ts';

/**
 * The date that was asked for; where the person works decides which policy and which schools are meant. The words are
 * kept for an hour: where it is a request’s, so that the request that was told of can be logged with them.
 */
export const answerDate = async (
  needs: FormNeeds,
  { question, typed }: Extract<Wanted, { want: 'deadline' }>,
  { words, person }: { words: string; person: Person },
): Promise<Shown> => {
  const { organisations, clock } = needs;
  const organisation = organisations.find((each) => each.id === person.organisation);
  const { about } = question;
  const isRequest = about !== undefined && matterOfSubject(about) !== undefined;
  const draft = isRequest
    ? await keepForChoice(needs, { act: 'log-request', person, typed })
    : await keepForChoice(needs, { person, typed: { summary: words } });
  return deadlineCard(answerDeadline(question, { organisation, now: clock.now() }), { about, draft, isRequest });
};
