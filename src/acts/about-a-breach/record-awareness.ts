import {
  awarenessForm,
  awarenessProblems,
  recordAwareness as decideAwareness,
} from '../../domain/breach/assess/record-awareness.ts';
import { awareAtOf } from '../../domain/breach/clock.ts';
import { dayAndTime, londonClock } from '../../domain/deadlines/london-time.ts';
import { facts, heading, hint, moment, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { breachOf, clockFact, factOf, reportFacts } from '../facts/case-facts.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutBreach } = over(awarenessForm);

export const recordAwareness = aboutBreach({
  id: 'record-awareness',
  version: 1,
  title: 'Record a later awareness',
  send: 'Record this time',
  said: {
    help: 'became aware of … later',
    alone: 'later awareness, we became aware later, became aware later, record later awareness',
    ofOne:
      'aware .. later, later awareness, awareness, became aware, aware on/at/since, change .. clock, start of the clock',
  },
  right: 'triage',
  reads: 'report',
  meant: () => true,
  events: {
    'awareness-recorded': {
      did: 'recorded when we became aware',
      noted: 'the 72 hours count from another time',
      title: 'the time is recorded',
      line: 'The 72 hours count from it now. The reason is in the history.',
      atOnce: true,
    },
  },
  steps: [
    step({
      id: 'when',
      name: 'When the organisation was aware',
      asks: ['at', 'reason'],
      card: (_soFar, setting) => [
        heading('When were you aware?'),
        hint(
          'The 72 hours count from when the organisation was reasonably certain that personal data was affected. A short look into it may come first; it must not be stretched.',
        ),
        facts([...reportFacts(setting, ['awareAt']), ...laterFact(setting), ...clockFact(setting)]),
        moment(
          'at',
          'Day',
          'Time',
          {
            earliest: londonClock(breachOf(setting)?.report.awareAt ?? setting.now).day,
            today: londonClock(setting.now).day,
          },
          { apart: true },
        ),
        words('reason', 'Why was it not certain before?', {
          longest: 2000,
          like: 'To take a later time back, give the reporter’s time and say why.',
        }),
      ],
    }),
  ],
  check: ({ at }, { about, now }) => (at && about?.type === 'breach' ? awarenessProblems(at, about, now) : []),
  typedFromCase: (about) => (about.type === 'breach' ? typedFrom(awarenessForm, { at: awareAtOf(about) }) : {}),
  decide: (deciding, { at, reason }) => decideAwareness({ ...deciding, at, reason }),
});

const laterFact = (setting: Setting) => {
  const later = breachOf(setting)?.awareness;
  return later ? factOf('Recorded since', `${dayAndTime(later.at)}, by ${later.by.name}. ${later.reason}`) : [];
};
