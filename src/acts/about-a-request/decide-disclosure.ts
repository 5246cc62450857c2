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
import { facts, heading, hint, one, warnings, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { factOf } from '../facts/case-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(disclosureForm);

export const decideDisclosure = aboutRequest({
  id: 'decide-disclosure',
  version: 1,
  title: 'Decide what a body gets',
  send: 'Record the decision',
  said: {
    help: 'decide what the police get in …',
    alone: null,
    ofOne:
      'disclose, disclosure, decide .. body/police/court/given, decide what .. gets, police/court/coroner/ofsted decision',
  },
  right: 'decide-request',
  reads: 'request',
  events: {
    'disclosure-decided': {
      did: 'decided what the body is given',
      noted: 'it is decided what the body is given',
      title: 'the decision is recorded',
      line: 'The letter to the body is drafted. It is on the page of the answer.',
      begin: 'Decide what the body gets',
      atOnce: true,
    },
  },
  steps: [
    step({
      id: 'why',
      name: 'What it is needed for, and the least that is enough',
      asks: ['purpose', 'necessity', 'minimum'],
      card: (_soFar, setting) => [
        heading('What is it needed for?'),
        hint('Nobody has to be given more than they need. Write it so that somebody who was not there can follow it.'),
        facts([
          ...askedFacts(setting, ['body', 'power', 'neededBy', 'wants']),
          ...adviceOf(setting).flatMap(({ words, source }) => factOf('What the rules say', `${words} (${source})`)),
        ]),
        words('purpose', 'What do they need it for?', { longest: 1000, apart: true }),
        words('necessity', 'Why does that need these data, and why would less not do?', { longest: 1000 }),
        words('minimum', 'What is the least that is enough?', { longest: 1000 }),
      ],
    }),
    step({
      id: 'decision',
      name: 'What they get, and why',
      asks: ['decision', 'decidedBy', 'reason'],
      card: ({ minimum }, setting) => [
        heading('What do they get?'),
        warnings(
          adviceOf(setting)
            .slice(0, 1)
            .map((advice) => safeText(advice.words)),
        ),
        facts(factOf('The least that is enough', minimum ?? '')),
        one('decision', 'The decision', choicesOf(decisionNames, decisionsFor(setting)), { apart: true }),
        one('decidedBy', 'Who decided', choicesOf(deciderNames)),
        words('reason', 'The reason. It stays with the request.', { longest: 2000 }),
      ],
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
