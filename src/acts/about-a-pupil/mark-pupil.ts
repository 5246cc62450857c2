import { markGroundNames } from '../../domain/consent/entry-names.ts';
import { markPupil as mark, markForm } from '../../domain/consent/marks.ts';
import { day, facts, heading, hint, one, pick, words } from '../../teams/card/blocks.ts';
import { daysOfPupil, pupilFacts } from '../facts/pupil-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { saidChoices, saidToday } from '../facts/said-inputs.ts';
import { over } from '../over.ts';

const { step, aboutPupil } = over(markForm);

const markNames = {
  restricted: 'Part of it is not to be used',
  challenged: 'Part of it is in dispute: somebody says that it is wrong',
} as const;

export const markPupil = aboutPupil({
  id: 'mark-pupil',
  version: 1,
  title: 'Limit part of a record',
  send: 'Record it',
  said: {
    help: 'mark …',
    alone: null,
    ofOne:
      'restrict/restricts/restricted/restriction, limit/limits/limited, not to be used, challenge/challenged/challenges, dispute/disputed/disputes, mark, marked',
  },
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
      card: (_soFar, setting) => [
        heading('Limit part of a record'),
        hint('Everybody who opens the pupil’s record sees it at once.'),
        facts(pupilFacts(setting)),
        one('mark', 'What is it?', choicesOf(markNames), { apart: true }),
      ],
    }),
    step({
      id: 'restricted',
      name: 'What is not to be used, and why',
      asks: ['of', 'ground', 'on', 'source'],
      needs: ['ground'],
      when: ({ mark = 'restricted' }) => mark === 'restricted',
      card: (_soFar, setting) => [
        heading('Keep it, but do not use it'),
        hint(
          'It may be stored, and used only if they agree, for a legal claim, to protect somebody else’s rights or for an important public interest (UK GDPR Art. 18(2)).',
        ),
        words('of', 'Which part is not to be used?', {
          longest: 2000,
          like: 'For example: the entry of 3 March in the behaviour log.',
          apart: true,
        }),
        one('ground', 'Why?', choicesOf(markGroundNames)),
        day('on', 'Not to be used from', daysOfPupil(setting)),
        pick('source', 'How did it reach you?', saidChoices, { prompt: 'Choose one' }),
      ],
    }),
    step({
      id: 'challenged',
      name: 'Both versions',
      asks: ['of', 'theirVersion', 'on', 'source'],
      needs: ['theirVersion'],
      when: ({ mark }) => mark === 'challenged',
      card: (_soFar, setting) => [
        heading('Both versions'),
        hint('While part of the record is in dispute, pass on both versions.'),
        words('of', 'What does our record say?', {
          longest: 2000,
          like: 'For example: the entry of 2 March says that he was in the yard.',
          apart: true,
        }),
        words('theirVersion', 'What do they say is right?', {
          longest: 2000,
          like: 'For example: he was not there that day.',
        }),
        day('on', 'When did they say so?', daysOfPupil(setting)),
        pick('source', 'How did it reach you?', saidChoices, { prompt: 'Choose one' }),
      ],
    }),
  ],
  typedAtStart: saidToday,
  decide: (deciding, marking) => mark({ ...deciding, marking }),
});
