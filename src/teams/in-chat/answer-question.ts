import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { PolicyName } from '../../domain/policies/index.ts';
import { answerNamed, answersTo } from '../../hearing/answers.ts';
import { answerButtons, answerCard, whichAnswerCard } from '../../pages/answer-card.ts';
import { askButton } from '../../pages/ask-button.ts';
import type { Button } from '../card/show.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { keepForChoice } from '../draft/run-form.ts';

type Needs = Pick<ConverseNeeds, 'desk' | 'organisations' | 'clock' | 'drafts' | 'newId'>;

/** Whoever has not said yet where they work is told what the law says to single schools. */
const withoutPolicy: PolicyName = 'school';

const placeOf = async ({ desk, organisations, clock }: Needs, person: Person) => {
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
  needs: Needs,
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

/** Where a pupil was meant whom this person may not or cannot look up: what is answered in general, and whom to ask. */
export const waysOnFrom = async (
  needs: Needs,
  { words, person }: { words: string; person: Person },
): Promise<Button[]> => {
  const { place, asked } = await placeOf(needs, person);
  const draft = await keepForChoice(needs, { person, typed: { summary: words } });
  // “consent Jordan Smith” asks nothing in general.
  const answers = /^\s*consent\b/i.test(words) ? [] : answersTo(words, place).answers;
  return [
    ...answerButtons(answers.slice(0, mostOffered), { draft }),
    ...[askButton({ ...asked, draft })].flatMap((each) => each ?? []),
  ];
};

/** Room is left for what else stands on the card. */
const mostOffered = 2;

/** The answer to what names no pupil; undefined where none is plain. */
export const plainAnswer = async (
  needs: Needs,
  asked: { words: string; person: Person },
): Promise<Shown | undefined> => {
  const { place } = await placeOf(needs, asked.person);
  return answersTo(asked.words, place).isPlain ? answerFromLibrary(needs, asked) : undefined;
};

/** The answer that was chosen; one that another policy has is none. */
export const showAnswer = async (
  needs: Needs,
  { answer, draft, person }: { answer: string; draft: string; person: Person },
): Promise<Shown> => {
  const { place, asked } = await placeOf(needs, person);
  const found = answerNamed(answer, place);
  return found ? answerCard(found, [], { ...asked, draft }) : whichAnswerCard([], { ...asked, draft });
};
