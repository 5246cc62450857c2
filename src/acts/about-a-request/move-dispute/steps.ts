import { z } from 'zod';
import { policyOf } from '../../../domain/policies/index.ts';
import { nextSteps } from '../../../domain/request/rights/dispute.ts';
import { disputeForm, neededFor } from '../../../domain/request/rights/dispute-form.ts';
import { resolutionNames, seekerNames } from '../../../domain/request/rights/marker-words.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { over } from '../../act.ts';
import { fact } from '../../facts/case-facts.ts';
import { warned, warning } from '../../facts/never-write.ts';
import { askedFacts, requestOf } from '../../facts/request-facts.ts';
import { markFacts, sinceReceived } from '../../facts/rights-facts.ts';
import type { Setting } from '../../setting.ts';

const { step } = over(disputeForm);

const facts = z.array(fact);
const choice = z.strictObject({ title: z.string(), value: z.string() });
const within = { earliest: z.string(), today: z.string() };

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
    card: defineCard('move-dispute/versions', z.strictObject({ facts, ...warned })),
    view: (_soFar, setting) => ({ facts: [...askedFacts(setting, ['wants']), ...markFacts(setting)], ...warning }),
  }),
  step({
    id: 'next',
    name: 'What comes next',
    asks: ['next'],
    card: defineCard('move-dispute/next', z.strictObject({ policy: z.string(), facts, choices: z.array(choice) })),
    view: (_soFar, setting) => ({
      policy: policyOf(setting.organisation).requests.disputeSteps ?? noSteps,
      facts: markFacts(setting),
      choices: whereItCanGo(setting),
    }),
  }),
  step({
    id: 'governing-body',
    name: 'The Governing Body',
    asks: neededFor['governing-body'],
    needs: neededFor['governing-body'],
    when: ({ next }) => next === 'governing-body',
    card: defineCard('move-dispute/governing-body', z.strictObject({ facts, ...within })),
    view: (_soFar, setting) => ({ facts: markFacts(setting), ...sinceReceived(setting) }),
  }),
  step({
    id: 'arbitration',
    name: 'Arbitration',
    asks: neededFor.arbitration,
    needs: neededFor.arbitration,
    when: ({ next }) => next === 'arbitration',
    card: defineCard('move-dispute/arbitration', z.strictObject({ facts, seekers: z.array(choice), ...within })),
    view: (_soFar, setting) => ({
      facts: markFacts(setting),
      seekers: choicesOf(seekerNames),
      ...sinceReceived(setting),
    }),
  }),
  step({
    id: 'resolved',
    name: 'How it ended',
    asks: neededFor.resolved,
    needs: neededFor.resolved,
    when: ({ next }) => next === 'resolved',
    card: defineCard(
      'move-dispute/resolved',
      z.strictObject({ facts, outcomes: z.array(choice), ...within, ...warned }),
    ),
    view: (_soFar, setting) => ({
      facts: markFacts(setting),
      outcomes: choicesOf(resolutionNames),
      ...sinceReceived(setting),
      ...warning,
    }),
  }),
];
