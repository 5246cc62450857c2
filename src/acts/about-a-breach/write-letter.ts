import { contactOf } from '../../domain/breach/tell/ico-answers.ts';
import { letterForm } from '../../domain/breach/tell/letter.ts';
import { draftLetter } from '../../domain/breach/tell/letter-drafts.ts';
import { letterText } from '../../domain/breach/tell/letter-text.ts';
import { writeLetter as decideLetter } from '../../domain/breach/tell/tell-people.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { heading, hint, warnings, words } from '../../teams/card/blocks.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { troubleLines } from '../../teams/card/trouble-lines.ts';
import { isAssessed } from '../facts/case-facts.ts';
import { changing, passages } from '../facts/check-blocks.ts';
import { over } from '../over.ts';

const { step, aboutBreach } = over(letterForm);

const questions = [
  step({
    id: 'what-happened',
    name: 'What happened, and what it may mean',
    asks: ['nature', 'consequences'],
    card: () => [
      heading('The letter: what happened'),
      hint(
        'In plain words, as if you were telling them face to face. It goes to everyone affected, so name nobody in it.',
      ),
      words('nature', 'What happened, and what the information was about', { longest: 3000 }),
      words('consequences', 'What this may mean for them', { longest: 3000 }),
    ],
  }),
  step({
    id: 'what-to-do',
    name: 'What is done, and what they can do',
    asks: ['measures', 'advice', 'contact'],
    card: () => [
      heading('The letter: what is done'),
      hint('Say only what has really been done.'),
      words('measures', 'What you have done and will do', { longest: 3000 }),
      words('advice', 'What they can do to protect themselves', { longest: 3000 }),
      words('contact', 'Whom they can ask, with telephone and e-mail', { longest: 500 }),
    ],
  }),
];

const roomForWords = 9_000;

export const writeLetter = aboutBreach({
  id: 'write-letter',
  version: 1,
  title: 'Write to the people affected',
  send: 'Save the letter',
  said: {
    help: 'letter for …',
    alone: 'letter, write a/the letter, letter to the people affected, letter to parents/families',
    ofOne: 'letter, letters, write to the people/families/parents',
  },
  right: 'triage',
  reads: 'people',
  meant: isAssessed,
  events: {
    'letter-written': {
      did: 'wrote the letter to the people affected',
      noted: 'the letter to the people affected was written',
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
      card: (soFar, setting) => {
        const { organisation, now } = setting;
        const { parts } = letterText(soFar, { organisation, on: londonClock(now).day });
        const fitted = fittingWords(
          parts.map((part) => part.words),
          roomForWords,
        );
        return [
          heading('Read it as they will'),
          warnings(troubleLines(soFar, setting)),
          passages(parts.map((part) => ({ name: part.heading, answer: fitted(part.words) }))),
          changing(questions, soFar, setting),
        ];
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
