import { z } from 'zod';
import { addToRequest as add, requestAddition } from '../../domain/request/log/add-to-request.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';

const { step, aboutRequest } = over(requestAddition);

export const addToRequest = aboutRequest({
  id: 'add-to-request',
  version: 1,
  title: 'Add to a request',
  send: 'Add it',
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
      card: defineCard('add-to-request/words', z.strictObject({ reference: z.string() })),
      view: (_soFar, { about }) => ({ reference: about?.reference ?? '' }),
    }),
  ],
  decide: (deciding, { words }) => add({ ...deciding, words }),
});
