import { z } from 'zod';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { adviceIfHeld } from '../../domain/request/work/advice-needed.ts';
import { doubtAbout } from '../../domain/request/work/exemption-doubts.ts';
import { clauseOf, exemptionFacts } from '../../domain/request/work/exemption-facts.ts';
import { type Exemption, exemptions } from '../../domain/request/work/exemptions.ts';
import { agreementNames, doubtAboutThirdParty } from '../../domain/request/work/third-party.ts';
import {
  withhold as decideWithhold,
  extentNames,
  problemsOfLine,
  type WithholdForm,
  withholdForm,
} from '../../domain/request/work/withhold.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { over } from '../act.ts';
import { fact, factOf } from '../facts/case-facts.ts';
import { choice, choicesOf } from '../facts/request-choices.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import { notReadyFor } from '../not-now.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(withholdForm);
const facts = z.array(fact);
const line = z.strictObject({ words: z.string() });

export const withhold = aboutRequest({
  id: 'withhold',
  version: 2,
  title: 'Withhold something',
  send: 'Record it',
  right: 'work-on-request',
  reads: 'work',
  events: {
    withheld: {
      did: 'withheld something',
      noted: 'something is withheld',
      title: 'recorded what is withheld',
      begin: 'Withhold something',
    },
  },
  notNow: (setting) => notReadyFor('withheld', setting, { title: 'Nothing can be withheld now' }),
  steps: [
    step({
      id: 'exemption',
      name: 'The reason that the law gives',
      asks: ['exemption'],
      card: defineCard('withhold/exemption', z.strictObject({ facts, exemptions: z.array(choice) })),
      view: (_soFar, setting) => ({
        facts: askedFacts(setting, ['subject', 'capacity']),
        exemptions: exemptions.map((each) => ({ title: exemptionFacts[each].name, value: each })),
      }),
    }),
    step({
      id: 'other-person',
      name: 'The other person, and why it is not given',
      asks: ['agreed', 'inJob', 'notReasonable'],
      when: ({ exemption }) => exemption === 'other-people',
      card: defineCard(
        'withhold/other-person',
        z.strictObject({ facts, agreements: z.array(choice), yesOrNo: z.array(choice) }),
      ),
      view: ({ exemption }) => ({
        facts: exemption ? ruleFacts(exemption) : [],
        agreements: choicesOf(agreementNames),
        yesOrNo: choicesOf({ yes: 'Yes', no: 'No' }),
      }),
    }),
    step({
      id: 'provision',
      name: 'The law and the paragraph',
      asks: ['provision'],
      when: ({ exemption }) => exemption === 'another-ground',
      card: defineCard('withhold/provision', z.strictObject({ facts })),
      view: (_soFar, setting) => ({ facts: askedFacts(setting, ['subject', 'capacity']) }),
    }),
    step({
      id: 'line',
      name: 'What is held back, and where the full copy is',
      asks: ['what', 'extent', 'reason', 'fullCopy'],
      card: defineCard('withhold/line', z.strictObject({ facts, warnings: z.array(line), extents: z.array(choice) })),
      view: ({ exemption, provision, inJob }, setting) => ({
        facts: exemption ? ruleFacts(exemption, provision) : [],
        warnings: warningsFor({ exemption, inJob }, setting).map((words) => ({ words })),
        extents: choicesOf(extentNames),
      }),
    }),
  ],
  check: problemsOfLine,
  // What is kept is mostly kept in one place.
  typedAtStart: ({ about }) => {
    const fullCopy = about?.type === 'request' ? about.withheld.at(-1)?.fullCopy : undefined;
    return typedFrom(withholdForm, { fullCopy });
  },
  decide: (deciding, line) => decideWithhold({ ...deciding, line }),
});

const ruleFacts = (exemption: Exemption, provision?: string) => [
  ...factOf(exemptionFacts[exemption].name, exemptionFacts[exemption].rule),
  ...factOf('The law', clauseOf(exemption, provision)),
];

const warningsFor = (
  { exemption, inJob }: { exemption: Exemption | undefined; inJob: WithholdForm['inJob'] },
  setting: Setting,
): string[] => {
  const request = requestOf(setting);
  if (!exemption || !request) return [];
  const doubt = doubtAbout(exemption, request.asked, londonClock(setting.now).day);
  const advice = adviceIfHeld(exemption, request, setting.organisation);
  const given = exemption === 'other-people' ? doubtAboutThirdParty({ inJob }) : undefined;
  return [doubt, given, advice].filter((each) => each !== undefined);
};
