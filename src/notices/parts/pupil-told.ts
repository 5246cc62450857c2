import { z } from 'zod';
import type { PupilFile } from '../../domain/consent/pupil-file.ts';
import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { button } from '../../teams/card/buttons.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { type PublicPupil, publicPupil } from '../../teams/card/public-case.ts';
import { row } from '../../teams/card/row.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import type { Telling } from './telling.ts';

const card = defineCard('notices/pupil', z.strictObject({ title: z.string(), rows: z.array(row), note: z.string() }));

interface Told {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

/** What happened to a pupil's file: its number, and nobody's name, no school, no words. */
export const pupilTold =
  (words: (about: PublicPupil, telling: Telling) => Told) =>
  (about: PupilFile, telling: Telling): Shown => {
    const { reference } = about;
    const { title, what, next } = words(publicPupil(about), telling);
    const rows = [
      { name: 'Organisation', answer: safeText(telling.organisation.name) },
      { name: 'What happened', answer: what },
      { name: 'Since', answer: sinceOf(about, telling) },
      { name: 'Next', answer: next },
    ];
    const note = 'Who it is about, and what was said, opens only in your private chat with me.';
    const open = button('Open privately', { do: 'case', reference }, 'positive');
    return show(card.render({ title, rows, note }), title, [open]);
  };

type Line = PublicPupil['history'][number];

/** The line of history that the notice tells of. */
export const lineOf = ({ history }: PublicPupil, { notice }: Pick<Telling, 'notice'>): Line | undefined =>
  history[notice.version - 1];

/** From which day it counts: that of what was recorded, or for what was undone, the day on which that was done; no more of it. */
const sinceOf = (about: PupilFile, telling: Telling): string => {
  const line = lineOf(publicPupil(about), telling);
  const recorded = about.entries.find(({ id }) => id === line?.submissionId);
  return dateInWords(recorded?.on ?? londonClock(line?.at ?? telling.notice.recordedAt).day);
};
