import { londonYear } from '../domain/deadlines/london-time.ts';
import type { ReceiptCard } from '../domain/new-case.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Outcome, ok } from '../domain/outcome.ts';
import { askQuestion as ask, type QuestionForm } from '../domain/question/ask-question.ts';
import { settleQuestion } from '../domain/question/close-question.ts';
import { type KeptAnswer, keptIn } from '../domain/question/kept-answer.ts';
import type { AskedQuestion } from '../domain/question/question.ts';
import { questionPrefix } from '../domain/question/question-reference.ts';
import { subjectOf } from '../domain/subject-of.ts';
import type { ChangeNeeds } from './change-breach.ts';
import { changeQuestion } from './change-question.ts';
import { openCase } from './open-case.ts';
import type { Ports } from './ports.ts';
import { unknownReference } from './read-case.ts';
import { actorOf, staffOf } from './report.ts';

/** `submissionId` is the same however often the same words arrive; every arrival gets the same answer. */
interface Asking {
  readonly submissionId: string;
  readonly organisation: string;
  readonly form: QuestionForm;
  readonly person: Person;
  readonly receiptCard: ReceiptCard | null;
}

/** Sends a question as it was typed to whoever answers questions in that organisation, in private. */
export const askQuestion = async (
  needs: ChangeNeeds,
  { form, person, submissionId, receiptCard, ...to }: Asking,
): Promise<Outcome<AskedQuestion, 'no-right'>> => {
  const allowed = staffOf(needs, { ...to, person }, 'ask-question');
  if (!allowed.ok) return allowed;
  const now = needs.clock.now();
  const opening = { submissionId, receiptCard, organisation: allowed.value, reporter: actorOf(person), now };
  const { stored } = await openCase(needs.cases, {
    prefix: questionPrefix,
    year: londonYear(now),
    submissionId,
    decide: (reference) => ask({ ...opening, ...form, reference }),
  });
  needs.wake();
  if (stored.type !== 'question') throw new Error(`submission of ${stored.reference} belongs to another kind of case`);
  return ok(stored);
};

/** As many as anybody can look through. */
const mostListed = 50;

/** The questions of others that this person may answer and nobody has, the one that has waited longest first; at most 50. */
export const openQuestions = async (
  { cases, organisations }: Pick<Ports, 'cases' | 'organisations'>,
  person: Person,
): Promise<AskedQuestion[]> => {
  const held = new Set(person.roles.map(({ organisation }) => organisation));
  const theirs = organisations.map(({ id }) => id).filter((id) => held.has(id));
  if (theirs.length === 0) return [];
  const found = await cases.listOpenQuestions({ organisations: theirs, most: mostListed });
  return found.filter((each) => each.reporter.id !== person.id && may(person, 'answer-questions', subjectOf(each)));
};

/** The same person pressing again, however often, has said thanks for an answer once. */
export const thankForAnswer = async (
  needs: ChangeNeeds,
  asked: { reference: string; person: Person },
): Promise<Outcome<AskedQuestion, 'not-found' | 'busy' | 'not-now'>> => {
  const found = await needs.cases.find(asked.reference);
  if (found?.type !== 'question') return unknownReference(asked.reference);
  const answers = found.said.filter(({ is }) => is === 'answer').length;
  const submissionId = `${asked.reference}.thanks.${answers}`;
  return changeQuestion<'not-now'>(needs, { ...asked, submissionId, action: 'follow-question' }, settleQuestion);
};

/** More than an organisation keeps in years. */
const mostKept = 500;

/** The answers that an organisation keeps for everybody in it, the newest first. They are for its own people alone. */
export const keptAnswers = async ({ cases }: Pick<Ports, 'cases'>, organisation: string): Promise<KeptAnswer[]> => {
  const found = await cases.listKeptAnswers({ organisation, most: mostKept });
  return found.flatMap((each) => keptIn(each) ?? []);
};
