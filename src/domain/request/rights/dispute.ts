import type { Challenge, ChallengeState } from './markers.ts';

/** Who may ask for a step: the organisation, or whoever says that the entry is wrong. */
export const seekers = ['us', 'requester'] as const;
export type Seeker = (typeof seekers)[number];

type Standing = ChallengeState | 'none';

interface DisputeStep {
  readonly from: Standing;
  readonly to: ChallengeState;
  readonly soughtBy: readonly Seeker[];
  /** What somebody chooses who takes this step. */
  readonly name: string;
}

/**
 * The trust policy's road of an accuracy in dispute (s. 11): first between the two sides, then before the Governing Body,
 * then to independent arbitration, which either side may seek. The marker stands from the first challenge to the end.
 */
export const disputeSteps: readonly DisputeStep[] = [
  { from: 'none', to: 'challenged', soughtBy: ['requester'], name: 'They say that an entry is wrong' },
  { from: 'challenged', to: 'resolved', soughtBy: seekers, name: 'It is settled between us' },
  { from: 'challenged', to: 'governing-body', soughtBy: ['us'], name: 'We cannot agree: ask the Governing Body' },
  { from: 'governing-body', to: 'resolved', soughtBy: seekers, name: 'The Governing Body’s judgement is accepted' },
  { from: 'governing-body', to: 'arbitration', soughtBy: seekers, name: 'It is not accepted: go to arbitration' },
  { from: 'arbitration', to: 'resolved', soughtBy: seekers, name: 'The arbitrator has decided' },
];

/** What may come next for a dispute; where nothing was ever challenged, the challenge; nothing once it is resolved. */
export const nextSteps = (challenge: Pick<Challenge, 'state'> | null): readonly DisputeStep[] =>
  disputeSteps.filter(({ from }) => from === (challenge?.state ?? 'none'));

/** Whether the marker is on: in every state but none and resolved. */
export const isDisputed = (challenge: Pick<Challenge, 'state'> | null): boolean =>
  challenge !== null && challenge.state !== 'resolved';
