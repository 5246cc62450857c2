import type { Act } from '../../acts/act.ts';
import { actOf, acts } from '../../acts/index.ts';
import { mayWorkOn } from '../../acts/may-work-on.ts';
import { unknownReference } from '../../desk/read-case.ts';
import type { Case } from '../../domain/any-case.ts';
import { stillOpen } from '../../domain/breach/revise-breach.ts';
import { type ToldOf, toldOf } from '../../domain/notices/kind.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { may } from '../../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { DataRequest } from '../../domain/request/request.ts';

type NotBegun = 'not-found' | 'near-miss' | 'over' | 'other-kind' | 'no-right';

/** Whether a person may begin an act about a case as it stands. */
export const mayBegin = (
  act: Act,
  about: Case,
  { person, part }: { person: Person; part: string | undefined },
): Outcome<Case, NotBegun> => {
  const { reference } = about;
  const wrongKind = whyOtherKind(act, about);
  if (wrongKind !== undefined) return refuse('other-kind', wrongKind);
  if (!mayWorkOn(act, about, { person, part: part ?? null })) return notAllowed(about, person);
  // Whether something can happen to a request or a pupil's file as it stands, its own act says.
  if (about.type === 'request' || about.type === 'pupil' || about.type === 'question' || act.about !== 'breach')
    return ok(about);
  if (about.type === 'near-miss')
    return refuse('near-miss', `${reference} is a near miss, so there is nothing to decide.`);
  return act.whenOver ? ok(about) : stillOpen(about);
};

const whyOtherKind = (act: Act, { reference, type }: Case): string | undefined => {
  if ((act.about === 'pupil') !== (type === 'pupil')) {
    return type === 'pupil'
      ? `${reference} is a pupil’s file, so that cannot be done with it. Open it to see what can be recorded.`
      : `That is recorded in a pupil’s file, and ${reference} is none. Type “consent” and the pupil’s name first.`;
  }
  if ((act.about === 'question') !== (type === 'question')) {
    return type === 'question'
      ? `${reference} is a question, so that cannot be done with it.`
      : `${reference} is no question, so that cannot be done with it.`;
  }
  if ((act.about === 'request' || act.id === 'log-request') === (type === 'request')) return undefined;
  return `${reference} ${type === 'request' ? 'is a request' : 'is no request'}, so that cannot be done with it.`;
};

const notAllowed = (about: Case, person: Person): Outcome<never, NotBegun> => {
  if (about.type === 'request') return notTheirs(about, person);
  return about.type === 'pupil'
    ? refuse('no-right', 'Only the Data Protection Officer, or whoever stands in, decides that.')
    : unknownReference(about.reference);
};

const notTheirs = ({ reference, organisation, reporter }: DataRequest, person: Person): Outcome<never, NotBegun> => {
  if (may(person, 'work-on-request', { organisation })) {
    return refuse(
      'no-right',
      `Only the Data Protection Officer, or whoever stands in, can decide that about ${reference}.`,
    );
  }
  return reporter.id === person.id
    ? refuse('no-right', `You logged ${reference}. Those who look after requests do the rest.`)
    : unknownReference(reference);
};

/** The act that is meant for this kind of case. A near miss is never corrected, only added to. */
export const meantFor = (act: Act, about: Case): Act => {
  const kind = toldOf(about);
  const same = acts.find((each) => act.verb !== undefined && each.verb === act.verb && isOfKind(each, kind)) ?? act;
  return same.verb === 'correct' && about.type === 'near-miss' ? actOf('add-information') : same;
};

const isOfKind = ({ about }: Act, kind: ToldOf): boolean => about === kind || (about === 'breach' && kind === 'report');

/** The list in which to choose a case where none was named. */
export const listFor = ({ about, right }: Act) => {
  if (about === 'request') return 'requests';
  if (about === 'question') return 'questions';
  if (right === 'finish-task') return 'my-tasks';
  return right === 'triage' ? 'open-cases' : 'my-reports';
};
