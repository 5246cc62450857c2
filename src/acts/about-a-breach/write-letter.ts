import { answerInWords } from '../../domain/breach/report/report-words.ts';
import { contactOf } from '../../domain/breach/tell/ico-answers.ts';
import { letterForm, longestConsequences } from '../../domain/breach/tell/letter.ts';
import { consequencesRecorded, draftLetterOf } from '../../domain/breach/tell/letter-drafts.ts';
import { letterText } from '../../domain/breach/tell/letter-text.ts';
import { writeLetter as decideLetter } from '../../domain/breach/tell/tell-people.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { facts, heading, hint, warnings, words } from '../../teams/card/blocks.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { troubleLines } from '../../teams/card/trouble-lines.ts';
import { breachOf, type Fact, factOf, isAssessed } from '../facts/case-facts.ts';
import { changing, passages } from '../facts/check-blocks.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutBreach } = over(letterForm);

/** What the letter says so far of what it may mean. */
interface Drafting {
  readonly consequences?: string | undefined;
}

/** What was recorded of the consequences and is not in the letter, to write from: that for the ICO, and that of the assessment. */
const recordedBeside = ({ consequences = '' }: Drafting, setting: Setting): Fact[] => {
  const breach = breachOf(setting);
  if (!breach) return [];
  const forIco = consequencesRecorded(breach);
  const { whatPeople = '' } = breach.assessments.at(-1)?.answers ?? {};
  const isJudged = whatPeople !== answerInWords('whose', breach.report, { schools: [] });
  return [
    ...factOf('Likely consequences, as recorded for the ICO', consequences.includes(forIco) ? '' : forIco),
    ...factOf('The assessment says', isJudged && !consequences.includes(whatPeople) ? whatPeople : ''),
  ];
};

const hasRecorded = ({ consequences = '' }: Drafting, setting: Setting): boolean => {
  const breach = breachOf(setting);
  const recorded = breach ? consequencesRecorded(breach) : '';
  return recorded !== '' && consequences.includes(recorded);
};

const questions = [
  step({
    id: 'what-happened',
    name: 'What happened, and what it may mean',
    asks: ['nature', 'consequences'],
    card: (soFar, setting) => [
      heading('The letter: what happened'),
      hint(
        [
          'In plain words, as if you were telling them face to face. It goes to everyone affected, so name nobody in it.',
          ...(hasRecorded(soFar, setting)
            ? [
                'The likely consequences that were recorded for the ICO are filled in. Put them as you would to a parent.',
              ]
            : []),
        ].join(' '),
      ),
      facts(recordedBeside(soFar, setting)),
      words('nature', 'What happened, and what the information was about', { longest: 3000 }),
      words('consequences', 'What this may mean for them', { longest: longestConsequences }),
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
    about.type === 'breach' ? typedFrom(letterForm, about.letter ?? draftLetterOf(about)) : {},
  typedAtStart: ({ about, organisation }) => {
    const contact = contactOf(organisation);
    const isNew = about?.type === 'breach' && about.letter === null;
    return isNew && contact ? { contact } : {};
  },
  decide: (deciding, letter) => decideLetter(deciding, letter),
});
