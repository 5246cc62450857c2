import { revise } from '../../src/domain/case.ts';
import type { Actor, Change } from '../../src/domain/history.ts';
import { noticesFor } from '../../src/domain/notices/recipients.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import { requestForm } from '../../src/domain/request/log/request-form.ts';
import type { RequestEvent } from '../../src/domain/request/machine.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { brookvale, idOf, maya, now } from './cast.ts';
import { madeOnce } from './made-once.ts';
import { khanAsks, sampleRequest } from './sample-request.ts';
import { otherRequest, type Voice } from './walk-dialogue.ts';

type Set = Partial<DataRequest>;

/** A request in every state that a card can show, told in a voice. What people wrote is theirs, whoever logged or worked on it. */
export const requestsTold = (voice: Voice, name: string, organisation: Organisation = brookvale) =>
  madeFor(voice, name, organisation);

const madeFor = madeOnce((voice: Voice, name: string, organisation: Organisation) => {
  const words = (id: string, most = 2000) => voice.type(id, most) as never;
  const logger = { id: maya.id, name } as Actor;
  const first = organisation.people[0];
  const worker = { id: first?.id ?? idOf(2), name: name === maya.name ? (first?.name ?? name) : name } as Actor;
  const second = {
    id: organisation.people[1]?.id ?? idOf(3),
    name: name === maya.name ? (organisation.people[1]?.name ?? name) : name,
  } as Actor;
  const asked = (over: object = {}) =>
    requestForm.parse({
      ...khanAsks,
      ...{ wants: words('wants', 4000), requester: words('requester', 200), contact: words('address', 300) },
      ...{ subject: words('subject', 200), knownBecause: words('knownBecause', 500) },
      ...over,
    });
  const logged = (over: object = {}, set: Set = {}): DataRequest => ({
    ...sampleRequest({ organisation: organisation.id, asked: asked(over), reporter: logger }),
    notices: noticesFor('request-logged', { of: 'request', organisation, version: 1, now }).map((notice, at) => ({
      ...notice,
      ...(at === 0 ? { dueAt: null, sentAt: now } : {}),
    })),
    ...set,
  });
  const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
  /** What happened next: the record changes and its history has one more line. */
  const then = (before: DataRequest, what: RequestEvent, set: Set, by: Actor = worker): DataRequest =>
    revise(before, {
      set: set as Parameters<typeof revise<DataRequest>>[1]['set'],
      ...{ by, what, changes: [] as Change[], submissionId: idOf(200 + before.version) },
      now: after(before.version),
    });
  const by = { by: worker, recordedAt: after(5) };

  const known = { asked: null, known: { reason: words('knownBecause', 500), ...by }, seen: null };
  const judged = {
    judgement: 'for-child' as const,
    reason: words('judged'),
    understands: 'does-not-understand' as const,
    authority: null,
    safeguarding: false,
    by: worker,
    at: after(6),
  };
  const working = (over: object = {}, set: Set = {}): DataRequest =>
    then(then(logged(over, set), 'identity-settled', { identity: known }), 'standing-judged', { standing: judged });
  const search = (at: number) => ({
    place: words('place', 500),
    found: words('found', 500),
    holdsHealth: 'no' as const,
    on: `2026-11-1${7 + at}`,
    ...by,
  });
  const consult = {
    id: 'consult-school.1',
    kind: 'consult-school' as const,
    school: 'hillcrest',
    createdAt: now,
    done: null,
    notDone: null,
  };
  const open = working({}, { tasks: [consult] });
  const schoolUnknown = working({ school: undefined }, { tasks: [{ ...consult, id: 'consult-school', school: null }] });
  const consulted = { ...consult, done: { on: '2026-11-18', words: words('note'), ...by } };
  const searched = then(open, 'searched', { searches: [search(0), search(1)], tasks: [consulted] });
  const line = {
    id: 'withheld.1',
    exemption: 'other-people' as const,
    what: words('what', 1000),
    extent: 'redacted' as const,
    reason: words('because'),
    fullCopy: words('fullCopy', 500),
    by: worker,
    at: after(20),
    liftedAt: null,
  };
  const withheld = then(searched, 'withheld', {
    withheld: [
      line,
      { ...line, id: 'withheld.2', liftedAt: after(30) },
      { ...line, id: 'withheld.3', exemption: 'child-abuse-data' },
    ],
  });
  const ground = { ...line, exemption: 'another-ground' as const, provision: words('provision', 300) };
  const unapproved = then(searched, 'withheld', {
    withheld: [
      {
        ...line,
        thirdParty: { agreed: 'refused', inJob: 'no', notReasonable: words('notReasonable') },
      },
      { ...ground, id: 'withheld.2' },
    ],
  });
  const approved = then(unapproved, 'exemption-approved', {
    withheld: [{ ...ground, approved: { reason: words('because'), by: second, at: after(22) } }],
  });
  const advised = then(withheld, 'advice-recorded', {
    advice: {
      askedOn: '2026-11-17',
      givenOn: '2026-11-18',
      advises: 'hold-part',
      words: words('officerAdvice', 3000),
      by: worker,
      recordedAt: after(25),
    },
  });
  const piece = {
    ...{ id: 'health.1', what: words('healthPiece', 500), by: worker, at: after(15) },
    ...{ asked: null, known: null, opinion: null, heldBy: null, struck: null },
  };
  const healthListed = then(searched, 'health-listed', {
    searches: [search(0), { ...search(1), holdsHealth: 'yes' as const }],
    health: [
      { ...piece, known: { how: 'seen', reason: words('because', 1000), by: worker, at: after(16) } },
      { ...piece, id: 'health.2', asked: { on: '2026-11-18', of: words('professional', 200), by: worker } },
    ],
  });
  const healthHeld = then(healthListed, 'withheld', {
    health: [
      {
        ...piece,
        heldBy: 'withheld.1',
        opinion: {
          ...{ conclusion: 'harm', on: '2026-11-18', words: words('officerAdvice') },
          ...{ of: words('professional', 200), profession: words('profession', 200), by: worker, at: after(17) },
        },
      },
    ],
    withheld: [{ ...line, exemption: 'serious-harm-health', extent: 'whole' }],
  });
  const answerTo = (outcome: 'done' | 'not-done' | null, bothVersionsOf: string[] = []) => ({
    at: after(40),
    by: worker,
    words: words('goesOut'),
    parts:
      outcome === null ? (['confirmation', 'purposes', 'recipients', 'rights', 'complaints'] as const).slice() : [],
    leftOut: null,
    form: 'paper' as const,
    outcome,
    reasons: outcome === null ? null : words('reasons'),
    bothVersionsOf,
    flagsRestrictionOf: [],
  });
  const checking = then(advised, 'prepared', { stage: 'checking', answer: answerTo(null) });
  const ready = then(
    checking,
    'checked',
    {
      stage: 'ready',
      check: { at: after(50), by: second, words: words('lookedAt') },
    },
    second,
  );
  const handedOver = { on: '2026-11-18', how: 'handed-over' as const, proof: words('proof', 500), ...by };
  const answered = then(ready, 'delivered', { stage: 'answered', delivery: handedOver });
  const dispute = {
    state: 'challenged' as const,
    entry: words('entry', 1000),
    ourVersion: words('ourVersion'),
    theirVersion: words('theirVersion'),
    since: '2026-11-16',
    resolved: null,
  };
  const correcting = working({ matter: 'rectification' }, { challenge: dispute });
  const complaint = logged({ matter: 'complaint' });
  const acknowledged = then(complaint, 'complaint-acknowledged', { acknowledged: { on: '2026-11-18', ...by } });
  const ending = { on: '2026-11-18', by: worker, words: words('note') };
  const freedom = logged({ matter: 'freedom-of-information', capacity: 'other', subject: undefined });
  const solicitor = logged({ capacity: 'representative', knownBecause: undefined });
  const doubted = { asked: { on: '2026-11-17', doubt: words('doubt', 500), by: worker }, known: null, seen: null };
  const identityAsked = then(logged({ knownBecause: undefined }), 'identity-asked', { identity: doubted });
  const clarification = {
    askedOn: '2026-11-17',
    need: 'large-amount' as const,
    reason: words('because'),
    question: words('question'),
    by: worker,
    answeredOn: null,
    answer: null,
  };
  const paused = then(open, 'clarification-asked', { clarification });
  const restriction = {
    ...{ since: '2026-11-17', of: words('of'), reason: words('because'), by: worker },
    ...{ ground: 'granted' as const, subjectToldOn: null, liftedOn: null },
  };
  const disputed = then(correcting, 'dispute-moved', { challenge: { ...dispute, state: 'governing-body' } });
  const late = then(working({ receivedOn: '2026-10-12' }), 'searched', { searches: [search(0)] });

  const police = logged({
    ...{ matter: 'disclosure', capacity: 'body', body: 'police', power: 'form', powerOn: '2026-11-13', urgent: 'no' },
    knownBecause: undefined,
  });
  const decidedOnBody = (decision: 'give' | 'ask-first' | 'do-not-give') => ({
    ...{ purpose: words('purpose', 1000), necessity: words('necessity', 1000), minimum: words('minimum', 1000) },
    ...{ decision, decidedBy: 'dpo' as const, reason: words('because'), by: worker, at: after(8) },
  });
  const policeDecided = then(police, 'disclosure-decided', { disclosure: decidedOnBody('give') });
  const transfer = logged({ matter: 'transfer', leftOn: '2026-11-13' });

  return {
    logged: logged(),
    pupil: logged({ capacity: 'pupil', subject: undefined, bornOn: '2011-03-02' }),
    staff: logged({ capacity: 'staff', subject: undefined, school: undefined, bornOn: undefined }),
    identityAsked,
    identitySeen: then(identityAsked, 'identity-settled', {
      identity: { ...doubted, seen: { on: '2026-11-18', evidence: ['passport', 'utility-bill'], ...by } },
    }),
    solicitor,
    authorityAsked: then(solicitor, 'standing-judged', {
      identity: known,
      standing: {
        ...judged,
        judgement: null,
        understands: null,
        safeguarding: true,
        authority: { askedOn: '2026-11-17', cameOn: null, evidence: null },
      },
    }),
    open,
    schoolUnknown,
    paused,
    clarified: then(paused, 'clarification-answered', {
      clarification: { ...clarification, answeredOn: '2026-11-18', answer: words('answer') },
    }),
    extended: then(open, 'extended', {
      extension: { ground: 'complex', reasons: words('reasons'), toldOn: '2026-11-18', ...by },
    }),
    feeAsked: then(open, 'fee-asked', {
      fee: {
        ground: 'excessive',
        amount: 25,
        reasons: words('reasons'),
        askedOn: '2026-11-17',
        by: worker,
        paidOn: null,
      },
    }),
    late,
    delayTold: then(late, 'delay-told', { delay: { toldOn: '2026-11-17', words: words('note'), ...by } }),
    searched,
    healthListed,
    healthHeld,
    withheld,
    unapproved,
    approved,
    advised,
    checking,
    sentBack: then(checking, 'sent-back', { stage: 'open' }, second),
    ready,
    answered,
    refused: then(open, 'refused', {
      stage: 'refused',
      refusal: { ground: 'excessive', reasons: words('reasons'), toldOn: '2026-11-18', ...by },
    }),
    rectification: logged({ matter: 'rectification' }, { challenge: dispute }),
    correcting,
    disputed,
    corrected: then(correcting, 'delivered', {
      ...{ stage: 'answered', answer: answerTo('done'), delivery: { ...handedOver, how: 'letter' } },
      challenge: {
        ...dispute,
        state: 'resolved',
        resolved: { on: '2026-11-18', how: 'corrected', words: words('note'), by: worker },
      },
      tasks: [{ ...consult, id: 'tell-recipients.1', kind: 'tell-recipients', school: null }],
    }),
    erasure: working({ matter: 'erasure' }),
    objection: working({ matter: 'objection' }),
    portability: working({ matter: 'portability', capacity: 'pupil', subject: undefined }),
    restricted: then(working({ matter: 'restriction' }), 'restricted', { restriction }),
    complaint,
    acknowledged,
    complaintSettled: then(acknowledged, 'complaint-settled', { stage: 'closed', ended: ending }),
    educationalRecord: working({ matter: 'educational-record' }),
    freedom,
    passedOn: then(freedom, 'passed-on', { stage: 'closed', ended: ending }),
    question: logged({ matter: 'question', subject: undefined }),
    added: then(logged(), 'request-added-to', {
      additions: [{ at: after(5), by: worker, words: words('addition', 4000) }],
    }),
    similar: logged({}, { similar: ['AR-2026-0007', 'AR-2026-0008'] }),
    linked: then(logged({}, { similar: [otherRequest] }), 'request-linked', {
      links: [{ reference: otherRequest, why: 'repeats' }],
    }),
    withdrawn: then(logged(), 'request-withdrawn', {
      stage: 'withdrawn',
      withdrawn: { at: after(5), reason: words('because') },
    }),
    police,
    policeDecided,
    policeAsked: then(police, 'disclosure-decided', { disclosure: decidedOnBody('ask-first') }),
    policeRefused: then(police, 'disclosure-decided', { disclosure: decidedOnBody('do-not-give') }),
    policeGiven: then(policeDecided, 'disclosure-ended', { stage: 'closed', ended: ending }),
    courtOrder: logged({
      ...{ matter: 'disclosure', capacity: 'body', body: 'court', power: 'court-order', powerOn: '2026-11-13' },
      ...{ neededBy: '2026-11-30', urgent: 'yes', knownBecause: undefined },
    }),
    transfer,
    transferSent: then(transfer, 'question-answered', { stage: 'closed', ended: ending }),
    deceased: logged({ matter: 'deceased' }),
    automated: working({ matter: 'automated-decision' }),
    adopted: logged({}, { additions: [{ at: after(5), by: worker, words: 'She was adopted.' as never }] }),
  } satisfies Record<string, DataRequest>;
});

export type RequestState = keyof ReturnType<typeof requestsTold>;
