import type { Problem } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { type Day, dateInWords } from '../../deadlines/day-words.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { askingFacts } from './asking-facts.ts';
import type { Standing, Understanding } from './standing.ts';
import type { StandingDecision } from './standing-form.ts';
import { standingInWords, understandingNames } from './standing-words.ts';
import { type Advice, whoMayAsk } from './who-may-ask.ts';

export interface StandingAnswers {
  /** Left out where it does not matter, as for a member of staff. */
  readonly understands?: Understanding | undefined;
  readonly understandsBecause?: string | undefined;
  readonly safeguarding: boolean;
  readonly decision: StandingDecision;
  readonly reason: string;
  /** The day when authority came (`with-authority`) or was asked for (`ask-authority`). */
  readonly authorityOn?: Day | undefined;
  readonly evidence?: string | undefined;
}

type Refused = NotNow | WrongAnswer;

/**
 * A person judges whether the requester may ask, with the reason. A judgement that differs from the advice stands, and the
 * history says what was advised. While authority is awaited nothing is judged, and the month waits for it.
 */
export const judgeStanding = (
  deciding: Deciding & { readonly answers: StandingAnswers },
): Outcome<Decided<DataRequest>, Refused> => {
  const { before, by, now, organisation, answers } = deciding;
  const incomplete = missingFrom(answers);
  if (incomplete) return refuse('wrong-answer', incomplete);
  const refused = refusedFor(problemsOfAuthority(answers, deciding));
  if (refused) return refused;
  const { understands, safeguarding, decision, reason } = answers;
  const because = isJudged(understands) ? { understandsBecause: answers.understandsBecause } : {};
  const standing = {
    judgement: decision === 'ask-authority' ? null : decision,
    reason,
    understands: understands ?? null,
    ...because,
    authority: authorityAfter(before, answers),
    ...{ safeguarding, by, at: now },
  } as Standing;
  const advice = whoMayAsk(
    askingFacts(before, organisation, { understands: understands ?? 'not-judged', safeguarding }),
  );
  return happened(deciding, 'standing-judged', {
    set: { standing },
    changes: [...changesIn(before.standing, standing), ...adviceLine(advice, decision)],
  });
};

const isJudged = (understands: Understanding | undefined): boolean =>
  understands !== undefined && understands !== 'not-judged';

const missingFrom = ({ understands, understandsBecause, decision, authorityOn, evidence }: StandingAnswers) => {
  if (isJudged(understands) && !understandsBecause)
    return 'Say what you gather it from that the pupil understands it or not.';
  if (decision === 'ask-authority' && !authorityOn) return 'Give the day when you asked for authority.';
  return decision === 'with-authority' && !(authorityOn && evidence)
    ? 'Give the day when the authority came, and what shows it.'
    : undefined;
};

/** Authority that came with the request was never asked for: it counts as asked for on the day it came. */
const authorityAfter = ({ standing }: DataRequest, { decision, authorityOn, evidence }: StandingAnswers) => {
  switch (decision) {
    case 'with-authority':
      return { askedOn: standing?.authority?.askedOn ?? authorityOn, cameOn: authorityOn, evidence };
    case 'ask-authority':
      return { askedOn: authorityOn, cameOn: null, evidence: null };
    case 'own-right':
    case 'for-child':
    case 'by-status':
    case 'may-not':
      return null;
  }
};

/** What is wrong with the day on which authority came or was asked for: what was asked for cannot have come before. */
export const problemsOfAuthority = (
  { decision, authorityOn }: Partial<Pick<StandingAnswers, 'decision' | 'authorityOn'>>,
  { before, now }: { before: Pick<DataRequest, 'asked' | 'standing'>; now: Date },
): Problem[] => {
  if (decision === 'ask-authority') return problemsOfDay('askedOn', authorityOn, { asked: before.asked, now });
  const askedOn = before.standing?.authority?.askedOn;
  return authorityOn !== undefined && askedOn !== undefined && authorityOn < askedOn
    ? [
        {
          field: 'authorityOn',
          words: `Authority was asked for on ${dateInWords(askedOn)}. Give the day when it came.`,
        },
      ]
    : problemsOfDay('authorityOn', authorityOn, { asked: before.asked, now });
};

/** Whether a decision is what was advised. Once a status is confirmed, whatever it comes to is; that they may not ask never is. */
export const followsAdvice = ({ answer }: Pick<Advice, 'answer'>, decision: StandingDecision): boolean => {
  switch (answer) {
    case 'own-right':
    case 'for-child':
    case 'by-status':
      return decision === answer;
    case 'with-authority':
      return decision === 'with-authority' || decision === 'ask-authority';
    case 'confirm-status':
      return decision !== 'own-right' && decision !== 'may-not';
    case 'judge-understanding':
      return false;
  }
};

const adviceLine = (advice: Advice, decision: StandingDecision) =>
  followsAdvice(advice, decision)
    ? []
    : [{ field: 'Decided differently from the advice', old: `${advice.words} (${advice.clause})`, new: decisionWords }];

const decisionWords = 'For the reason given';

const changesIn = (before: Standing | null, after: Standing) => {
  const said = (standing: Standing | null) =>
    [
      ['May they ask', standing ? standingInWords(standing) : ''],
      ['The reason', standing?.reason ?? ''],
      ['Does the pupil understand it', standing?.understands ? understandingNames[standing.understands] : ''],
      ['What that is gathered from', standing?.understandsBecause ?? ''],
      ['It may harm somebody, or accuses whoever asks', standing ? (standing.safeguarding ? 'Yes' : 'No') : ''],
      ['What shows the authority', standing?.authority?.evidence ?? ''],
    ] as const;
  const old = said(before);
  return said(after)
    .map(([field, words], at) => ({ field, old: old[at]?.[1] ?? '', new: words }))
    .filter((change) => change.old !== change.new);
};
