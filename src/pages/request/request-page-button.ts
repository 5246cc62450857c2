import type { RequestPage } from '../../domain/request/request-pages.ts';
import { button } from '../../teams/card/buttons.ts';
import type { Button } from '../../teams/card/show.ts';

const titles: Record<RequestPage, string> = {
  request: 'The request',
  dates: 'Dates',
  work: 'The work',
  answer: 'The answer',
  history: 'History',
};

/** Leads to another page of a request. */
export const requestPageButton = (reference: string, page: RequestPage): Button =>
  button(titles[page], { do: 'case', reference, page });
