import { z } from 'zod';
import {
  decideDisclosure as decideGiving,
  problemsOfDisclosure,
} from '../../domain/request/disclosure/decide-disclosure.ts';
import {
  deciderNames,
  decisionNames,
  disclosureDecisions,
  disclosureForm,
} from '../../domain/request/disclosure/disclosure.ts';
import { disclosureAdvice } from '../../domain/request/disclosure/disclosure-advice.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { over } from '../act.ts';
import { fact, factOf } from '../facts/case-facts.ts';
import { choice, choicesOf } from '../facts/request-choices.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(disclosureForm);
const facts = z.array(fact);
const warnings = z.array(z.strictObject({ words: z.string() }));

export const decideDisclosure = aboutRequest({
  id: 'decide-disclosure',
  version: 1,
  title: 'Decide what a body gets',
  send: 'Record the decision',
  right: 'decide-request',
  reads: 'request',
  events: {
    'disclosure-decided': {
      did: 'decided what the body is given',
      noted: 'it is decided what the body is given',
      title: 'the decision is recorded',
      line: 'The letter to the body is drafted. It is on the page of the answer.',
      begin: 'Decide what the body gets',
    },
  },
  steps: [
    step({
      id: 'why',
      name: 'What it is needed for, and the least that is enough',
      asks: ['purpose', 'necessity', 'minimum'],
      card: defineCard('decide-disclosure/why', z.strictObject({ facts })),
      view: (_soFar, setting) => ({
        facts: [
          ...askedFacts(setting, ['requester', 'body', 'power', 'powerOn', 'neededBy', 'wants']),
          ...adviceOf(setting).flatMap(({ words, source }) => factOf('What the rules say', `${words} (${source})`)),
        ],
      }),
    }),
    step({
      id: 'decision',
      name: 'What they get, and why',
      asks: ['decision', 'decidedBy', 'reason'],
      card: defineCard(
        'decide-disclosure/decision',
        z.strictObject({ facts, warnings, decisions: z.array(choice), deciders: z.array(choice) }),
      ),
      view: ({ minimum }, setting) => ({
        facts: factOf('The least that is enough', minimum ?? ''),
        // What presses most, such as a life in danger or an order of a court.
        warnings: adviceOf(setting)
          .slice(0, 1)
          .map(({ words }) => ({ words: safeText(words) })),
        decisions: choicesOf(decisionNames, decisionsFor(setting)),
        deciders: choicesOf(deciderNames),
      }),
    }),
  ],
  check: (soFar, { about }) => (about?.type === 'request' ? problemsOfDisclosure(soFar, about) : []),
  typedFromCase: (about) =>
    about.type === 'request' && about.disclosure !== null
      ? typedFrom(disclosureForm, {
          purpose: about.disclosure.purpose,
          necessity: about.disclosure.necessity,
          minimum: about.disclosure.minimum,
        })
      : {},
  restsOnWhatWasShown: true,
  decide: (deciding, given) => decideGiving({ ...deciding, given }),
});

const adviceOf = (setting: Setting) => {
  const request = requestOf(setting);
  return request ? disclosureAdvice(request, setting.organisation) : [];
};

/** An order of a court leaves no choice but to obey it or to ask the court. */
const decisionsFor = (setting: Setting) =>
  disclosureDecisions.filter((each) => each !== 'do-not-give' || requestOf(setting)?.asked.power !== 'court-order');
