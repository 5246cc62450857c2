import { policyOf } from '../../../domain/policies/index.ts';
import { neverWrite } from '../../../domain/request/letters/never-write.ts';
import { nextSteps } from '../../../domain/request/rights/dispute.ts';
import { disputeForm, neededFor } from '../../../domain/request/rights/dispute-form.ts';
import { resolutionNames, seekerNames } from '../../../domain/request/rights/marker-words.ts';
import { day, facts, heading, hint, one, words } from '../../../teams/card/blocks.ts';
import { askedFacts, requestOf } from '../../facts/request-facts.ts';
import { markFacts, sinceReceived } from '../../facts/rights-facts.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';

const { step } = over(disputeForm);

const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, title]) => ({ title: `${title[0]?.toUpperCase()}${title.slice(1)}`, value }));

/** Where no policy names what comes next, it is one of the ways open. */
const noSteps =
  'Your policy names no steps. If you cannot agree, you may ask your governing body, and then an arbitrator.';

const whereItCanGo = (setting: Setting) => [
  { title: 'Nothing yet: keep both versions as I have written them', value: 'stays' },
  ...nextSteps(requestOf(setting)?.challenge ?? null).map(({ name, to }) => ({ title: name, value: to })),
];

export const steps = [
  step({
    id: 'versions',
    name: 'Both versions',
    asks: ['entry', 'ourVersion', 'theirVersion'],
    card: (_soFar, setting) => [
      heading('What is in dispute?'),
      hint(
        'Until it is settled, every copy that is handed over carries both versions. Write them so that a reader needs nothing else.',
      ),
      facts([...askedFacts(setting, ['wants']), ...markFacts(setting)]),
      hint(neverWrite),
      words('entry', 'Which entry is it, and where does it stand?', {
        longest: 2000,
        like: 'Such as: the behaviour log, 3 March 2026.',
      }),
      words('ourVersion', 'Our version: what the record says', { longest: 3000 }),
      words('theirVersion', 'Their version: what they say is right', { longest: 3000 }),
    ],
  }),
  step({
    id: 'next',
    name: 'What comes next',
    asks: ['next'],
    card: (_soFar, setting) => [
      heading('How does it stand now?'),
      hint(policyOf(setting.organisation).requests.disputeSteps ?? noSteps),
      facts(markFacts(setting)),
      one('next', 'What comes next?', whereItCanGo(setting)),
    ],
  }),
  step({
    id: 'governing-body',
    name: 'The Governing Body',
    asks: neededFor['governing-body'],
    needs: neededFor['governing-body'],
    when: ({ next }) => next === 'governing-body',
    card: (_soFar, setting) => [
      heading('Ask the Governing Body'),
      hint('The marker stays until it is resolved. The month for the reply goes on all the same.'),
      facts(markFacts(setting)),
      day('on', 'Day on which it goes to the Governing Body', sinceReceived(setting)),
      words('words', 'Why could it not be settled between you?', { longest: 2000 }),
    ],
  }),
  step({
    id: 'arbitration',
    name: 'Arbitration',
    asks: neededFor.arbitration,
    needs: neededFor.arbitration,
    when: ({ next }) => next === 'arbitration',
    card: (_soFar, setting) => [
      heading('Go to arbitration'),
      hint(
        'Either side may ask for it. The marker stays until it is resolved. The month for the reply goes on all the same.',
      ),
      facts(markFacts(setting)),
      one('soughtBy', 'Who asks for it?', choicesOf(seekerNames)),
      day('on', 'Day on which it was asked for', sinceReceived(setting)),
      words('words', 'What did the Governing Body judge, and what is not accepted?', { longest: 2000 }),
    ],
  }),
  step({
    id: 'resolved',
    name: 'How it ended',
    asks: neededFor.resolved,
    needs: neededFor.resolved,
    when: ({ next }) => next === 'resolved',
    card: (_soFar, setting) => [
      heading('How did it end?'),
      hint(
        'The marker comes off. Where the entry was corrected or a statement was added, whoever was given it must hear of it, and I put that on your list.',
      ),
      facts(markFacts(setting)),
      one('how', 'What was decided?', choicesOf(resolutionNames)),
      day('on', 'Day on which it was decided', sinceReceived(setting)),
      hint(neverWrite),
      words('words', 'In words: what was decided, and by whom?', { longest: 2000 }),
    ],
  }),
];
