import type { Incident } from '../domain/breach/breach.ts';
import type { Decided } from '../domain/case.ts';
import type { Actor } from '../domain/history.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { type Action, may } from '../domain/organisation/roles.ts';
import type { Outcome } from '../domain/outcome.ts';
import { subjectOf } from '../domain/subject-of.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { unknownReference } from './read-case.ts';
import { recordCase } from './record-case.ts';
import { actorOf } from './report.ts';

/** What every change of a report is given, of a breach or of a near miss. */
export interface ReportDeciding {
  readonly before: Incident;
  readonly by: Actor;
  readonly organisation: Organisation;
  readonly submissionId: string;
  readonly now: Date;
}

/** Changes what was reported: permission first, then the domain's rule on the record as it stands, then one write. */
export const changeReport = async <Code extends string>(
  needs: ChangeNeeds,
  { reference, submissionId, person, action }: Asked & { action: Action },
  decide: (deciding: ReportDeciding) => Outcome<Decided<Incident>, Code>,
): Promise<Outcome<Incident, Code | 'not-found' | 'busy'>> => {
  const found = await needs.cases.find(reference);
  const organisation = needs.organisations.find((each) => each.id === found?.organisation);
  if ((found?.type !== 'breach' && found?.type !== 'near-miss') || !organisation) return unknownReference(reference);
  if (!may(person, action, subjectOf(found))) return unknownReference(reference);
  const by = actorOf(person);
  return recordCase<Incident, Code>(needs, { first: found, submissionId }, (before) =>
    decide({ before, by, organisation, submissionId, now: needs.clock.now() }),
  );
};
