import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { PolicyName } from '../../domain/policies/index.ts';
import { answerNamed, answersTo } from '../../hearing/answers.ts';
import { answerCard, whichAnswerCard } from '../../pages/answer-card.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { keepForChoice } from '../draft/run-form.ts';

/** Whoever has not said yet where they work is told what the law says to single schools. */
const withoutPolicy: PolicyName = 'school';

const placeOf = async ({ desk, organisations, clock }: ConverseNeeds, person: Person) => {
  const organisation = organisations.find(({ id }) => id === person.organisation);
  const place = {
    policy: organisation?.policy ?? withoutPolicy,
    organisation: organisation?.id ?? '',
    kept: organisation ? await desk.keptAnswers(organisation.id) : [],
  };
  return { place, asked: { organisation, askerId: person.id, today: londonClock(clock.now()).day } };
};

/** What the person's policy or the law says to their question; the question is kept for whichever button they press. */
export const answerFromLibrary = async (
  needs: ConverseNeeds,
  { words, person }: { words: string; person: Person },
): Promise<Shown> => {
  const { place, asked } = await placeOf(needs, person);
  const draft = await keepForChoice(needs, { person, typed: { summary: words } });
  const { answers, isPlain } = answersTo(words, place);
  const [first, ...others] = answers;
  return first && isPlain
    ? answerCard(first, others, { ...asked, draft })
    : whichAnswerCard(answers, { ...asked, draft });
};

/** The answer that was chosen; one that another policy has is none. */
export const showAnswer = async (
  needs: ConverseNeeds,
  { answer, draft, person }: { answer: string; draft: string; person: Person },
): Promise<Shown> => {
  const { place, asked } = await placeOf(needs, person);
  const found = answerNamed(answer, place);
  return found ? answerCard(found, [], { ...asked, draft }) : whichAnswerCard([], { ...asked, draft });
};
