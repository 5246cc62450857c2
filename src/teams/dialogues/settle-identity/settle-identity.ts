import type { Day } from '../../../domain/deadlines/day-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { refuse } from '../../../domain/outcome.ts';
import { problemsOfDay } from '../../../domain/request/days-done.ts';
import { type IdentityForm, identityForm } from '../../../domain/request/standing/identity-form.ts';
import { problemsOfSeen } from '../../../domain/request/standing/settle-identity.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { notNow } from '../not-now.ts';
import { requestOf } from '../request-facts.ts';
import { identitySteps } from './steps.ts';

const { dialogue } = dialogueOver(identityForm);

export const settleIdentityDialogue = dialogue({
  id: 'settle-identity',
  version: 1,
  title: 'Settle who asks',
  sendLabel: 'Record it',
  steps: identitySteps,
  instead: notNow('identity-asked', 'identity-settled'),
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
  finish: async ({ answers, draft, person }, desk) => {
    const asked = { submissionId: draft.id, reference: draft.about ?? '', person, openedAt: draft.startedAt };
    const { way, knownBecause, evidence, otherProof, seenOn, seenBy, doubt, askedOn } = answers;
    if (way === 'known' && knownBecause) return desk.settleIdentity({ ...asked, settling: { known: knownBecause } });
    if (way === 'seen' && evidence && seenOn && seenBy)
      return desk.settleIdentity({ ...asked, settling: { seen: { evidence, otherProof, on: seenOn, by: seenBy } } });
    if (way === 'ask' && doubt && askedOn) return desk.askIdentity({ ...asked, on: askedOn, doubt });
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
