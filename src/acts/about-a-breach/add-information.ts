import { addedInformation, addInformation as addWords } from '../../domain/breach/report/change-report.ts';
import { heading, hint, words } from '../../teams/card/blocks.ts';
import { reports } from '../facts/common-words.ts';
import { over } from '../over.ts';

const { step, aboutReport } = over(addedInformation);

export const addInformation = aboutReport({
  id: 'add-information',
  version: 1,
  title: 'Add information',
  send: 'Add it',
  said: {
    help: 'add information to …',
    alone: `add information, add info, add more information, add some information, add more, add more to my ${reports}, add information to a/my/the ${reports}, add more information to a/my/the ${reports}, add something to my ${reports}, add to my ${reports}, update my ${reports}, add details to my ${reports}`,
    ofOne: 'add, adding, update, more information, new information, more about, tell you more, another thing',
  },
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
