import { z } from 'zod';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { adviceIfHeld } from '../../../domain/request/work/advice-needed.ts';
import { clauseOf, doubtAbout, exemptionFacts } from '../../../domain/request/work/exemption-facts.ts';
import { type Exemption, exemptions } from '../../../domain/request/work/exemptions.ts';
import { extentNames, withholdForm } from '../../../domain/request/work/withhold.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { fact, factOf } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { choice, choicesOf } from '../request-choices.ts';
import { askedFacts, requestOf } from '../request-facts.ts';
import { requestNotReady } from '../request-not-ready.ts';

const { step, dialogue } = dialogueOver(withholdForm);
const facts = z.array(fact);
const line = z.strictObject({ words: z.string() });

export const withholdDialogue = dialogue({
  id: 'withhold',
  version: 1,
  title: 'Withhold something',
  sendLabel: 'Record it',
  instead: (setting) => requestNotReady('withheld', setting, { title: 'Nothing can be withheld now' }),
  steps: [
    step({
      id: 'exemption',
      name: 'The reason that the law gives',
      asks: ['exemption'],
      card: defineCard('withhold/exemption', z.strictObject({ facts, exemptions: z.array(choice) })),
      view: (_soFar, setting) => ({
        facts: askedFacts(setting, ['subject', 'capacity']),
        exemptions: exemptions.map((each) => ({ title: exemptionFacts[each].name, value: each })),
      }),
    }),
    step({
      id: 'line',
      name: 'What is held back, and where the full copy is',
      asks: ['what', 'extent', 'reason', 'fullCopy'],
      card: defineCard('withhold/line', z.strictObject({ facts, warnings: z.array(line), extents: z.array(choice) })),
      view: ({ exemption }, setting) => ({
        facts: exemption ? ruleFacts(exemption) : [],
        warnings: warningsFor(exemption, setting).map((words) => ({ words })),
        extents: choicesOf(extentNames),
      }),
    }),
  ],
  // What is kept is mostly kept in one place.
  typedAtStart: ({ about }) => {
    const fullCopy = about?.type === 'request' ? about.withheld.at(-1)?.fullCopy : undefined;
    return typedFrom(withholdForm, { fullCopy });
  },
  finish: ({ answers, draft, person }, desk) =>
    desk.withhold({ submissionId: draft.id, reference: draft.about ?? '', line: answers, person }),
});

const ruleFacts = (exemption: Exemption) => [
  ...factOf(exemptionFacts[exemption].name, exemptionFacts[exemption].rule),
  ...factOf('The law', clauseOf(exemption)),
];

const warningsFor = (exemption: Exemption | undefined, setting: Setting): string[] => {
  const request = requestOf(setting);
  if (!exemption || !request) return [];
  const doubt = doubtAbout(exemption, request.asked, londonClock(setting.now).day);
  const advice = adviceIfHeld(exemption, request, setting.organisation);
  return [...(doubt ? [doubt] : []), ...(advice ? [advice] : [])];
};
