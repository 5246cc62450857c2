import { z } from 'zod';
import { recipientNames } from '../../domain/consent/recipients.ts';
import { safeguardingShareForm, recordSafeguardingShare as share } from '../../domain/consent/share-to-safeguard.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { fact } from '../facts/case-facts.ts';
import { pupilFacts } from '../facts/pupil-facts.ts';
import { choice, choicesOf } from '../facts/request-choices.ts';
import { saidInputs, saidToday, saidView } from '../facts/said-inputs.ts';

const { step, aboutPupil } = over(safeguardingShareForm);

const card = defineCard(
  'record-safeguarding-share/share',
  z.strictObject({ facts: z.array(fact), recipients: z.array(choice), ...saidInputs }),
);

const asChoices = choicesOf(recipientNames).map(({ title, value }) => ({
  title: title.replace(/^./, (letter) => letter.toUpperCase()),
  value,
}));

export const recordSafeguardingShare = aboutPupil({
  id: 'record-safeguarding-share',
  version: 1,
  title: 'Record what was shared to keep somebody safe',
  send: 'Record it',
  right: 'record-pupil',
  reads: 'record',
  events: {
    'safeguarding-share-recorded': {
      did: 'recorded what was shared to keep somebody safe',
      noted: 'something was shared to keep somebody safe',
      title: 'the sharing is recorded',
    },
  },
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
  decide: (deciding, sharing) => share({ ...deciding, sharing }),
});
