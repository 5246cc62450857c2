import { z } from 'zod';
import { resultsNames } from '../../../domain/consent/entry-names.ts';
import { resultsForm } from '../../../domain/consent/results.ts';
import { defineCard } from '../../cards/define-card.ts';
import { fact } from '../case-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { pupilFacts } from '../pupil-facts.ts';
import { choice, choicesOf } from '../request-choices.ts';
import { saidInputs, saidToday, saidView } from '../said-inputs.ts';

const { step, dialogue } = dialogueOver(resultsForm);

const card = defineCard(
  'record-results/choice',
  z.strictObject({ facts: z.array(fact), choices: z.array(choice), ...saidInputs }),
);

export const recordResultsDialogue = dialogue({
  id: 'record-results',
  version: 1,
  title: 'Record whether results at 16 may go',
  sendLabel: 'Record it',
  steps: [
    step({
      id: 'choice',
      name: 'What the young person said',
      asks: ['choice', 'on', 'source', 'keptAt'],
      card,
      view: (_soFar, setting) => ({
        facts: pupilFacts(setting),
        choices: choicesOf(resultsNames),
        ...saidView(setting),
      }),
    }),
  ],
  typedAtStart: saidToday,
  finish: ({ answers, draft, person }, desk) =>
    desk.recordResults({ submissionId: draft.id, reference: draft.about ?? '', said: answers, person }),
});
