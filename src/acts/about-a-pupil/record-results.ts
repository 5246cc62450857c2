import { resultsNames } from '../../domain/consent/entry-names.ts';
import { recordResults as results, resultsForm } from '../../domain/consent/results.ts';
import { day, facts, heading, hint, line, one, pick } from '../../teams/card/blocks.ts';
import { daysOfPupil, pupilFacts } from '../facts/pupil-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { saidChoices, saidToday } from '../facts/said-inputs.ts';
import { over } from '../over.ts';

const { step, aboutPupil } = over(resultsForm);

export const recordResults = aboutPupil({
  id: 'record-results',
  version: 1,
  title: 'Record whether results at 16 may go',
  send: 'Record it',
  said: {
    help: 'results at 16 for …',
    alone: null,
    ofOne: 'results, results at 16, opt/opts/opted/opting out, ks4, gcse/gcses, post 16',
  },
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
      card: (_soFar, setting) => [
        heading('Results at 16'),
        hint(
          'By the school’s privacy notice results go to colleges and other providers after 16 unless the young person says no. Nothing recorded means that they may go, so record every no. It is the young person’s to give, not a parent’s. Safeguarding information still goes where it matters.',
        ),
        facts(pupilFacts(setting)),
        one('choice', 'What did the young person say?', choicesOf(resultsNames), { apart: true }),
        day('on', 'When did they say it?', daysOfPupil(setting)),
        pick('source', 'How did it reach you?', saidChoices, { prompt: 'Choose one' }),
        line('keptAt', 'Where is it kept, if it is on paper or in a file?', {
          longest: 300,
          like: 'For example: the locked cabinet in the office.',
        }),
      ],
    }),
  ],
  typedAtStart: saidToday,
  decide: (deciding, said) => results({ ...deciding, said }),
});
