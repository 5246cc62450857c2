import { z } from 'zod';
import { investigate as keepFindings } from '../../domain/breach/close/investigate-breach.ts';
import { causeNames, causes, investigationForm, likelyCause } from '../../domain/breach/close/investigation.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { over } from '../act.ts';
import { isAssessed } from '../facts/case-facts.ts';

const { step, aboutBreach } = over(investigationForm);

const causeChoices = causes.map((cause) => ({
  title: `${causeNames[cause].charAt(0).toUpperCase()}${causeNames[cause].slice(1)}`,
  value: cause,
}));

export const investigate = aboutBreach({
  id: 'investigate',
  version: 1,
  title: 'Write what was found',
  send: 'Save it',
  right: 'triage',
  reads: 'investigation',
  meant: isAssessed,
  events: {
    investigated: {
      did: 'wrote down what was found',
      noted: 'what was found is written down',
      title: 'what you found is recorded',
      line: 'It is in the history, and the Data Protection Officer’s channel is told.',
    },
  },
  steps: [
    step({
      id: 'findings',
      name: 'What was found',
      asks: ['findings', 'cause', 'prevention'],
      card: defineCard(
        'investigate/findings',
        z.strictObject({ reference: z.string(), causes: z.array(z.object({ title: z.string(), value: z.string() })) }),
      ),
      view: (_soFar, { about }) => ({ reference: about?.reference ?? '', causes: causeChoices }),
    }),
  ],
  typedFromCase: (about) => {
    if (about.type !== 'breach') return {};
    return typedFrom(investigationForm, about.investigation ?? { cause: likelyCause(about.report.kind) });
  },
  decide: (deciding, found) => keepFindings({ ...deciding, found }),
});
