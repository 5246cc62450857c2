import type { Day } from '../../../domain/deadlines/day-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { refuse } from '../../../domain/outcome.ts';
import { problemsOfDay } from '../../../domain/request/days-done.ts';
import { askIdentity } from '../../../domain/request/standing/ask-identity.ts';
import { type IdentityForm, identityForm } from '../../../domain/request/standing/identity-form.ts';
import { settleIdentity as decideIdentity, problemsOfSeen } from '../../../domain/request/standing/settle-identity.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { requestOf } from '../../facts/request-facts.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';
import { identitySteps } from './steps.ts';

const { aboutRequest } = over(identityForm);

export const settleIdentity = aboutRequest({
  id: 'settle-identity',
  version: 1,
  title: 'Settle who asks',
  send: 'Record it',
  said: {
    help: 'ID seen for …, passport',
    alone: null,
    ofOne: [
      'settle .. identity, settle who asks',
      'identity, passport, driving/driver licence/license, birth/marriage certificate, utility bill, bank statement, proof of who, who they/she/he say/says, who they/she/he is/are, known to us/me, know/knows her/him/them, i/we know/recognise',
    ],
  },
  right: 'work-on-request',
  reads: 'request',
  events: {
    'identity-asked': {
      did: 'asked for proof of who asks',
      noted: 'proof of identity is asked for',
      title: 'recorded that you asked for proof',
      line: 'The month begins when the proof comes. Keep no copy of it.',
      begin: 'Ask for proof of who asks',
    },
    'identity-settled': {
      did: 'settled who asks',
      noted: 'who asks is settled',
      title: 'who asks is settled',
      begin: 'Settle who asks',
    },
  },
  steps: identitySteps,
  check: (soFar, setting) => [...otherProofProblem(soFar), ...dayProblems(soFar, setting)],
  typedAtStart: ({ about, now, person }) => {
    const today: Day = londonClock(now).day;
    const isAwaited =
      about?.type === 'request' && about.identity?.asked && !about.identity.known && !about.identity.seen;
    return typedFrom(identityForm, {
      ...(isAwaited ? { way: 'seen' } : {}),
      ...{ seenOn: today, seenBy: person.id, askedOn: today },
    });
  },
  restsOnWhatWasShown: true,
  decide: (deciding, { way, knownBecause, evidence, otherProof, seenOn, seenBy, doubt, askedOn }) => {
    if (way === 'known' && knownBecause) return decideIdentity({ ...deciding, settling: { known: knownBecause } });
    if (way === 'seen' && evidence && seenOn && seenBy)
      return decideIdentity({ ...deciding, settling: { seen: { evidence, otherProof, on: seenOn, by: seenBy } } });
    if (way === 'ask' && doubt && askedOn) return askIdentity({ ...deciding, on: askedOn, doubt });
    return refuse('incomplete', 'An answer is missing. Go back and give it.');
  },
});

const otherProofProblem = ({ evidence = [], otherProof }: Partial<IdentityForm>) =>
  evidence.includes('other') && otherProof === undefined
    ? [{ field: 'otherProof', words: 'You ticked something else. Say what you looked at.' }]
    : [];

const dayProblems = ({ seenOn, askedOn }: Partial<IdentityForm>, setting: Setting) => {
  const before = requestOf(setting);
  if (!before) return [];
  const { now } = setting;
  return [
    ...problemsOfSeen(seenOn, { before, now }),
    ...problemsOfDay('askedOn', askedOn, { asked: before.asked, now }),
  ];
};
