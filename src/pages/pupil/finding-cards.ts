import { type ActId, actOf } from '../../acts/index.ts';
import { type Candidate, mostCandidates } from '../../desk/ask-consent.ts';
import { type ConsentQuestion, codeOf } from '../../domain/consent/question.ts';
import { button, linkButton } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { shortTitle } from '../../teams/card/short-title.ts';
import type { Button } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { who } from '../desk-buttons.ts';
import { rowsPage } from '../desk-cards.ts';
import { startButton } from '../start-button.ts';

/** Several whom the words fit, told apart by year and school; whoever asked says which. It is never guessed. */
export const candidatesCard = (
  candidates: readonly Candidate[],
  {
    question,
    draft,
    more,
    toRecord,
  }: {
    question: ConsentQuestion | undefined;
    draft?: string | undefined;
    more: boolean;
    /** What is to be recorded of whoever is chosen. */
    toRecord?: ActId | undefined;
  },
): Shown => {
  const shown = candidates.slice(0, mostCandidates);
  const asked = { ...(question && { question: codeOf(question) }), ...(draft === undefined ? {} : { draft }) };
  return rowsPage(
    'Which pupil do you mean?',
    [
      more
        ? `More than ${shown.length} pupils fit that. If yours is not here, ask again with their full name, school and year.`
        : 'More than one pupil fits that. If yours is not here, ask again with the full name, school and year.',
    ],
    shown.map(({ names, year, school, reference }, at) => ({
      name: safeText(`${at + 1}. ${names}`, 150),
      answer: safeText(`${year}, ${school} · ${reference}`, 150),
    })),
    shown.map(({ names, year, reference }, at) =>
      toRecord === undefined
        ? button(titled(at + 1, names, year), { do: 'consent', reference, ...asked })
        : startButton(titled(at + 1, names, year), toRecord, { reference }),
    ),
  );
};

/** Wide letters take more room than others. */
const spare = 4;

/** The year stays whole: it is what tells them apart. */
const titled = (number: number, names: string, year: string): string => {
  const end = `, ${year}`;
  return `${shortTitle(`${number}. ${safeText(names, 60)}`, end.length + spare)}${end}`;
};

/** What a body such as the police asks is logged with the words that `draft` keeps. */
export const logWhatTheyAsk = (draft: string, style: 'positive' | 'default') =>
  button('Log what they ask', { do: 'resume', draft }, style);
const logged = (draft: string | undefined) => (draft === undefined ? [] : [logWhatTheyAsk(draft, 'positive')]);

/**
 * The same whether nobody is called that or it is not theirs to know, and whoever asks: it tells nobody which. `draft`: where
 * a body asks, so that its request is not lost. `waysOn` go by the words and by who asks, never by whom they name.
 */
export const nobodyFoundCard = (draft?: string | undefined, waysOn: readonly Button[] = [askQuestion()]): Shown =>
  messageCard(
    'I found nobody',
    [
      'I found no pupil of that name or number among those you look after.',
      'Type “consent” with the full name, the school and the year. A unique pupil number (UPN) works too, and so does the number of the pupil’s record, such as PF-2026-0001.',
      'Only a partnership’s Co-ordinators and its Data Protection Officer look pupils up. If you need to know, ask them.',
    ],
    [...logged(draft), ...waysOn, who()],
  );

const askQuestion = (): Button => startButton('Ask a question', 'ask-question');

/** No pupil was named. `toRecord`: what is to be recorded of one. */
export const whichPupilCard = (toRecord?: ActId | undefined): Shown =>
  messageCard('Which pupil?', [
    ...(toRecord === undefined
      ? []
      : [
          `Type “${actOf(toRecord).said.help}” with the pupil’s name in place of the dots, or the number of their record.`,
        ]),
    'Type “consent” and the pupil’s name, and if you can the year and the school. I then show what is on file, and what can be recorded.',
    'You can also ask in your own words, such as “can we share with CAMHS about Jordan in year 9?”',
  ]);

/** No pupil was named, and whoever asks looks nobody up: whom to ask, and what not to do until then. */
export const askWhoKnowsPupilsCard = (
  question: ConsentQuestion | undefined,
  draft?: string | undefined,
  waysOn: readonly Button[] = [],
): Shown =>
  messageCard(
    'Ask before anything is passed on',
    [
      ...(question?.about === 'share' && question.with === 'police'
        ? [
            'What goes to the police is decided case by case. Ask them to write down what they need and why, and give nothing out on the phone.',
          ]
        : []),
      'Ask the Data Protection Officer of your school or partnership. In a partnership a Co-ordinator can tell you too. Only they look pupils up here.',
      'Is somebody in danger now? Ring 999 and tell your safeguarding lead. Keeping a child safe comes first.',
    ],
    [...logged(draft), ...waysOn, who()],
  );

/** More than one pupil was named. An answer about one could be taken for all, so none is looked up. */
export const onePupilCard = (): Shown =>
  messageCard('One pupil at a time', [
    'You named more than one pupil, so I have not looked up any of them.',
    'Ask about one, such as “can we share with CAMHS about Jordan in year 9?” Then ask about the next.',
  ]);

/** Where others can read along. Nothing that was said is repeated. */
export const pupilsInPrivateCard = (chatUrl: string | undefined): Shown =>
  messageCard(
    'Let’s talk in private',
    [
      'I answer questions about pupils only in our private chat, where nobody else can read along.',
      'If your message names somebody, you may want to delete it.',
    ],
    chatUrl ? [linkButton('Open our chat', chatUrl)] : [],
  );
