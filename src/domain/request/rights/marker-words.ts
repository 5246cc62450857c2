import { dateInWords } from '../../deadlines/day-words.ts';
import type { DataRequest } from '../request.ts';
import { isDisputed, type Seeker } from './dispute.ts';
import {
  type Challenge,
  type ChallengeState,
  isRestricted,
  type Resolution,
  type Restriction,
  type RestrictionGround,
} from './markers.ts';

export const stateNames: Record<ChallengeState, string> = {
  challenged: 'Challenged',
  'governing-body': 'Before the Governing Body',
  arbitration: 'In arbitration',
  resolved: 'Resolved',
};

export const resolutionNames: Record<Resolution, string> = {
  corrected: 'The entry was corrected',
  'statement-added': 'The entry stays, and their statement stands beside it',
  stands: 'The entry is right and stays as it is',
};

export const seekerNames: Record<Seeker, string> = {
  us: 'the organisation',
  requester: 'whoever says that the entry is wrong',
};

export const groundNames: Record<RestrictionGround, string> = {
  'accuracy-contested': 'They say that it is wrong, and you are checking it',
  'unlawful-not-erased': 'It should not be held, but they do not want it erased',
  'needed-for-claims': 'You no longer need it, but they do, for a legal claim',
  'objection-pending': 'They object to its use, and you are deciding',
};

const whereItStands: Record<Exclude<ChallengeState, 'resolved'>, string> = {
  challenged: 'It is being settled between the two sides.',
  'governing-body': 'The Governing Body is to judge it.',
  arbitration: 'It is in arbitration.',
};

/**
 * The “challenged” marker in words, for every view and every copy of what it is about; undefined when it is off. It names
 * nobody and quotes nothing, so that a channel may show it too.
 */
export const markerWords = ({ challenge }: Pick<DataRequest, 'challenge'>): string | undefined =>
  challenge === null || challenge.state === 'resolved'
    ? undefined
    : `Challenged: its accuracy has been in dispute since ${dateInWords(challenge.since)}. ${whereItStands[challenge.state]} Whatever is handed over carries both versions.`;

/** The restriction in words, for the same places; undefined when there is none or it was lifted. */
export const restrictionWords = ({ restriction }: Pick<DataRequest, 'restriction'>): string | undefined => {
  if (!isRestricted(restriction)) return undefined;
  const since = dateInWords(restriction.since);
  return restriction.ground === 'objection-upheld'
    ? `Not to be used: an objection was upheld on ${since} (UK GDPR Art. 21).`
    : `Restricted since ${since}: keep it, but do not use it or pass it on, unless they agree, for a legal claim, to protect another person’s rights or for an important public interest (UK GDPR Art. 18(2)).`;
};

/** What is in dispute and both versions of it, for whoever may read the file and for every copy that is handed over. */
export const versionsInWords = ({ challenge }: Pick<DataRequest, 'challenge'>): { name: string; words: string }[] =>
  challenge === null || !isDisputed(challenge)
    ? []
    : [
        { name: 'The entry in dispute', words: challenge.entry },
        { name: 'Our version', words: written(challenge.ourVersion) },
        { name: 'Their version', words: written(challenge.theirVersion) },
      ];

const written = (version: Challenge['ourVersion']): string => version || 'Not written down yet';

/** On which ground data is restricted, in words. */
export const groundInWords = (ground: Restriction['ground']): string => {
  switch (ground) {
    case 'granted':
      return 'They asked for it, and it was granted';
    case 'objection-upheld':
      return 'They objected, and it was upheld';
    default:
      return groundNames[ground];
  }
};
