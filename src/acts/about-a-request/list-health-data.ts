import { piecesOf } from '../../domain/request/work/health-data.ts';
import { healthAnswers } from '../../domain/request/work/health-piece.ts';
import {
  listHealth as decideList,
  healthAnswerNames,
  healthListForm,
  problemsOfHealthList,
} from '../../domain/request/work/list-health.ts';
import { facts, heading, hint, line, one } from '../../teams/card/blocks.ts';
import { healthFacts } from '../facts/health-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import { notReadyFor } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(healthListForm);

export const listHealthData = aboutRequest({
  id: 'list-health-data',
  version: 1,
  title: 'Health data in what was found',
  send: 'Record it',
  said: {
    help: 'health data in …',
    alone: null,
    ofOne:
      'health data/information, medical notes/note/records/information, camhs letter/letters, paediatric/semh report/reports',
  },
  right: 'work-on-request',
  reads: 'work',
  events: {
    'health-listed': {
      did: 'recorded whether there is health data',
      noted: 'health data was looked for',
      title: 'it is recorded',
      begin: 'Record health data',
    },
  },
  notNow: (setting) => notReadyFor('health-listed', setting, { title: 'No health data is recorded now' }),
  steps: [
    step({
      id: 'piece',
      name: 'Whether there is any, and which',
      asks: ['holds', 'what'],
      card: (_soFar, setting) => [
        heading('Is there health data in what you found?'),
        hint(
          'For example CAMHS letters, paediatric or SEMH reports, or medical notes. The law asks for a health professional’s opinion before it may go out, unless the person it is about has seen it or knows it.',
        ),
        facts([...askedFacts(setting, ['subject']), ...healthFacts(setting)]),
        one('holds', 'Is there any?', choicesOf(healthAnswerNames, answersLeft(setting)), { apart: true }),
        line('what', 'Which piece is it, without repeating it? One at a time', {
          longest: 500,
          like: 'For example: CAMHS letter of 3 March.',
        }),
      ],
    }),
  ],
  check: (soFar, { about }) => (about?.type === 'request' ? problemsOfHealthList(soFar, about) : []),
  decide: (deciding, listed) => decideList({ ...deciding, listed }),
});

/** “No” is no answer where a piece is on record already: that is said of the piece itself. */
const answersLeft = (setting: Setting) => {
  const request = requestOf(setting);
  return healthAnswers.filter((answer) => answer !== 'no' || !request || piecesOf(request).length === 0);
};
