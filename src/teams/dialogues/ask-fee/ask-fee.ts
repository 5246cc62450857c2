import { z } from 'zod';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { feeForm, feeGroundNames, problemsOfFee } from '../../../domain/request/dates/fee-asked.ts';
import { feeLetter } from '../../../domain/request/letters/fee-letter.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { shown, timeFact, whatAndWhen } from '../date-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { warned, warning } from '../never-write.ts';
import { notNow } from '../not-now.ts';
import { choicesOf } from '../request-choices.ts';
import { requestOf } from '../request-facts.ts';
import { draftedLines, sinceReceived } from '../rights-facts.ts';

const { step, dialogue } = dialogueOver(feeForm);
const { facts, letter, choices, days } = shown;

export const askFeeDialogue = dialogue({
  id: 'ask-fee',
  version: 1,
  title: 'Ask for a fee',
  sendLabel: 'Record that you asked',
  steps: [
    step({
      id: 'fee',
      name: 'How much, and why',
      asks: ['ground', 'amount', 'reasons'],
      card: defineCard('ask-fee/fee', z.strictObject({ facts, grounds: choices, ...warned })),
      view: (_soFar, setting) => ({ facts: whatAndWhen(setting), grounds: choicesOf(feeGroundNames), ...warning }),
    }),
    step({
      id: 'asked',
      name: 'The letter, and when they were told',
      asks: ['askedOn'],
      card: defineCard('ask-fee/asked', z.strictObject({ facts, letter, ...days })),
      view: ({ ground, amount, reasons, askedOn }, setting) => {
        const request = requestOf(setting);
        const charging = ground &&
          amount !== undefined &&
          reasons && { ground, amount, reasons, askedOn: askedOn ?? londonClock(setting.now).day };
        return {
          facts: timeFact(setting),
          letter: draftedLines(request && charging ? feeLetter(request, setting, charging) : undefined),
          ...sinceReceived(setting),
        };
      },
    }),
  ],
  instead: notNow('fee-asked'),
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfFee(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(feeForm, { askedOn: londonClock(now).day }),
  finish: ({ answers, draft, person }, desk) =>
    desk.askFee({ submissionId: draft.id, reference: draft.about ?? '', asking: answers, person }),
});
