import { z } from 'zod';
import { markGroundNames } from '../../domain/consent/entry-names.ts';
import { markPupil as mark, markForm } from '../../domain/consent/marks.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { fact } from '../facts/case-facts.ts';
import { pupilFacts } from '../facts/pupil-facts.ts';
import { choice, choicesOf } from '../facts/request-choices.ts';
import { saidInputs, saidToday, saidView } from '../facts/said-inputs.ts';

const { step, aboutPupil } = over(markForm);

const choices = z.array(choice);

const markNames = {
  restricted: 'Part of it is not to be used',
  challenged: 'Part of it is in dispute: somebody says that it is wrong',
} as const;

export const markPupil = aboutPupil({
  id: 'mark-pupil',
  version: 1,
  title: 'Limit part of a record',
  send: 'Record it',
  right: 'record-pupil',
  reads: 'record',
  verb: 'restrict',
  events: {
    'pupil-restricted': {
      did: 'recorded that part of the record is not to be used',
      noted: 'part of the record is not to be used',
      title: 'that part is not to be used',
    },
    'pupil-challenged': {
      did: 'recorded that part of the record is in dispute',
      noted: 'part of the record is in dispute',
      title: 'that part is in dispute',
    },
  },
  steps: [
    step({
      id: 'which',
      name: 'Not to be used, or in dispute',
      asks: ['mark'],
      card: defineCard('mark-pupil/which', z.strictObject({ facts: z.array(fact), marks: choices })),
      view: (_soFar, setting) => ({ facts: pupilFacts(setting), marks: choicesOf(markNames) }),
    }),
    step({
      id: 'restricted',
      name: 'What is not to be used, and why',
      asks: ['of', 'ground', 'on', 'source'],
      needs: ['ground'],
      when: ({ mark = 'restricted' }) => mark === 'restricted',
      card: defineCard('mark-pupil/restricted', z.strictObject({ grounds: choices, ...saidInputs })),
      view: (_soFar, setting) => ({ grounds: choicesOf(markGroundNames), ...saidView(setting) }),
    }),
    step({
      id: 'challenged',
      name: 'Both versions',
      asks: ['of', 'theirVersion', 'on', 'source'],
      needs: ['theirVersion'],
      when: ({ mark }) => mark === 'challenged',
      card: defineCard('mark-pupil/challenged', z.strictObject(saidInputs)),
      view: (_soFar, setting) => saidView(setting),
    }),
  ],
  typedAtStart: saidToday,
  decide: (deciding, marking) => mark({ ...deciding, marking }),
});
