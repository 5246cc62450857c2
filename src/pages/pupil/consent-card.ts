import { z } from 'zod';
import type { Answered, PupilOpened } from '../../desk/ask-consent.ts';
import { clausesInWords } from '../../domain/consent/answer/clauses.ts';
import type { ConsentAnswer } from '../../domain/consent/consent-answer.ts';
import { decideConsent } from '../../domain/consent/decide-consent.ts';
import { type ConsentQuestion, codeOf } from '../../domain/consent/question.ts';
import { type StatusLine, statusOf } from '../../domain/consent/status-of.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { may } from '../../domain/organisation/roles.ts';
import { button } from '../../teams/card/buttons.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { type Button, show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { startButton } from '../start-button.ts';
import { headingOf, listedAnswer } from './answer-words.ts';
import { logWhatTheyAsk } from './finding-cards.ts';
import { pupilFlags } from './pupil-flags.ts';
import { pupilLine } from './pupil-line.ts';
import { pupilPageButton } from './pupil-page-button.ts';
import { listedQuestion, questionWords } from './question-words.ts';

const line = z.strictObject({ words: z.string() });
const consent = defineCard(
  'pupil/consent',
  z.strictObject({
    asked: z.string(),
    answer: z.string(),
    answerColor: z.string(),
    reasons: z.array(line),
    hasClauses: z.boolean(),
    clauses: z.string(),
    groups: z.array(
      z.strictObject({
        heading: z.string(),
        answers: z.array(z.strictObject({ name: z.string(), answer: z.string(), color: z.string() })),
      }),
    ),
    pupil: z.string(),
    about: z.string(),
    flags: z.array(line),
    onFile: z.array(z.strictObject({ words: z.string(), color: z.string() })),
  }),
);

/** `draft` keeps what a body asks, where the question is about one. */
interface Asking {
  readonly person: Person;
  readonly draft?: string | undefined;
}

/**
 * What a pupil's file answers, for whoever may look the pupil up; only ever shown in a 1:1 chat. The answer comes first,
 * before the name, so that nobody reads on and takes “not recorded” for a yes.
 */
export const consentCard = (
  opened: PupilOpened,
  { person, several, draft }: Asking & { several?: true | undefined },
): Shown => {
  const { file, today } = opened;
  const card = consent.render({
    ...(answeredOne(opened) ?? everythingAsked(opened, several)),
    ...pupilLine(file, opened),
    flags: pupilFlags(opened).map((words) => ({ words })),
    onFile: statusOf(file, today).filter(isWorthALine).map(statusView),
  });
  return show(card, `${file.reference}: a pupil’s consent`, buttonsFor(opened, { person, draft }));
};

const answeredOne = ({ question, answers }: PupilOpened) => {
  const [first] = answers;
  if (!question || !first) return undefined;
  const { words, color } = headingOf(first.question, first.answer);
  return {
    asked: questionWords(question),
    answer: words,
    answerColor: color,
    reasons: reasonsOf(first).map((each) => ({ words: each })),
    hasClauses: true,
    clauses: clausesInWords(first.answer.clauses),
    groups: [],
  };
};

const reasonsOf = ({ answer: { reason, only, next, bothVersions } }: Answered): string[] => [
  ...only.map((each) => `• ${each}`),
  reason,
  ...(bothVersions ? ['Part of the record is in dispute. Pass on both versions.'] : []),
  ...(next ? [`Next: ${next}`] : []),
];

const everythingAsked = ({ answers, file }: PupilOpened, several: true | undefined) => ({
  asked: several
    ? 'You asked about more than one. Here is everything; or ask about one at a time.'
    : 'What may we do today?',
  answer: 'The answers',
  answerColor: 'Default',
  reasons: [
    {
      words:
        'Each answer names its clauses when you ask about it. SEIPS stands for Leicestershire’s Secondary Education and Inclusion Partnerships.',
    },
    { words: `To ask about somebody else, type for example “can we share with the police about ${file.reference}?”` },
  ],
  hasClauses: false,
  clauses: '',
  groups: overview.map(({ heading, about }) => ({
    heading,
    answers: answers
      .filter(({ question }) => about.includes(question.about))
      .map(({ question, answer }) => {
        const { words, color } = listedAnswer(question, answer);
        return { name: listedQuestion(question), answer: words, color };
      }),
  })),
});

const overview: readonly { readonly heading: string; readonly about: readonly ConsentQuestion['about'][] }[] = [
  { heading: 'Keep and count:', about: ['records', 'notes', 'report'] },
  { heading: 'Share only what they need to know with:', about: ['share'] },
  { heading: 'Use a photograph:', about: ['photograph'] },
];

const colours: Readonly<Record<StatusLine['state'], string>> = {
  good: 'Good',
  missing: 'Attention',
  attention: 'Warning',
  plain: 'Default',
};

/** What is there only where something has happened needs no line that says it has not. */
const exceptions: readonly string[] = ['withdrawal', 'restricted', 'challenged', 'left'];

const isWorthALine = ({ what, state }: StatusLine): boolean => state !== 'plain' || !exceptions.includes(what);

const statusView = ({ words, state }: StatusLine) => ({ words: safeText(words, 200), color: colours[state] });

const buttonsFor = (opened: PupilOpened, { person, draft }: Asking): Button[] => {
  const { question, file } = opened;
  const { reference } = file;
  const kept = draft === undefined ? {} : { draft };
  const because = question ? firstButtons(opened, question, kept) : [];
  const log = draft === undefined ? [] : [logWhatTheyAsk(draft, because.length === 0 ? 'positive' : 'default')];
  const first = [...because, ...log];
  const record = pupilPageButton(reference, 'record', first.length === 0 ? 'positive' : 'default');
  const everything = pupilPageButton(reference, 'entries');
  if (question) {
    const other = button('Ask something else', { do: 'consent', reference });
    return [...first, record, ...ifHarm(opened, question, kept), everything, other];
  }
  const watches = may(person, 'read-look-ups', { organisation: file.organisation });
  return [
    record,
    everything,
    pupilPageButton(reference, 'history'),
    button('Export', { do: 'document', reference, document: 'pupil-record' }),
    ...(watches ? [button('Who has looked', { do: 'look-ups', reference })] : []),
  ];
};

/** Keeping somebody safe allows more (SEIPS 6.4): where the words did not plainly say so, the person can. */
const ifHarm = (
  { file: { reference }, answers: [first] }: PupilOpened,
  question: ConsentQuestion,
  kept: Pick<Asking, 'draft'>,
): Button[] => {
  if (question.about !== 'share' || question.safeguarding || !first || !mayBeOverridden.has(first.answer.answer)) {
    return [];
  }
  const code = codeOf({ ...question, safeguarding: true });
  return [button('Somebody may come to harm', { do: 'consent', reference, question: code, ...kept })];
};

const mayBeOverridden: ReadonlySet<ConsentAnswer['answer']> = new Set(['no', 'ask-first', 'not-recorded']);

/** What has to be said or recorded because of the answer. */
const firstButtons = (
  { file, answers, today }: PupilOpened,
  question: ConsentQuestion,
  kept: Pick<Asking, 'draft'>,
): Button[] => {
  const { reference } = file;
  const [first] = answers;
  if (first?.answer.override === 'safeguarding') {
    return [startButton('Record what was shared', 'record-safeguarding-share', { reference }, 'positive')];
  }
  if (first?.answer.answer !== 'ask-first' || question.about !== 'share' || question.works !== 'not-said') return [];
  const ifTheyDo = decideConsent(file, { ...question, works: 'yes' }, today);
  // Something else is asked first, whether they do or not.
  if (ifTheyDo.next === first.answer.next) return [];
  const say = (works: 'yes' | 'no') =>
    ({ do: 'consent', reference, question: codeOf({ ...question, works }), ...kept }) as const;
  return [button('They work with the pupil', say('yes'), 'positive'), button('They do not', say('no'))];
};
