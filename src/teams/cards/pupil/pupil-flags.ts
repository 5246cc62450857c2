import type { PupilOpened } from '../../../desk/ask-consent.ts';
import { withdrawalNames } from '../../../domain/consent/entry-words.ts';
import { entriesOf, marksOn, withdrawalsOn } from '../../../domain/consent/pupil-file.ts';
import { dateInWords } from '../../../domain/deadlines/day-words.ts';
import { markerWords, restrictionWords } from '../../../domain/request/rights/marker-words.ts';
import { safeText } from '../safe-text.ts';

/** Of each, in characters: what is in dispute may be told at length. */
const longestFlag = 160;
/** More of them than this are counted. */
const mostFlags = 6;

/** What somebody must know before they use anything of a file: it is restricted, in dispute, withdrawn, or the pupil has left. */
export const pupilFlags = ({ file, marked, today }: Pick<PupilOpened, 'file' | 'marked' | 'today'>): string[] => {
  const flags = [
    ...withdrawalsOn(file, today).map(({ of, on }) => `Withdrawn on ${dateInWords(on)}: ${withdrawalNames[of]}`),
    ...marksOn(file, today).map(({ kind, of }) =>
      kind === 'restricted' ? `Restricted, kept but not used: ${of}` : `In dispute, both versions go with it: ${of}`,
    ),
    ...marked.flatMap((each) =>
      [markerWords(each), restrictionWords(each)]
        .filter((words) => words !== undefined)
        .map((words) => `${each.reference}: ${words}`),
    ),
    ...entriesOf(file, 'left', today)
      .slice(-1)
      .map(({ on }) => `Left the partnership on ${dateInWords(on)}`),
  ].map((words) => safeText(words, longestFlag));
  const more = flags.length - mostFlags;
  return more > 0 ? [...flags.slice(0, mostFlags), `And ${more} more: see everything on file.`] : flags;
};
