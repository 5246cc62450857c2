import { refuse } from '../../../domain/outcome.ts';
import {
  judgeStanding as decideStanding,
  problemsOfAuthority,
} from '../../../domain/request/standing/judge-standing.ts';
import { recordAuthority } from '../../../domain/request/standing/record-authority.ts';
import { type StandingForm, standingForm } from '../../../domain/request/standing/standing-form.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { requestOf } from '../../facts/request-facts.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';
import { standingSteps } from './steps.ts';

const { aboutRequest } = over(standingForm);

export const judgeStanding = aboutRequest({
  id: 'judge-standing',
  version: 1,
  title: 'Decide if they may ask',
  send: 'Record it',
  said: {
    help: 'who may ask in …',
    alone: null,
    ofOne:
      'may ask, may not ask, may .. ask, right to ask, allowed to ask, entitled, standing, authority, authorised, parental responsibility, competence, competent, understands, mature, gillick, power of attorney',
  },
  right: 'work-on-request',
  reads: 'request',
  events: {
    'standing-judged': {
      did: 'judged whether they may ask',
      noted: 'whether they may ask was judged',
      title: 'your judgement is recorded',
      begin: 'Decide if they may ask',
    },
    'authority-came': {
      did: 'recorded the authority',
      noted: 'the authority has come',
      title: 'the authority is recorded',
      begin: 'Record the authority',
    },
  },
  steps: standingSteps,
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
  restsOnWhatWasShown: true,
  decide: (deciding, { next, decision, reason, safeguarding, authorityOn, askedOn, evidence, ...understanding }) => {
    if (next === 'authority-came' && authorityOn && evidence)
      return recordAuthority({ ...deciding, on: authorityOn, evidence });
    if (!decision || !reason || !safeguarding)
      return refuse('incomplete', 'An answer is missing. Go back and give it.');
    return decideStanding({
      ...deciding,
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
