import { speakerNames, withdrawalNames } from '../../domain/consent/entry-names.ts';
import { nothingToWithdraw, recordWithdrawal as withdraw, withdrawalForm } from '../../domain/consent/withdraw.ts';
import { day, facts, heading, hint, line, one, pick, words } from '../../teams/card/blocks.ts';
import { daysOfPupil, pupilFacts } from '../facts/pupil-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { saidChoices, saidToday } from '../facts/said-inputs.ts';
import { nothingToRecord } from '../not-now.ts';
import { over } from '../over.ts';

const { step, aboutPupil } = over(withdrawalForm);

export const recordWithdrawal = aboutPupil({
  id: 'record-withdrawal',
  version: 1,
  title: 'Record a withdrawal or an objection',
  send: 'Record it: it acts at once',
  said: {
    help: 'withdraw consent …',
    alone: null,
    ofOne:
      'withdraw*, objects, objected, object, objection, takes/took/taken back, no longer consents/agrees, revoke/revokes/revoked, stop sharing',
  },
  right: 'record-pupil',
  reads: 'record',
  events: {
    'withdrawal-recorded': {
      did: 'recorded a withdrawal',
      noted: 'a withdrawal was recorded, so sharing stops',
      title: 'the withdrawal is recorded, and acts now',
      stops: true,
    },
  },
  notNow: nothingToRecord(nothingToWithdraw),
  steps: [
    step({
      id: 'what',
      name: 'What they withdraw, and who says so',
      asks: ['of', 'speaker', 'on'],
      card: (_soFar, setting) => [
        heading('What do they withdraw or object to?'),
        hint(
          'It acts at once. From the day on which it was said: stop all sharing that relies on the signed form. The Data Protection Officer then decides what becomes of the records (UK GDPR Art. 21).',
        ),
        facts(pupilFacts(setting)),
        one('of', 'What is it about?', choicesOf(withdrawalNames), { apart: true }),
        one('speaker', 'Who said it?', choicesOf(speakerNames)),
        day('on', 'When did they say it?', daysOfPupil(setting)),
      ],
    }),
    step({
      id: 'words',
      name: 'Their words',
      asks: ['words', 'source', 'keptAt'],
      card: (_soFar, setting) => [
        heading('In their words'),
        hint('They need give no reason. Withdrawing must be as easy as agreeing was (UK GDPR Art. 7(3)).'),
        facts(pupilFacts(setting)),
        words('words', 'What did they say or write?', {
          longest: 2000,
          like: 'For example: please do not share anything for now.',
          apart: true,
        }),
        pick('source', 'How did it reach you?', saidChoices, { prompt: 'Choose one' }),
        line('keptAt', 'Where is it kept, if it is on paper or in a file?', {
          longest: 300,
          like: 'For example: the locked cabinet in the office.',
        }),
      ],
    }),
  ],
  typedAtStart: saidToday,
  decide: (deciding, withdrawing) => withdraw({ ...deciding, withdrawing }),
});
