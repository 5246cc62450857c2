import { z } from 'zod';
import { problemsOfDisclosure } from '../../../domain/request/disclosure/decide-disclosure.ts';
import {
  deciderNames,
  decisionNames,
  disclosureDecisions,
  disclosureForm,
} from '../../../domain/request/disclosure/disclosure.ts';
import { disclosureAdvice } from '../../../domain/request/disclosure/disclosure-advice.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { safeText } from '../../cards/safe-text.ts';
import { fact, factOf } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { notNow } from '../not-now.ts';
import { choice, choicesOf } from '../request-choices.ts';
import { askedFacts, requestOf } from '../request-facts.ts';

const { step, dialogue } = dialogueOver(disclosureForm);
const facts = z.array(fact);
const warnings = z.array(z.strictObject({ words: z.string() }));

export const decideDisclosureDialogue = dialogue({
  id: 'decide-disclosure',
  version: 1,
  title: 'Decide what a body gets',
  sendLabel: 'Record the decision',
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
  instead: notNow('disclosure-decided'),
  check: (soFar, { about }) => (about?.type === 'request' ? problemsOfDisclosure(soFar, about) : []),
  typedFromCase: (about) =>
    about.type === 'request' && about.disclosure !== null
      ? typedFrom(disclosureForm, {
          purpose: about.disclosure.purpose,
          necessity: about.disclosure.necessity,
          minimum: about.disclosure.minimum,
        })
      : {},
  finish: ({ answers, draft, person }, desk) =>
    desk.decideDisclosure({
      submissionId: draft.id,
      reference: draft.about ?? '',
      given: answers,
      openedAt: draft.startedAt,
      person,
    }),
});

const adviceOf = (setting: Setting) => {
  const request = requestOf(setting);
  return request ? disclosureAdvice(request, setting.organisation) : [];
};

/** An order of a court leaves no choice but to obey it or to ask the court. */
const decisionsFor = (setting: Setting) =>
  disclosureDecisions.filter((each) => each !== 'do-not-give' || requestOf(setting)?.asked.power !== 'court-order');
