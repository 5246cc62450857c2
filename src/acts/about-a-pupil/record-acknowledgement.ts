import * as papers from '../../domain/consent/record-papers.ts';
import { acknowledgementForm } from '../../domain/consent/recorded-forms.ts';
import { day, facts, heading, hint, line, pick } from '../../teams/card/blocks.ts';
import { waysItCame } from '../facts/pupil-choices.ts';
import { dayProblems, daysOfPupil, pupilFacts } from '../facts/pupil-facts.ts';
import { over } from '../over.ts';

const { step, aboutPupil } = over(acknowledgementForm);

export const recordAcknowledgement = aboutPupil({
  id: 'record-acknowledgement',
  version: 1,
  title: 'Record the school’s acknowledgement',
  send: 'Record it',
  said: { help: 'record acknowledgement for …', alone: null, ofOne: 'acknowledge*, privacy statement/notice' },
  right: 'record-pupil',
  reads: 'record',
  events: {
    'acknowledgement-recorded': {
      did: 'recorded the school’s acknowledgement',
      noted: 'the school’s acknowledgement was recorded',
      title: 'the acknowledgement is recorded',
    },
  },
  steps: [
    step({
      id: 'acknowledgement',
      name: 'The acknowledgement',
      asks: ['statement', 'on', 'source', 'keptAt'],
      card: (_soFar, setting) => [
        heading('The school’s acknowledgement'),
        hint('With the referral form the school acknowledges the privacy statement (SEIPS policy 4.2).'),
        facts(pupilFacts(setting)),
        line('statement', 'Which version of the privacy statement?', { longest: 60, apart: true }),
        day('on', 'Day of the acknowledgement', daysOfPupil(setting)),
        pick('source', 'How did it reach you?', waysItCame, { prompt: 'Choose one' }),
        line('keptAt', 'Where is it kept, if it is on paper or in a file?', {
          longest: 300,
          like: 'For example: the locked cabinet in the office',
        }),
      ],
    }),
  ],
  check: dayProblems,
  typedAtStart: ({ organisation }) => ({ statement: organisation.consent.statement }),
  decide: (deciding, recorded) => papers.recordAcknowledgement({ ...deciding, recorded }),
});
