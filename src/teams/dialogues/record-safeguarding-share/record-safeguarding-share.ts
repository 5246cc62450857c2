import { z } from 'zod';
import { recipientNames } from '../../../domain/consent/recipients.ts';
import { safeguardingShareForm } from '../../../domain/consent/share-to-safeguard.ts';
import { defineCard } from '../../cards/define-card.ts';
import { fact } from '../case-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { pupilFacts } from '../pupil-facts.ts';
import { choice, choicesOf } from '../request-choices.ts';
import { saidInputs, saidToday, saidView } from '../said-inputs.ts';

const { step, dialogue } = dialogueOver(safeguardingShareForm);

const card = defineCard(
  'record-safeguarding-share/share',
  z.strictObject({ facts: z.array(fact), recipients: z.array(choice), ...saidInputs }),
);

const asChoices = choicesOf(recipientNames).map(({ title, value }) => ({
  title: title.replace(/^./, (letter) => letter.toUpperCase()),
  value,
}));

export const recordSafeguardingShareDialogue = dialogue({
  id: 'record-safeguarding-share',
  version: 1,
  title: 'Record what was shared to keep somebody safe',
  sendLabel: 'Record it',
  steps: [
    step({
      id: 'share',
      name: 'With whom, what and why',
      asks: ['with', 'what', 'reason', 'on', 'source'],
      card,
      view: (_soFar, setting) => ({ facts: pupilFacts(setting), recipients: asChoices, ...saidView(setting) }),
    }),
  ],
  typedAtStart: saidToday,
  finish: ({ answers, draft, person }, desk) =>
    desk.recordSafeguardingShare({ submissionId: draft.id, reference: draft.about ?? '', sharing: answers, person }),
});
