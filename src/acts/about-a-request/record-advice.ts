import { z } from 'zod';
import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { policyOf } from '../../domain/policies/index.ts';
import { adviceRequest } from '../../domain/request/letters/advice-request.ts';
import { advisersOf, heldForChild } from '../../domain/request/work/advice-needed.ts';
import { clauseOf, exemptionFacts } from '../../domain/request/work/exemption-facts.ts';
import {
  adviceForm,
  adviceNames,
  adviserNames,
  adviserOf,
  recordAdvice as decideAdvice,
  problemsOfAdvice,
} from '../../domain/request/work/record-advice.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { letterLine, letterLines } from '../../teams/card/letter-lines.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { over } from '../act.ts';
import { fact, factOf } from '../facts/case-facts.ts';
import { choice, choicesOf, days, daysSinceReceipt } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { notReadyFor } from '../not-now.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(adviceForm);

export const recordAdvice = aboutRequest({
  id: 'record-advice',
  version: 3,
  title: 'Advice where it may harm somebody',
  send: 'Record it',
  right: 'work-on-request',
  reads: 'work',
  events: {
    'advice-recorded': {
      did: 'recorded advice',
      noted: 'advice is recorded',
      title: 'the advice is recorded',
      begin: 'Ask for advice, or record it',
    },
  },
  notNow: (setting) => notReadyFor('advice-recorded', setting, { title: 'No advice is needed now' }),
  steps: [
    step({
      id: 'ask',
      name: 'The words to ask with',
      asks: [],
      card: defineCard('record-advice/ask', z.strictObject({ letter: z.array(letterLine) })),
      view: (_soFar, setting) => ({ letter: draftedFor(setting) }),
    }),
    step({
      id: 'whom',
      name: 'Whom you asked',
      asks: ['of'],
      when: (_soFar, { organisation }) => advisersOf(organisation).length > 1,
      card: defineCard('record-advice/whom', z.strictObject({ note: z.string(), advisers: z.array(choice) })),
      view: (_soFar, { organisation }) => ({
        note: 'Whom you ask is your choice. A person decides; the advice stays on record.',
        advisers: choicesOf(adviserNames, [...advisersOf(organisation)]),
      }),
    }),
    step({
      id: 'advice',
      name: 'What they advise',
      asks: ['askedOn', 'givenOn', 'advises', 'words'],
      card: defineCard(
        'record-advice/advice',
        z.strictObject({
          note: z.string(),
          facts: z.array(fact),
          advice: z.array(choice),
          ...days,
        }),
      ),
      view: (_soFar, setting) => ({
        facts: heldFacts(setting),
        note: noteFor(setting),
        advice: choicesOf(adviceNames),
        ...daysSinceReceipt(setting),
      }),
    }),
  ],
  check: (soFar, { about, organisation, now }) =>
    about?.type === 'request' ? problemsOfAdvice(soFar, { ...about, organisation, now }) : [],
  typedAtStart: ({ now }) => typedFrom(adviceForm, { givenOn: londonClock(now).day }),
  restsOnWhatWasShown: true,
  decide: (deciding, advice) => decideAdvice({ ...deciding, advice }),
});

const draftedFor = (setting: Setting) => {
  const request = requestOf(setting);
  const letter = request && adviceRequest(request, setting);
  return letter?.ok ? letterLines(letter.value) : [];
};

const noteFor = ({ organisation }: Setting): string => {
  const { advice } = policyOf(organisation).requests;
  const decides = 'A person decides; the advice stays on record.';
  return advice.from === 'safeguarding-officer'
    ? `The advice of the local authority’s Safeguarding Officer (${advice.clause}). ${decides}`
    : decides;
};

const mostShown = 6;

const heldFacts = (setting: Setting) => {
  const request = requestOf(setting);
  if (!request) return [];
  const { advice } = request;
  return [
    ...(advice
      ? factOf(
          `Advice of ${dateInWords(advice.givenOn)}`,
          `${adviserOf(advice)}: ${adviceNames[advice.advises]}. ${advice.words}`,
        )
      : []),
    ...heldForChild(request)
      .slice(-mostShown)
      .flatMap(({ exemption, what }) => factOf(`${exemptionFacts[exemption].name} (${clauseOf(exemption)})`, what)),
  ];
};
