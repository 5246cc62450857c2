import { refuse } from '../../../domain/outcome.ts';
import { problemsOfAuthority } from '../../../domain/request/standing/judge-standing.ts';
import { type StandingForm, standingForm } from '../../../domain/request/standing/standing-form.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { notNow } from '../not-now.ts';
import { requestOf } from '../request-facts.ts';
import { standingSteps } from './steps.ts';

const { dialogue } = dialogueOver(standingForm);

export const judgeStandingDialogue = dialogue({
  id: 'judge-standing',
  version: 1,
  title: 'Judge whether they may ask',
  sendLabel: 'Record it',
  steps: standingSteps,
  instead: notNow('standing-judged', 'authority-came'),
  check: (soFar, setting) => [...understandingProblem(soFar), ...dayProblems(soFar, setting)],
  /** What was found before counts until somebody finds otherwise; the decision is taken anew. */
  typedFromCase: (about) => {
    const standing = about.type === 'request' ? about.standing : null;
    if (!standing) return {};
    const { understands, understandsBecause, safeguarding } = standing;
    return typedFrom(standingForm, {
      understands: understands ?? undefined,
      understandsBecause,
      safeguarding: safeguarding ? 'yes' : 'no',
    });
  },
  finish: async ({ answers, draft, person }, desk) => {
    const asked = { submissionId: draft.id, reference: draft.about ?? '', person, openedAt: draft.startedAt };
    const { next, decision, reason, safeguarding, authorityOn, askedOn, evidence, ...understanding } = answers;
    if (next === 'authority-came' && authorityOn && evidence)
      return desk.recordAuthority({ ...asked, on: authorityOn, evidence });
    if (!decision || !reason || !safeguarding)
      return refuse('incomplete', 'An answer is missing. Go back and give it.');
    return desk.judgeStanding({
      ...asked,
      answers: {
        ...understanding,
        ...{ decision, reason, evidence },
        safeguarding: safeguarding === 'yes',
        authorityOn: authorityOn ?? askedOn,
      },
    });
  },
});

const understandingProblem = ({ understands, understandsBecause }: Partial<StandingForm>) =>
  understands !== undefined && understands !== 'not-judged' && understandsBecause === undefined
    ? [{ field: 'understandsBecause', words: 'Say what you gather that from, in a sentence.' }]
    : [];

const dayProblems = ({ next, decision, authorityOn, askedOn }: Partial<StandingForm>, setting: Setting) => {
  const before = requestOf(setting);
  const decided = next === 'authority-came' ? 'with-authority' : decision;
  if (!before || !decided) return [];
  return problemsOfAuthority({ decision: decided, authorityOn: authorityOn ?? askedOn }, { before, now: setting.now });
};
