import { investigate as keepFindings } from '../../domain/breach/close/investigate-breach.ts';
import { causeNames, causes, investigationForm, likelyCause } from '../../domain/breach/close/investigation.ts';
import { heading, hint, pick, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { theChannelIsTold } from '../event-words.ts';
import { isAssessed } from '../facts/case-facts.ts';
import { over } from '../over.ts';

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
  said: {
    help: 'investigate …',
    alone: 'investigate, investigate a/the/this case/cases/breach/breaches/incidents, investigation',
    ofOne: 'investigate, findings, record .. cause, finish the investigation',
  },
  right: 'triage',
  reads: 'investigation',
  meant: isAssessed,
  events: {
    investigated: {
      did: 'wrote down what was found',
      noted: 'what was found is written down',
      title: 'what you found is recorded',
      line: theChannelIsTold,
    },
  },
  steps: [
    step({
      id: 'findings',
      name: 'What was found',
      asks: ['findings', 'cause', 'prevention'],
      card: (_soFar, { about }) => [
        heading(`What was found: ${about?.reference ?? ''}`),
        hint(
          'Write what happened and why, not who is to blame. You can change this later; what stood here before is kept.',
        ),
        words('findings', 'What did you find?', { longest: 4000 }),
        pick('cause', 'What caused it?', causeChoices, { prompt: 'Choose the closest' }),
        words('prevention', 'What will stop it from happening again?', { longest: 4000 }),
      ],
    }),
  ],
  typedFromCase: (about) => {
    if (about.type !== 'breach') return {};
    return typedFrom(investigationForm, about.investigation ?? { cause: likelyCause(about.report.kind) });
  },
  decide: (deciding, found) => keepFindings({ ...deciding, found }),
});
