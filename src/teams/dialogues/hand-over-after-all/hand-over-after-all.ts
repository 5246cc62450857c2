import { z } from 'zod';
import { refuse } from '../../../domain/outcome.ts';
import { exemptionFacts } from '../../../domain/request/work/exemption-facts.ts';
import { stillWithheld } from '../../../domain/request/work/still-withheld.ts';
import { handOverForm } from '../../../domain/request/work/withhold.ts';
import type { Withheld } from '../../../domain/request/work/work.ts';
import { button } from '../../buttons.ts';
import { defineCard } from '../../cards/define-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { fact, factOf } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { choice, nothingToChoose } from '../request-choices.ts';
import { requestOf } from '../request-facts.ts';
import { requestNotReady } from '../request-not-ready.ts';

const { step, dialogue } = dialogueOver(handOverForm);

/** The line that was named, or all that is still held back. */
const linesMeant = (setting: Setting): Withheld[] => {
  const request = requestOf(setting);
  const held = request ? stillWithheld(request) : [];
  const named = held.filter(({ id }) => id === setting.part);
  return named.length > 0 ? named : held;
};

export const handOverAfterAllDialogue = dialogue({
  id: 'hand-over-after-all',
  version: 1,
  title: 'Hand over after all',
  sendLabel: 'Record it',
  instead: (setting) =>
    requestNotReady('handed-over-after-all', setting, { title: 'Nothing can change now' }) ?? nothingHeld(setting),
  steps: [
    step({
      id: 'line',
      name: 'What is handed over, and why',
      asks: ['withheldId', 'reason'],
      card: defineCard('hand-over-after-all/line', z.strictObject({ facts: z.array(fact), lines: z.array(choice) })),
      view: (_soFar, setting) => {
        const meant = linesMeant(setting);
        return {
          facts: meant.slice(-mostShown).flatMap(lineFacts),
          lines: meant.length > 0 ? meant.map((line) => ({ title: nameOf(line), value: line.id })) : nothingToChoose,
        };
      },
    }),
  ],
  typedAtStart: (setting) => {
    const meant = linesMeant(setting);
    return typedFrom(handOverForm, { withheldId: meant.length === 1 ? meant[0]?.id : undefined });
  },
  finish: async ({ answers, draft, person }, desk) => {
    const { withheldId, reason } = answers;
    if (withheldId === '') return refuse('not-withheld', 'Nothing is held back any more. Press Cancel.');
    return desk.handOverAfterAll({ submissionId: draft.id, reference: draft.about ?? '', withheldId, reason, person });
  },
});

const nothingHeld = (setting: Setting) => {
  const request = requestOf(setting);
  if (!request || linesMeant(setting).length > 0) return undefined;
  return messageCard(
    'Nothing is held back',
    [`All that was found for ${request.reference} is handed over.`],
    [button('Open the request', { do: 'case', reference: request.reference })],
  );
};

const mostShown = 6;

/** Its number in the redaction log and the reason that the law gives: a choice holds nobody's own words. */
const nameOf = ({ id, exemption }: Withheld): string =>
  `${id.replace('withheld.', '')}. ${exemptionFacts[exemption].name}`;

const lineFacts = (line: Withheld) => factOf(nameOf(line), `${line.what} ${line.reason}`);
