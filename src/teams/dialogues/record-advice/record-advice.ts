import { z } from 'zod';
import { dateInWords } from '../../../domain/deadlines/day-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { adviceRequest } from '../../../domain/request/letters/advice-request.ts';
import { clauseOf, exemptionFacts } from '../../../domain/request/work/exemption-facts.ts';
import { adviceForm, adviceNames, problemsOfAdvice } from '../../../domain/request/work/record-advice.ts';
import { stillWithheld } from '../../../domain/request/work/still-withheld.ts';
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
  version: 1,
  title: 'The Safeguarding Officer’s advice',
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
      id: 'advice',
      name: 'What they advise',
      asks: ['askedOn', 'givenOn', 'advises', 'words'],
      card: defineCard(
        'record-advice/advice',
        z.strictObject({ facts: z.array(fact), advice: z.array(choice), ...days }),
      ),
      view: (_soFar, setting) => ({
        facts: heldFacts(setting),
        advice: choicesOf(adviceNames),
        ...daysSinceReceipt(setting),
      }),
    }),
  ],
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfAdvice(soFar, { ...about, now }) : []),
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

const mostShown = 6;

const heldFacts = (setting: Setting) => {
  const request = requestOf(setting);
  if (!request) return [];
  const { advice } = request;
  return [
    ...(advice
      ? factOf(`Advice of ${dateInWords(advice.givenOn)}`, `${adviceNames[advice.advises]}. ${advice.words}`)
      : []),
    ...stillWithheld(request)
      .slice(-mostShown)
      .flatMap(({ exemption, what }) => factOf(`${exemptionFacts[exemption].name} (${clauseOf(exemption)})`, what)),
  ];
};
