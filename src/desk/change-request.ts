import type { Decided } from '../domain/case.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Action, may } from '../domain/organisation/roles.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { changedSince } from '../domain/request/changed-since.ts';
import { isSamePerson } from '../domain/request/log/same-person.ts';
import type { DataRequest } from '../domain/request/request.ts';
import type { Deciding } from '../domain/request/revise-request.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { unknownReference } from './read-case.ts';
import { recordCase } from './record-case.ts';
import { actorOf } from './report.ts';

export interface AskedInForm extends Asked {
  /** When the form was opened whose answers rest on what it showed. */
  readonly openedAt?: Date | undefined;
}

/**
 * Takes a decision about a request: permission first, then the domain's rule on the record as it stands, then one write.
 * What is in dispute or restricted about the same person is looked up anew each time.
 */
export const changeRequest = async <Code extends string>(
  needs: ChangeNeeds,
  { action = 'work-on-request', openedAt, ...asked }: AskedInForm & { action?: Action },
  decide: (deciding: Deciding) => Outcome<Decided<DataRequest>, Code>,
): Promise<Outcome<DataRequest, Code | 'not-found' | 'busy' | 'changed-since'>> => {
  const { reference, submissionId, person } = asked;
  const found = await needs.cases.find(reference);
  const organisation = needs.organisations.find((each) => each.id === found?.organisation);
  if (found?.type !== 'request' || !organisation || !mayDo(person, action, found)) return unknownReference(reference);
  const marked = await markedAbout(needs, found);
  const by = actorOf(person);
  return recordCase<DataRequest, Code | 'changed-since'>(needs, { first: found, submissionId }, (before) => {
    const changed = openedAt && changedSince(before, openedAt);
    if (changed !== undefined) return refuse('changed-since', changed);
    return decide({ before, by, organisation, marked, submissionId, now: needs.clock.now() });
  });
};

const mayDo = (person: Person, action: Action, { organisation, reporter }: DataRequest): boolean =>
  may(person, action, { organisation, reporterId: reporter.id });

/** Other requests about the same person whose marker stands. */
export const markedAbout = async (
  { cases }: Pick<ChangeNeeds, 'cases'>,
  about: DataRequest,
): Promise<DataRequest[]> => {
  const marked = await cases.listMarked(about.organisation);
  return marked.filter((each) => each.reference !== about.reference && isSamePerson(each.asked, about.asked));
};
