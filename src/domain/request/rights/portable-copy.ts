import { withRoles } from '../../breach/tell/names-in-text.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import type { Actor } from '../../history.ts';
import { byRole } from '../../organisation/by-role.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { lawDueOn } from '../dates/request-clock.ts';
import { isSameName, isSamePerson } from '../log/same-person.ts';
import type { DataRequest } from '../request.ts';
import type { PortableCopy, PortableRequest } from './portable-shape.ts';

const note =
  'This is what the Privacy desk holds about these requests. The records that they are about are kept in the school’s own systems and are exported from there.';

/**
 * What the desk itself holds about somebody's requests: this one and those of `linked` that the same person made about the
 * same person. Left out are what was withheld and why, advice, searches and the names of colleagues.
 */
export const portableCopy = (
  request: DataRequest,
  { organisation, linked = [], now }: { organisation: Organisation; linked?: readonly DataRequest[]; now: Date },
): PortableCopy => ({
  format: 'privacy-desk-request',
  version: 1,
  madeOn: londonClock(now).day,
  organisation: organisation.name,
  note,
  requests: [request, ...linked.filter((other) => isTheirs(other, request))].map((each) =>
    portable(each, organisation),
  ),
});

/** A request about the same child that somebody else made is not theirs to take: Mr Khan’s is not Mrs Khan’s. */
const isTheirs = (other: DataRequest, { reference, asked }: DataRequest): boolean =>
  other.reference !== reference &&
  isSamePerson(other.asked, asked) &&
  isSameName(other.asked.requester, asked.requester);

const portable = (request: DataRequest, organisation: Organisation): PortableRequest => {
  const { asked, identity, standing, acknowledged, withdrawn } = request;
  const said = withoutColleagues(request, organisation);
  const by = (actor: Actor) => byRole(actor.id, organisation);
  return {
    reference: request.reference,
    askedFor: said(asked.wants),
    matter: asked.matter,
    receivedOn: asked.receivedOn,
    received: asked.how,
    requester: { name: asked.requester, contact: asked.contact ?? null, capacity: asked.capacity },
    subject: asked.subject === undefined ? null : { name: asked.subject, bornOn: asked.bornOn ?? null },
    school: organisation.schools.find(({ id }) => id === asked.school)?.name ?? null,
    stage: request.stage,
    dueOn: lawDueOn(request) ?? null,
    identity: identityOf(identity),
    rightToAsk: standing?.judgement ?? null,
    ...toldOnTheWay(request, { said, by }),
    ...endsOf(request, { said, by }),
    complaintAcknowledgedOn: acknowledged?.on ?? null,
    withdrawnOn: withdrawn && londonClock(withdrawn.at).day,
    challenged: challengeOf(request, said),
    restricted: restrictionOf(request, said),
  };
};

interface Saying {
  /** Words without the names of colleagues. */
  readonly said: (words: string) => string;
  readonly by: (actor: Actor) => string;
}

const identityOf = (identity: DataRequest['identity']): PortableRequest['identity'] => {
  if (identity?.seen) return { settledBy: 'evidence-seen', evidence: identity.seen.evidence };
  return identity?.known ? { settledBy: 'known-to-us', evidence: [] } : null;
};

const toldOnTheWay = ({ clarification, extension, fee, delay }: DataRequest, { said, by }: Saying) => ({
  clarification: clarification && {
    askedOn: clarification.askedOn,
    question: said(clarification.question),
    answeredOn: clarification.answeredOn,
    answer: clarification.answer && said(clarification.answer),
  },
  extension: extension && {
    toldOn: extension.toldOn,
    ground: extension.ground,
    reasons: said(extension.reasons),
    by: by(extension.by),
  },
  fee: fee && {
    askedOn: fee.askedOn,
    pounds: fee.amount,
    ground: fee.ground,
    reasons: said(fee.reasons),
    paidOn: fee.paidOn,
    by: by(fee.by),
  },
  delay: delay && { toldOn: delay.toldOn, words: said(delay.words) },
});

/** An answer counts once it went out: until then it is a draft. */
const endsOf = ({ answer, delivery, refusal, ended }: DataRequest, { said, by }: Saying) => ({
  answer: delivery && {
    on: delivery.on,
    how: delivery.how,
    outcome: answer?.outcome ?? null,
    words: said(answer?.words ?? ''),
    reasons: answer?.reasons ? said(answer.reasons) : null,
    by: by(delivery.by),
  },
  refusal: refusal && {
    toldOn: refusal.toldOn,
    ground: refusal.ground,
    reasons: said(refusal.reasons),
    by: by(refusal.by),
  },
  ended: ended && { on: ended.on, words: said(ended.words) },
});

const challengeOf = ({ challenge }: DataRequest, said: Saying['said']): PortableRequest['challenged'] =>
  challenge && {
    state: challenge.state,
    since: challenge.since,
    entry: said(challenge.entry),
    ourVersion: said(challenge.ourVersion),
    theirVersion: said(challenge.theirVersion),
    resolved: challenge.resolved && {
      on: challenge.resolved.on,
      how: challenge.resolved.how,
      words: said(challenge.resolved.words),
    },
  };

const restrictionOf = ({ restriction }: DataRequest, said: Saying['said']): PortableRequest['restricted'] =>
  restriction && {
    since: restriction.since,
    of: said(restriction.of),
    ground: restriction.ground,
    reason: said(restriction.reason),
    toldBeforeLiftingOn: restriction.subjectToldOn,
    liftedOn: restriction.liftedOn,
  };

/** Every colleague who had a hand in it becomes their role, unless the request is that colleague's own. */
const withoutColleagues = ({ asked, reporter, history }: DataRequest, { people }: Organisation) => {
  const isTheirs = ({ name }: { name: string }) => name === asked.requester || name === asked.subject;
  const others = people.filter((each) => !isTheirs(each));
  const actors = [reporter, ...history.map(({ by }) => by)].filter((each) => !isTheirs(each));
  return (words: string): string =>
    actors.reduce<string>((left, actor) => withRoles(left, { people: others, reporter: actor }), words);
};
