import { readdirSync, readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { type PolicyName, policyNames } from '../domain/policies/index.ts';
import type { KeptAnswer } from '../domain/question/kept-answer.ts';
import { type Decider, deciders } from '../domain/question/who-decides.ts';

const answer = z.strictObject({
  id: z.string(),
  /** Its heading, and the title of its button. */
  name: z.string().max(34),
  /** As people ask it. */
  asked: z.array(z.string()).min(1),
  answers: z.array(
    z.strictObject({
      /** The policies whose answer it is. */
      for: z.array(z.enum(policyNames)).min(1),
      text: z.string(),
      /** The clause or article that it rests on. */
      source: z.string(),
      decides: z.enum(deciders).optional(),
    }),
  ),
  leadsTo: z.enum(['report-breach', 'near-miss', 'log-request', 'my-reports', 'consent']).optional(),
});
type Entry = z.infer<typeof answer>;

/** What a policy, or the law, says to a question. */
export interface Answer {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly source: string;
  readonly decides: Decider;
  readonly leadsTo: Entry['leadsTo'];
}

const folder = new URL('../../words/answers/', import.meta.url);

export const library: readonly Entry[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => z.array(answer).parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

const answerOf = ({ id, name: heading, answers, leadsTo }: Entry, policy: PolicyName): Answer | undefined => {
  const own = answers.find((each) => each.for.includes(policy));
  return own && { id, heading, text: own.text, source: own.source, decides: own.decides ?? 'dpo', leadsTo };
};

/** Whose answers are looked through: their policy's, and what is kept where they work. */
export interface Place {
  readonly policy: PolicyName;
  readonly organisation: string;
  readonly kept: readonly KeptAnswer[];
}

const longestHeading = 34;
const shortened = (question: string): string =>
  question.length <= longestHeading ? question : `${question.slice(0, longestHeading - 1).trimEnd()}…`;

const ofKept = ({ reference, question, answer: text, source }: KeptAnswer): Answer => ({
  id: reference,
  heading: shortened(question),
  text: `${question}\n\n${text}`,
  source: source ?? `An answer to a colleague, ${reference}`,
  decides: 'dpo',
  leadsTo: undefined,
});

/** An answer by its id, as it is given there; undefined where none is. */
export const answerNamed = (id: string, { policy, kept }: Place): Answer | undefined => {
  const own = kept.find(({ reference }) => reference === id);
  if (own) return ofKept(own);
  const entry = library.find((each) => each.id === id);
  return entry && answerOf(entry, policy);
};

/** What a colleague was answered here is nearer than what is said to everybody. */
const nearer = 2;
const searchable = {
  fields: ['asked', 'name', 'text'],
  searchOptions: {
    fuzzy: 0.2,
    boost: { text: 0.3 },
    boostDocument: (id: unknown): number => (String(id).startsWith('QU-') ? nearer : 1),
  },
};

const madeFor = ({ policy, kept }: Place): MiniSearch => {
  const index = new MiniSearch(searchable);
  for (const entry of library) {
    const own = answerOf(entry, policy);
    const name = `${entry.name} ${entry.id.replaceAll('-', ' ')}`;
    if (own) index.add({ id: entry.id, asked: entry.asked.join(' . '), name, text: own.text });
  }
  for (const { reference, question, answer: text } of kept)
    index.add({ id: reference, asked: question, name: '', text });
  return index;
};

const indexes = new Map<string, { readonly holds: string; readonly index: MiniSearch }>();

/** Made once for each organisation, and anew when what it keeps has changed. */
const indexOf = (place: Place): MiniSearch => {
  const holds = JSON.stringify([place.policy, place.kept]);
  const made = indexes.get(place.organisation);
  if (made?.holds === holds) return made.index;
  const index = madeFor(place);
  indexes.set(place.organisation, { holds, index });
  return index;
};

/** A score so much larger than the next: of questions that it was never told, four in five were this one. */
const plainly = 1.5;
const mostOffered = 3;

/** The answers that fit a question, the likeliest first; `isPlain`: the first is very likely what was asked. */
export const answersTo = (words: string, place: Place): { answers: readonly Answer[]; isPlain: boolean } => {
  const found = indexOf(place).search(words).slice(0, mostOffered);
  const [first, second] = found;
  return {
    answers: found.flatMap(({ id }) => answerNamed(String(id), place) ?? []),
    isPlain: first !== undefined && first.score >= plainly * (second?.score ?? 0),
  };
};
