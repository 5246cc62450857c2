import { z } from 'zod';
import { dateInWords } from '../../../domain/deadlines/day-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { adviceRequest } from '../../../domain/request/letters/advice-request.ts';
import { advisersOf, heldForChild } from '../../../domain/request/work/advice-needed.ts';
import { clauseOf, exemptionFacts } from '../../../domain/request/work/exemption-facts.ts';
import {
  adviceForm,
  adviceNames,
  adviserNames,
  adviserOf,
  problemsOfAdvice,
} from '../../../domain/request/work/record-advice.ts';
import { defineCard } from '../../cards/define-card.ts';
import { letterLine, letterLines } from '../../cards/letter-lines.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { fact, factOf } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { choice, choicesOf, days, daysSinceReceipt } from '../request-choices.ts';
import { requestOf } from '../request-facts.ts';
import { requestNotReady } from '../request-not-ready.ts';

const { step, dialogue } = dialogueOver(adviceForm);

export const recordAdviceDialogue = dialogue({
  id: 'record-advice',
  version: 3,
  title: 'Advice where it may harm somebody',
  sendLabel: 'Record it',
  instead: (setting) => requestNotReady('advice-recorded', setting, { title: 'No advice is needed now' }),
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
  finish: ({ answers, draft, person }, desk) =>
    desk.recordAdvice({
      ...{ submissionId: draft.id, reference: draft.about ?? '', openedAt: draft.startedAt },
      ...{ advice: answers, person },
    }),
});

const draftedFor = (setting: Setting) => {
  const request = requestOf(setting);
  const letter = request && adviceRequest(request, setting);
  return letter?.ok ? letterLines(letter.value) : [];
};

const noteFor = ({ organisation }: Setting): string =>
  advisersOf(organisation).includes('safeguarding-officer')
    ? 'The advice of the local authority’s Safeguarding Officer (SEIPS policy 5.2). A person decides; the advice stays on record.'
    : 'A person decides; the advice stays on record.';

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
