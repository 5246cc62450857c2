import { z } from 'zod';
import { speakerNames, withdrawalNames } from '../../domain/consent/entry-names.ts';
import { nothingToWithdraw, recordWithdrawal as withdraw, withdrawalForm } from '../../domain/consent/withdraw.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { fact } from '../facts/case-facts.ts';
import { daysOfPupil, pupilFacts } from '../facts/pupil-facts.ts';
import { choice, choicesOf, days } from '../facts/request-choices.ts';
import { saidToday, saidView } from '../facts/said-inputs.ts';
import { nothingToRecord } from '../not-now.ts';

const { step, aboutPupil } = over(withdrawalForm);

const choices = z.array(choice);

export const recordWithdrawal = aboutPupil({
  id: 'record-withdrawal',
  version: 1,
  title: 'Record a withdrawal or an objection',
  send: 'Record it: it acts at once',
  right: 'record-pupil',
  reads: 'record',
  events: {
    'withdrawal-recorded': {
      did: 'recorded a withdrawal',
      noted: 'a withdrawal was recorded, so sharing stops',
      title: 'the withdrawal is recorded, and acts now',
    },
  },
  notNow: nothingToRecord(nothingToWithdraw),
  steps: [
    step({
      id: 'what',
      name: 'What they withdraw, and who says so',
      asks: ['of', 'speaker', 'on'],
      card: defineCard(
        'record-withdrawal/what',
        z.strictObject({ facts: z.array(fact), parts: choices, speakers: choices, ...days }),
      ),
      view: (_soFar, setting) => ({
        facts: pupilFacts(setting),
        parts: choicesOf(withdrawalNames),
        speakers: choicesOf(speakerNames),
        ...daysOfPupil(setting),
      }),
    }),
    step({
      id: 'words',
      name: 'Their words',
      asks: ['words', 'source', 'keptAt'],
      card: defineCard('record-withdrawal/words', z.strictObject({ facts: z.array(fact), sources: choices })),
      view: (_soFar, setting) => ({ facts: pupilFacts(setting), sources: saidView(setting).sources }),
    }),
  ],
  typedAtStart: saidToday,
  decide: (deciding, withdrawing) => withdraw({ ...deciding, withdrawing }),
});
