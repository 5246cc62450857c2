import type { Breach } from '../domain/breach/breach.ts';
import type { Deciding } from '../domain/breach/revise-breach.ts';
import { chairTold } from '../domain/breach/tasks/chair-told.ts';
import type { Decided } from '../domain/case.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Action, may } from '../domain/organisation/roles.ts';
import type { Outcome } from '../domain/outcome.ts';
import { subjectOf } from '../domain/subject-of.ts';
import type { Ports } from './ports.ts';
import { unknownReference } from './read-case.ts';
import { recordCase } from './record-case.ts';
import { actorOf } from './report.ts';

export type ChangeNeeds = Pick<Ports, 'cases' | 'clock' | 'organisations' | 'wake'>;

export interface Asked {
  readonly reference: string;
  /** The same however often the same request arrives. */
  readonly submissionId: string;
  readonly person: Person;
}

/** Takes a decision about a breach: permission first, then the domain's rule on the record as it stands, then one write. */
export const changeBreach = async <Code extends string>(
  needs: ChangeNeeds,
  {
    action = 'triage',
    ownerOf,
    ...asked
  }: Asked & { action?: Action; ownerOf?: (breach: Breach) => string | undefined },
  decide: (deciding: Deciding) => Outcome<Decided<Breach>, Code>,
): Promise<Outcome<Breach, Code | 'not-found' | 'busy'>> => {
  const { reference, submissionId, person } = asked;
  const found = await needs.cases.find(reference);
  const organisation = needs.organisations.find((each) => each.id === found?.organisation);
  if (found?.type !== 'breach' || !organisation) return unknownReference(reference);
  const subject = { ...subjectOf(found), ownerId: ownerOf?.(found) };
  if (!may(person, action, subject)) return unknownReference(reference);
  const by = actorOf(person);
  return recordCase(needs, { first: found, submissionId }, (stored) => {
    const before = { ...stored, tasks: chairTold(stored.tasks, stored.notices) };
    return decide({ before, by, organisation, submissionId, now: needs.clock.now() });
  });
};
