import { problemsAcross } from '../../domain/breach/report/breach-report.ts';
import { isDanger } from '../../domain/breach/report/danger.ts';
import { nearMissReport } from '../../domain/breach/report/near-miss-report.ts';
import { readCarefully } from '../../domain/breach/report/report-times.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { heading, hint, moment, pick, words } from '../../teams/card/blocks.ts';
import { over } from '../over.ts';
import { firstSteps, isSaid, question } from './report-breach/danger-steps.ts';
import { kindChoices } from './report-breach/steps.ts';

const { step, alone } = over(nearMissReport);

export const nearMiss = alone({
  id: 'near-miss',
  version: 2,
  title: 'Report a near miss',
  send: 'Send',
  said: {
    help: 'near miss',
    alone:
      'near miss, a near miss, report/log/record a near miss, report/log/record near miss, nearmiss, near misses, report/log a nearmiss, had a near miss, have had a near miss',
    ofOne: null,
  },
  right: 'report',
  reads: 'nothing',
  events: {
    'near-miss-reported': { did: 'reported it', noted: 'reported' },
  },
  steps: [
    step({
      id: 'what-nearly-happened',
      name: 'What nearly happened',
      asks: ['kind', 'summary', 'occurredAt', 'stoppedBy'],
      card: (_soFar, { now }) => [
        heading('What nearly happened?'),
        hint(
          'Thank you for telling us: it shows us what to mend before anyone is hurt. If information did reach the wrong person, report a breach instead.',
        ),
        pick('kind', 'What kind of thing was it?', kindChoices, { prompt: 'Choose the closest' }),
        words('summary', 'In your own words', { longest: 4000 }),
        moment('occurredAt', 'Day (if you know)', 'Time (if you know)', { today: londonClock(now).day }),
        words('stoppedBy', 'What stopped it? (if you know)', { longest: 2000 }),
      ],
    }),
    // What nearly went out may have been seen all the same; where the words say whom it is about, nobody guesses.
    step({ id: 'danger', name: 'Whether anyone is in danger', ...question, needs: ['danger'], when: isSaid }),
    step({
      id: 'make-safe',
      name: 'What was done to keep people safe',
      ...firstSteps,
      when: (soFar) => isSaid(soFar) && isDanger(soFar),
    }),
  ],
  settled: (soFar, { now }) => readCarefully(soFar, now),
  check: (soFar, { now }) => problemsAcross(soFar, now),
  finish: ({ answers, draft, person, receiptCard }, desk) =>
    desk.reportNearMiss({
      submissionId: draft.id,
      organisation: draft.organisation,
      report: answers,
      person,
      receiptCard,
    }),
});
