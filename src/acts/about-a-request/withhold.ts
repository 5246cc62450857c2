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
import { facts, heading, hint, line, one, pick, warnings, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { factOf } from '../facts/case-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import { notReadyFor } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(withholdForm);

export const withhold = aboutRequest({
  id: 'withhold',
  version: 2,
  title: 'Withhold something',
  send: 'Record it',
  said: {
    help: 'withhold something in …',
    alone: null,
    ofOne:
      'withhold, withheld, withholding, hold back, held back, hold .. back, holding back, redact, redacted, redacting, redaction, exemption, exempt, black out, blacked out',
  },
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
      card: (_soFar, setting) => [
        heading('Why is it held back?'),
        hint('Only one of these reasons will do. Nothing is held back because it is awkward.'),
        facts(askedFacts(setting, ['subject', 'capacity'])),
        pick(
          'exemption',
          'The reason that the law gives',
          exemptions.map((each) => ({ title: exemptionFacts[each].name, value: each })),
          { prompt: 'Choose', apart: true },
        ),
      ],
    }),
    step({
      id: 'other-person',
      name: 'The other person, and why it is not given',
      asks: ['agreed', 'inJob', 'notReasonable'],
      when: ({ exemption }) => exemption === 'other-people',
      card: ({ exemption }) => [
        heading('Whose information is it?'),
        hint(
          'You may hold it back only if they do not agree, and it is not reasonable to give it without that. Names of school staff and social workers in their work, and of health professionals in a health record, are usually given.',
        ),
        facts(exemption ? ruleFacts(exemption) : []),
        one('agreed', 'Do they agree to it being given?', choicesOf(agreementNames), { apart: true }),
        one(
          'inJob',
          'Is it about their work in a school, in social work or in health care?',
          choicesOf({ yes: 'Yes', no: 'No' }),
        ),
        words('notReasonable', 'Why is it not reasonable to give it?', {
          longest: 2000,
          like: 'What kind of information it is, whether it was told in confidence, how you asked them, and what they said.',
        }),
      ],
    }),
    step({
      id: 'provision',
      name: 'The law and the paragraph',
      asks: ['provision'],
      when: ({ exemption }) => exemption === 'another-ground',
      card: (_soFar, setting) => [
        heading('Which law?'),
        hint('A Data Protection Officer or their deputy has to approve it before the answer is put together.'),
        facts(askedFacts(setting, ['subject', 'capacity'])),
        line('provision', 'The law and the paragraph', {
          longest: 300,
          like: 'For example: Data Protection Act 2018 Sch. 2 para. 21.',
          apart: true,
        }),
      ],
    }),
    step({
      id: 'line',
      name: 'What is held back, and where the full copy is',
      asks: ['what', 'extent', 'reason', 'fullCopy'],
      card: ({ exemption, provision, inJob }, setting) => [
        heading('What is held back?'),
        facts(exemption ? ruleFacts(exemption, provision) : []),
        warnings(warningsFor({ exemption, inJob }, setting)),
        words('what', 'What is held back, without repeating it', {
          longest: 1000,
          like: 'For example: two sentences that name another pupil.',
          apart: true,
        }),
        one('extent', 'How much of it?', choicesOf(extentNames)),
        words('reason', 'Why the reason fits here', { longest: 2000 }),
        line('fullCopy', 'Where the complete copy is kept', { longest: 500, like: 'For example: the locked cabinet.' }),
      ],
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
