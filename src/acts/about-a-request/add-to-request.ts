import { addToRequest as add, requestAddition } from '../../domain/request/log/add-to-request.ts';
import { heading, hint, words } from '../../teams/card/blocks.ts';
import { over } from '../over.ts';

const { step, aboutRequest } = over(requestAddition);

export const addToRequest = aboutRequest({
  id: 'add-to-request',
  version: 1,
  title: 'Add to a request',
  send: 'Add it',
  said: {
    help: 'add to …',
    alone: null,
    ofOne: 'add, adding, update, more information, new information, more about, another thing, note that',
  },
  right: 'work-on-request',
  reads: 'nothing',
  verb: 'add',
  events: {
    'request-added-to': {
      did: 'added to it',
      noted: 'something was added',
      title: 'your words are added',
      begin: 'Add to it',
    },
  },
  steps: [
    step({
      id: 'words',
      name: 'What you have learned',
      asks: ['words'],
      card: (_soFar, { about }) => [
        heading(`Add to ${about?.reference ?? ''}`),
        hint(
          'What was said before stays as it is, and no date moves. If something there is wrong, correct it instead.',
        ),
        words('words', 'What have you learned?', { longest: 4000 }),
      ],
    }),
  ],
  decide: (deciding, { words }) => add({ ...deciding, words }),
});
