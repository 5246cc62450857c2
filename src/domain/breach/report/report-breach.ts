import { newCase, type Opening } from '../../new-case.ts';
import { noticesFor } from '../../notices/recipients.ts';
import { isShared } from '../../subject-of.ts';
import { type Breach, type NearMiss, untouched } from '../breach.ts';
import type { BreachReport } from './breach-report.ts';
import { fitContainment } from './contain-breach.ts';
import { isDanger } from './danger.ts';
import type { NearMissReport } from './near-miss-report.ts';
import { answersOf, nearMissAnswersOf } from './report-words.ts';
import { dangerAtOnce } from './tell-danger.ts';

interface Reported<Report> extends Opening {
  readonly report: Report;
}

/**
 * A new breach and everyone who must hear of it at once (SEIPS 2.4, 8.4; trust policy s.16). The first line of its
 * history holds every answer, so that the record can be held against what was first said.
 */
export const reportBreach = (
  reported: Reported<BreachReport> & { containedAt: Readonly<Record<string, Date>>; drill: boolean },
): Breach => {
  const fitting = fitContainment(reported);
  return {
    ...newCase(reported, {
      what: 'reported',
      changes: answersOf(fitting.report, reported.organisation),
      notices: [
        ...noticesFor('breach-reported', {
          ...{ of: 'breach', organisation: reported.organisation, version: 1, now: reported.now },
          shared: isShared(fitting),
        }),
        ...(isDanger(fitting.report)
          ? dangerAtOnce({ of: 'breach', version: 1, ...reported, shared: isShared(fitting) })
          : []),
      ],
    }),
    type: 'breach',
    ...fitting,
    additions: [],
    withdrawn: null,
    drill: reported.drill,
    ...untouched,
  };
};

/** A near miss is kept so that it can be learned from; the DPO hears of it, nobody else need. */
export const reportNearMiss = (reported: Reported<NearMissReport>): NearMiss => ({
  ...newCase(reported, {
    what: 'near-miss-reported',
    changes: nearMissAnswersOf(reported.report),
    notices: [
      ...noticesFor('near-miss-reported', {
        ...{ of: 'near-miss', organisation: reported.organisation, version: 1, now: reported.now },
      }),
      ...(isDanger(reported.report) ? dangerAtOnce({ of: 'near-miss', version: 1, ...reported }) : []),
    ],
  }),
  type: 'near-miss',
  report: reported.report,
  additions: [],
  withdrawn: null,
});
