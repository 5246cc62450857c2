import { addedInformation, addInformation as addWords } from '../../domain/breach/report/change-report.ts';
import { heading, hint, words } from '../../teams/card/blocks.ts';
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
      card: (_soFar, { about }) => [
        heading(`Add to ${about?.reference ?? ''}`),
        hint('It is added with the date and time. What was reported before stays as it was.'),
        words('words', 'What have you learned?', { longest: 4000 }),
      ],
    }),
  ],
  decide: (deciding, { words }) => addWords({ ...deciding, words }),
});
