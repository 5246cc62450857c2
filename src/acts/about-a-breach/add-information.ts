import { z } from 'zod';
import { addedInformation, addInformation as addWords } from '../../domain/breach/report/change-report.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';

const { step, aboutReport } = over(addedInformation);

export const addInformation = aboutReport({
  id: 'add-information',
  version: 1,
  title: 'Add information',
  send: 'Add it',
  right: 'add-to-report',
  reads: 'nothing',
  verb: 'add',
  events: {
    'information-added': {
      did: 'added information',
      noted: 'information was added',
      title: 'your information was added',
    },
  },
  steps: [
    step({
      id: 'words',
      name: 'What you have learned',
      asks: ['words'],
      card: defineCard('add-information/words', z.strictObject({ reference: z.string() })),
      view: (_soFar, { about }) => ({ reference: about?.reference ?? '' }),
    }),
  ],
  decide: (deciding, { words }) => addWords({ ...deciding, words }),
});
