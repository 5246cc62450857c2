import { z } from 'zod';
import { contactOf } from '../../domain/breach/tell/ico-answers.ts';
import { letterForm } from '../../domain/breach/tell/letter.ts';
import { draftLetter } from '../../domain/breach/tell/letter-drafts.ts';
import { letterText } from '../../domain/breach/tell/letter-text.ts';
import { writeLetter as decideLetter } from '../../domain/breach/tell/tell-people.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { troubleLines } from '../../teams/card/trouble-lines.ts';
import { over } from '../act.ts';
import { fact, isAssessed } from '../facts/case-facts.ts';

const choice = z.object({ title: z.string(), value: z.string() });
const { step, aboutBreach } = over(letterForm);

const questions = [
  step({
    id: 'what-happened',
    name: 'What happened, and what it may mean',
    asks: ['nature', 'consequences'],
    card: defineCard('write-letter/what-happened', z.strictObject({})),
    view: () => ({}),
  }),
  step({
    id: 'what-to-do',
    name: 'What is done, and what they can do',
    asks: ['measures', 'advice', 'contact'],
    card: defineCard('write-letter/what-to-do', z.strictObject({})),
    view: () => ({}),
  }),
];

const checkLetter = defineCard(
  'write-letter/check-letter',
  z.strictObject({
    lines: z.array(z.strictObject({ words: z.string() })),
    rows: z.array(fact),
    steps: z.array(choice),
  }),
);

const roomForWords = 9_000;

export const writeLetter = aboutBreach({
  id: 'write-letter',
  version: 1,
  title: 'Write to the people affected',
  send: 'Save the letter',
  right: 'triage',
  reads: 'people',
  meant: isAssessed,
  events: {
    'letter-written': {
      did: 'wrote the letter to those affected',
      noted: 'the letter to those affected was written',
      title: 'the letter is kept',
      line: 'Nothing is sent from here. Record who was told once they were.',
    },
  },
  steps: [
    ...questions,
    step({
      id: 'check-letter',
      name: 'Read the letter',
      asks: [],
      card: checkLetter,
      view: (soFar, { organisation, now }) => {
        const { parts } = letterText(soFar, { organisation, on: londonClock(now).day });
        const fitted = fittingWords(
          parts.map(({ words }) => words),
          roomForWords,
        );
        return {
          lines: troubleLines(soFar, { organisation, now }).map((words) => ({ words })),
          rows: parts.map(({ heading, words }) => ({ name: heading, answer: fitted(words) })),
          steps: questions.map(({ id, name }) => ({ title: name, value: id })),
        };
      },
    }),
  ],
  typedFromCase: (about) =>
    about.type === 'breach' ? typedFrom(letterForm, about.letter ?? draftLetter(about.report)) : {},
  typedAtStart: ({ about, organisation }) => {
    const contact = contactOf(organisation);
    const isNew = about?.type === 'breach' && about.letter === null;
    return isNew && contact ? { contact } : {};
  },
  decide: (deciding, letter) => decideLetter(deciding, letter),
});
