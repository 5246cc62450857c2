import { z } from 'zod';
import { resultsNames } from '../../domain/consent/entry-names.ts';
import { recordResults as results, resultsForm } from '../../domain/consent/results.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { fact } from '../facts/case-facts.ts';
import { pupilFacts } from '../facts/pupil-facts.ts';
import { choice, choicesOf } from '../facts/request-choices.ts';
import { saidInputs, saidToday, saidView } from '../facts/said-inputs.ts';

const { step, aboutPupil } = over(resultsForm);

const card = defineCard(
  'record-results/choice',
  z.strictObject({ facts: z.array(fact), choices: z.array(choice), ...saidInputs }),
);

export const recordResults = aboutPupil({
  id: 'record-results',
  version: 1,
  title: 'Record whether results at 16 may go',
  send: 'Record it',
  right: 'record-pupil',
  reads: 'record',
  events: {
    'results-recorded': {
      did: 'recorded whether results at 16 may go',
      noted: 'a choice about results at 16 was recorded',
      title: 'the choice about results is recorded',
    },
  },
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
  decide: (deciding, said) => results({ ...deciding, said }),
});
