import { z } from 'zod';
import * as papers from '../../domain/consent/record-papers.ts';
import { acknowledgementForm } from '../../domain/consent/recorded-forms.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { recording, recordingFields } from '../facts/pupil-choices.ts';
import { dayProblems } from '../facts/pupil-facts.ts';

const { step, aboutPupil } = over(acknowledgementForm);

export const recordAcknowledgement = aboutPupil({
  id: 'record-acknowledgement',
  version: 1,
  title: 'Record the school’s acknowledgement',
  send: 'Record it',
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
      card: defineCard('record-acknowledgement/acknowledgement', z.strictObject(recordingFields)),
      view: (_soFar, setting) => recording(setting),
    }),
  ],
  check: dayProblems,
  typedAtStart: ({ organisation }) => ({ statement: organisation.consent.statement }),
  decide: (deciding, recorded) => papers.recordAcknowledgement({ ...deciding, recorded }),
});
