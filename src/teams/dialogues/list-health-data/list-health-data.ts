import { z } from 'zod';
import { piecesOf } from '../../../domain/request/work/health-data.ts';
import { healthAnswers } from '../../../domain/request/work/health-piece.ts';
import { healthAnswerNames, healthListForm, problemsOfHealthList } from '../../../domain/request/work/list-health.ts';
import { defineCard } from '../../cards/define-card.ts';
import { fact } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { healthFacts } from '../health-facts.ts';
import { choice, choicesOf } from '../request-choices.ts';
import { askedFacts, requestOf } from '../request-facts.ts';
import { requestNotReady } from '../request-not-ready.ts';

const { step, dialogue } = dialogueOver(healthListForm);

export const listHealthDataDialogue = dialogue({
  id: 'list-health-data',
  version: 1,
  title: 'Health data in what was found',
  sendLabel: 'Record it',
  instead: (setting) => requestNotReady('health-listed', setting, { title: 'No health data is recorded now' }),
  steps: [
    step({
      id: 'piece',
      name: 'Whether there is any, and which',
      asks: ['holds', 'what'],
      card: defineCard('list-health-data/piece', z.strictObject({ facts: z.array(fact), answers: z.array(choice) })),
      view: (_soFar, setting) => ({
        facts: [...askedFacts(setting, ['subject']), ...healthFacts(setting)],
        answers: choicesOf(healthAnswerNames, answersLeft(setting)),
      }),
    }),
  ],
  check: (soFar, { about }) => (about?.type === 'request' ? problemsOfHealthList(soFar, about) : []),
  finish: ({ answers, draft, person }, desk) =>
    desk.listHealth({ submissionId: draft.id, reference: draft.about ?? '', listed: answers, person }),
});

/** “No” is no answer where a piece is on record already: that is said of the piece itself. */
const answersLeft = (setting: Setting) => {
  const request = requestOf(setting);
  return healthAnswers.filter((answer) => answer !== 'no' || !request || piecesOf(request).length === 0);
};
