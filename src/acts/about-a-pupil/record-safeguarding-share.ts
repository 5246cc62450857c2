import { recipientNames } from '../../domain/consent/recipients.ts';
import { safeguardingShareForm, recordSafeguardingShare as share } from '../../domain/consent/share-to-safeguard.ts';
import { day, facts, heading, hint, pick, words } from '../../teams/card/blocks.ts';
import { daysOfPupil, pupilFacts } from '../facts/pupil-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { saidChoices, saidToday } from '../facts/said-inputs.ts';
import { over } from '../over.ts';

const { step, aboutPupil } = over(safeguardingShareForm);

const asChoices = choicesOf(recipientNames).map(({ title, value }) => ({
  title: title.replace(/^./, (letter) => letter.toUpperCase()),
  value,
}));

export const recordSafeguardingShare = aboutPupil({
  id: 'record-safeguarding-share',
  version: 1,
  title: 'Record what was shared to keep somebody safe',
  send: 'Record it',
  said: {
    help: 'record what was shared to keep … safe',
    alone: null,
    ofOne:
      'shared to keep, share/shared/shares .. safe, share/shared/told/tell/rang .. police/social/mash/lado, safeguarding share/shared/sharing/disclosure, record .. shared, was shared, safeguarding',
  },
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
      card: (_soFar, setting) => [
        heading('Shared to keep somebody safe'),
        hint(
          'Keeping a child safe comes first, whatever was signed or not (SEIPS policy 6.4). The Data Protection Officer is told that something was shared, without the name.',
        ),
        facts(pupilFacts(setting)),
        pick('with', 'Who was told?', asChoices, { prompt: 'Choose one', apart: true }),
        words('what', 'What did you share?', { longest: 2000 }),
        words('reason', 'Why was it needed to keep somebody safe?', { longest: 2000 }),
        day('on', 'Day on which it was passed on', daysOfPupil(setting)),
        pick('source', 'How was it passed on?', saidChoices, { prompt: 'Choose one' }),
      ],
    }),
  ],
  typedAtStart: saidToday,
  decide: (deciding, sharing) => share({ ...deciding, sharing }),
});
