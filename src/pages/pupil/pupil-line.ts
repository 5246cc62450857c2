import type { PupilFile } from '../../domain/consent/pupil-file.ts';
import { pupilNames, schoolInWords, schoolYearInWords } from '../../domain/consent/pupil-words.ts';
import { type Day, dateInWords } from '../../domain/deadlines/day-words.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { safeText } from '../../teams/card/safe-text.ts';

interface Seen {
  readonly organisation: Organisation;
  /** In London. */
  readonly today: Day;
}

/** Whom a file is about, in two lines, so that nobody takes it for another child’s. Both go into a TextRun. */
export const pupilLine = ({ reference, pupil }: PupilFile, { organisation, today }: Seen) => ({
  pupil: safeText(pupilNames(pupil), 200),
  about: safeText(
    [
      schoolYearInWords(pupil.bornOn, today),
      schoolInWords(pupil, organisation),
      `born ${dateInWords(pupil.bornOn)}`,
      reference,
    ].join(' · '),
    300,
  ),
});

/** The same in one line. */
export const pupilInALine = (file: PupilFile, seen: Seen): string => {
  const { pupil, about } = pupilLine(file, seen);
  return `${pupil} · ${about}`;
};
