import type { PupilPage } from '../../domain/consent/pupil-pages.ts';
import { button } from '../../teams/card/buttons.ts';
import type { Button } from '../../teams/card/show.ts';

const titles: Readonly<Record<PupilPage, string>> = {
  consent: 'Show the answers',
  entries: 'Everything on file',
  record: 'Record something',
  history: 'History',
};

/** Leads to another page of a pupil's file. */
export const pupilPageButton = (
  reference: string,
  page: PupilPage,
  style: 'positive' | 'default' = 'default',
): Button => button(titles[page], { do: 'case', reference, page }, style);
