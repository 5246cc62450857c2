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
import { day, facts, heading, hint, letter, one, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { factOf } from '../facts/case-facts.ts';
import { choicesOf, daysSinceReceipt } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines } from '../facts/rights-facts.ts';
import { notReadyFor } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(adviceForm);

export const recordAdvice = aboutRequest({
  id: 'record-advice',
  version: 3,
  title: 'Advice where it may harm somebody',
  send: 'Record it',
  said: {
    help: 'advice for …',
    alone: null,
    ofOne:
      'advice, advise, advised, safeguarding officer, lado, local authority says/said/advises, council says/said/advises',
  },
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
      card: (_soFar, setting) => [
        heading('Ask for the advice first'),
        hint('I send nothing myself. Copy these words into a secure e-mail, or ring. The clock goes on meanwhile.'),
        letter(draftedFor(setting)),
      ],
    }),
    step({
      id: 'whom',
      name: 'Whom you asked',
      asks: ['of'],
      when: (_soFar, { organisation }) => advisersOf(organisation).length > 1,
      card: (_soFar, { organisation }) => [
        heading('Whom did you ask?'),
        hint('Whom you ask is your choice. A person decides; the advice stays on record.'),
        one('of', 'I asked', choicesOf(adviserNames, [...advisersOf(organisation)]), { apart: true }),
      ],
    }),
    step({
      id: 'advice',
      name: 'What they advise',
      asks: ['askedOn', 'givenOn', 'advises', 'words'],
      card: (_soFar, setting) => [
        heading('What do they advise?'),
        hint(noteFor(setting)),
        facts(heldFacts(setting)),
        day('askedOn', 'Day you asked', daysSinceReceipt(setting), { apart: true }),
        day('givenOn', 'Day the advice came', daysSinceReceipt(setting)),
        one('advises', 'They advise to', choicesOf(adviceNames)),
        words('words', 'What they said, and who said it', { longest: 3000 }),
      ],
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
  return draftedLines(request && adviceRequest(request, setting));
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
