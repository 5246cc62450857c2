import type { CasePage } from '../../domain/breach/case-pages.ts';
import { button } from '../../teams/card/buttons.ts';
import type { Button } from '../../teams/card/show.ts';

const titles: Record<CasePage, string> = {
  report: 'The report',
  assessment: 'Assessment',
  tasks: 'Tasks',
  ico: 'ICO report',
  people: 'Those affected',
  investigation: 'Investigation',
  history: 'History',
};

/** Leads to another page of a case. */
export const pageButton = (reference: string, page: CasePage): Button =>
  button(titles[page], { do: 'case', reference, page });
