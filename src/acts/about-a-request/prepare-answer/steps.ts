import { z } from 'zod';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { answerForms, answerParts, rightOutcomes } from '../../../domain/request/answer/answer.ts';
import { formNames, outcomeNames, partNames } from '../../../domain/request/answer/answer-words.ts';
import { sentBackWith } from '../../../domain/request/answer/check-answer.ts';
import { answerForm, disputeAnswers, isHandedOver, usualForm } from '../../../domain/request/answer/prepare-answer.ts';
import { neverWrite } from '../../../domain/request/letters/never-write.ts';
import { withoutFullStop } from '../../../domain/request/letters/without-full-stop.ts';
import type { DataRequest } from '../../../domain/request/request.ts';
import { adviceForRight, type RightFact, rightFacts } from '../../../domain/request/rights/advice-for-right.ts';
import { markerWords, restrictionWords, versionsInWords } from '../../../domain/request/rights/marker-words.ts';
import { factsAskedFor, rightFactNames } from '../../../domain/request/rights/right-questions.ts';
import { adviceToSeek, heldForChild } from '../../../domain/request/work/advice-needed.ts';
import { exemptionFacts } from '../../../domain/request/work/exemption-facts.ts';
import { adviceNames } from '../../../domain/request/work/record-advice.ts';
import { stillWithheld } from '../../../domain/request/work/still-withheld.ts';
import { facts, heading, hint, one, ticks, warnings, words } from '../../../teams/card/blocks.ts';
import { type Fact, factOf } from '../../facts/case-facts.ts';
import { choicesOf } from '../../facts/request-choices.ts';
import { askedFacts, requestOf } from '../../facts/request-facts.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';

/** The answer, and what is known about the data, on which the law's advice rests and which is not kept. */
export const preparingForm = answerForm.extend({ known: z.array(z.enum(rightFacts)).optional() });

const { step } = over(preparingForm);

const isCopy = (setting: Setting): boolean => {
  const request = requestOf(setting);
  return request !== undefined && isHandedOver(request.asked);
};
const rightFactsFor = (setting: Setting): readonly RightFact[] => {
  const request = requestOf(setting);
  return request ? factsAskedFor(request.asked.matter) : [];
};

/** What was decided about a right, or which data is handed over and what the law has us tell with it. */
export const prepareAnswerSteps = [
  step({
    id: 'what',
    name: 'What goes out, and in which form',
    asks: ['words', 'form'],
    card: (_soFar, setting) => {
      const request = requestOf(setting);
      return [
        heading('What goes out?'),
        hint('In a few words. The data itself stays out of this chat.'),
        facts([...(isCopy(setting) ? [] : askedFacts(setting, ['wants'])), ...(request ? workFacts(request) : [])]),
        warnings(request ? warningsFor(request, setting.organisation) : []),
        hint(neverWrite, { apart: true }),
        words('words', 'What goes out', {
          longest: 2000,
          like: 'For example: 42 pages from the case files, and 17 messages.',
        }),
        one('form', 'In which form?', choicesOf(formNames, [...answerForms])),
      ];
    },
  }),
  step({
    id: 'known',
    name: 'What is known about the data',
    asks: ['known'],
    when: (_soFar, setting) => rightFactsFor(setting).length > 0,
    card: (_soFar, setting) => [
      heading('What do you know about the data?'),
      hint('Tick what is so. I show what the law says to it; you decide.'),
      facts(askedFacts(setting, ['wants'])),
      ticks('known', 'Which of these are true?', choicesOf(rightFactNames, [...rightFactsFor(setting)]), {
        apart: true,
      }),
    ],
  }),
  step({
    id: 'outcome',
    name: 'What was decided, and why',
    asks: ['outcome', 'reasons'],
    when: (_soFar, setting) => !isCopy(setting),
    card: ({ known = [] }, setting) => [
      heading('What was decided?'),
      hint('A person decides. This is what the law says, as far as is known.'),
      facts([...lawFacts(known, setting), ...versionFacts(setting)]),
      one('outcome', 'The decision', choicesOf(outcomeNames, [...rightOutcomes]), { apart: true }),
      hint(neverWrite),
      words('reasons', 'The reasons, as they will read them', {
        longest: 3000,
        like: 'Needed where not everything is done that they ask.',
      }),
    ],
  }),
  step({
    id: 'parts',
    name: 'What the answer tells them',
    asks: ['parts', 'leftOut'],
    when: (_soFar, setting) => requestOf(setting)?.asked.matter === 'access',
    card: () => [
      heading('What the answer tells them'),
      hint(
        'The law asks for all of this besides the copy (UK GDPR Art. 15(1)). The drafted letter has a place for each.',
      ),
      ticks('parts', 'What is in it', choicesOf(partNames, [...answerParts]), { apart: true }),
      words('leftOut', 'Why something is left out', { longest: 1000, like: 'Only where you left one open.' }),
    ],
  }),
  step({
    id: 'disputes',
    name: 'Whether anything in it is in dispute',
    asks: ['disputed'],
    needs: ['disputed'],
    when: (_soFar, setting) => isCopy(setting),
    card: ({ known = [] }, setting) => [
      heading('Is anything in it in dispute?'),
      hint('While somebody says that an entry is wrong, both versions go with every copy, until it is settled.'),
      facts([...lawFacts(known, setting), ...markerFacts(setting), ...versionFacts(setting)]),
      one('disputed', 'Choose one', choicesOf(disputeNames, [...disputeAnswers]), { apart: true }),
    ],
  }),
];

const disputeNames: Record<(typeof disputeAnswers)[number], string> = {
  none: 'No, nothing that goes out is in dispute',
  'both-versions': 'Yes, and what goes out carries both versions',
};

const lawFacts = (known: readonly RightFact[], setting: Setting): Fact[] => {
  const request = requestOf(setting);
  const advice = request && adviceForRight(request.asked.matter, known);
  return advice ? factOf('What the law says', `${advice.words} (${advice.source})`) : [];
};

/** This request, and the others about the same person whose marker stands. */
const concerned = (setting: Setting): DataRequest[] => {
  const request = requestOf(setting);
  return request ? [request, ...(setting.marked ?? [])] : [];
};

const versionFacts = (setting: Setting): Fact[] =>
  concerned(setting).flatMap((each) => versionsInWords(each).flatMap(({ name, words }) => factOf(name, words)));

const markerFacts = (setting: Setting): Fact[] =>
  concerned(setting).flatMap((each) => [
    ...factOf(`Marker of ${each.reference}`, markerWords(each) ?? ''),
    ...factOf(`Restriction of ${each.reference}`, restrictionWords(each) ?? ''),
  ]);

const mostShown = 2;

const workFacts = (request: DataRequest): Fact[] => {
  const held = stillWithheld(request);
  const { advice, searches } = request;
  return [
    ...factOf('It was sent back', sentBackWith(request) ?? ''),
    ...searches.slice(-mostShown).flatMap(({ place, found }) => factOf('Found', `${withoutFullStop(place)}: ${found}`)),
    ...held
      .slice(-mostShown)
      .flatMap(({ exemption, what }) => factOf('Held back', `${exemptionFacts[exemption].name}: ${what}`)),
    ...factOf('More', moreWords(searches.length, held.length)),
    ...(advice ? factOf('Advice', `${adviceNames[advice.advises]}. ${advice.words}`) : []),
  ];
};

/** What the card leaves out, so that nobody takes the newest for all. */
const moreWords = (searches: number, held: number): string => {
  const left = [
    { count: searches - mostShown, words: 'of what was found' },
    { count: held - mostShown, words: 'of what is held back' },
  ].filter(({ count }) => count > 0);
  const named = left.map(({ count, words }) => `${count} more ${words}`).join(' and ');
  return named === '' ? '' : `And ${named}, on the page of the work`;
};

/** The tool points at what does not fit together; a person decides. */
const warningsFor = (request: DataRequest, organisation: Organisation): string[] => {
  const isHeld = heldForChild(request).length > 0;
  const seek = adviceToSeek(request, organisation);
  const advises = request.advice?.advises;
  return [
    ...(seek === undefined ? [] : [seek]),
    ...(advises === 'hand-over' && isHeld
      ? ['The advice is to hand it all over, and something is held back to protect the child.']
      : []),
    ...(advises !== undefined && advises !== 'hand-over' && !isHeld
      ? ['The advice is to hold something back, and nothing is held back to protect the child.']
      : []),
    ...(usualForm(request.asked) === 'electronic'
      ? [
          'It came electronically, so the answer is electronic too, unless they ask for another form (UK GDPR Art. 12(3)).',
        ]
      : []),
  ];
};
