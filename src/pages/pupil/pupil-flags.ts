import type { PupilOpened } from '../../desk/ask-consent.ts';
import { withdrawalNames } from '../../domain/consent/entry-names.ts';
import { leavingOf } from '../../domain/consent/leave.ts';
import { marksOn, withdrawalsOn } from '../../domain/consent/pupil-file.ts';
import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { isDisputed } from '../../domain/request/rights/dispute.ts';
import { isRestricted } from '../../domain/request/rights/markers.ts';
import { safeText } from '../../teams/card/safe-text.ts';

/** Of each, in characters: what is in dispute may be told at length. */
const longestFlag = 160;
/** More of them than this are counted. */
const mostFlags = 6;

/** What somebody must know before they use anything of a file: something is withdrawn, not to be used or in dispute, or the pupil has left. */
export const pupilFlags = ({ file, marked, today }: Pick<PupilOpened, 'file' | 'marked' | 'today'>): string[] => {
  const left = leavingOf(file, today);
  const flags = [
    ...withdrawalsOn(file, today).map(({ of, on }) => `Withdrawn on ${dateInWords(on)}: ${withdrawalNames[of]}`),
    ...marksOn(file, today).map(({ kind, of }) =>
      kind === 'restricted' ? `Not to be used: ${of}` : `In dispute, pass on both versions: ${of}`,
    ),
    ...marked.flatMap(({ reference, challenge, restriction }) => [
      ...(isRestricted(restriction) ? [`Not to be used: see the request ${reference}`] : []),
      ...(isDisputed(challenge) ? [`In dispute, pass on both versions: see the request ${reference}`] : []),
    ]),
    ...(left ? [`Left the partnership on ${dateInWords(left.on)}`] : []),
  ].map((words) => safeText(words, longestFlag));
  const more = flags.length - mostFlags;
  return more > 0 ? [...flags.slice(0, mostFlags), `And ${more} more: see everything on file.`] : flags;
};
