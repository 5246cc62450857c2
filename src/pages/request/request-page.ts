import { matterFacts } from '../../domain/request/matters.ts';
import { nextStep } from '../../domain/request/next-step.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import type { RequestPage } from '../../domain/request/request-pages.ts';
import { clockFieldsOf } from '../../teams/card/clock-band.ts';
import { publicRequest } from '../../teams/card/public-case.ts';
import { requestClockLine } from '../../teams/card/request-clock-line.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { mostButtons, show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { type PageParts, pageCard } from '../case-pages/page-card.ts';
import type { Viewing } from '../case-pages/viewing.ts';
import { answerPage } from './answer-page.ts';
import { datesPage } from './dates-page.ts';
import { nextRequestButton } from './next-request-button.ts';
import { requestFirstPage } from './request-first-page.ts';
import { requestHistoryPage } from './request-history-page.ts';
import { requestStatus } from './request-words.ts';
import { workPage } from './work-page.ts';

/** A page of a request for someone with the right to read it; only ever shown in a 1:1 chat. */
export const requestPage = (which: RequestPage, about: DataRequest, viewing: Viewing): Shown => {
  const { sections, buttons } = leadingOn(partsOf(which, about, viewing), about, viewing);
  const clock = requestClockLine(about, viewing);
  const above = {
    ...requestStatus(publicRequest(about)),
    ...clockFieldsOf(clock),
    title: `${about.reference}: ${matterFacts[about.asked.matter].name}`,
    organisation: safeText(viewing.organisation.name),
  };
  return show(pageCard(above, sections), `${about.reference}: ${pageNames[which]}`, buttons);
};

/** Every page begins with what is next until nothing is left to do: in words for whoever reads it, as a button for whoever may. */
const leadingOn = ({ sections, buttons }: PageParts, about: DataRequest, viewing: Viewing): PageParts => {
  const next = nextStep(about, { ...viewing, personId: viewing.person.id });
  const button = nextRequestButton(about, viewing);
  const others = buttons.filter(({ title }) => title !== button?.title);
  const room = mostButtons - (button ? 2 : 1);
  return {
    sections: [...(next ? [{ heading: 'Next', lines: [next.words] }] : []), ...sections],
    // The last leads back.
    buttons: [...(button ? [button] : []), ...others.slice(0, -1).slice(0, room), ...others.slice(-1)],
  };
};

const partsOf = (which: RequestPage, about: DataRequest, viewing: Viewing): PageParts => {
  switch (which) {
    case 'request':
      return requestFirstPage(about, viewing);
    case 'dates':
      return datesPage(about, viewing);
    case 'work':
      return workPage(about, viewing);
    case 'answer':
      return answerPage(about, viewing);
    case 'history':
      return requestHistoryPage(about, viewing);
  }
};

const pageNames: Record<RequestPage, string> = {
  request: 'the request',
  dates: 'its dates',
  work: 'the work',
  answer: 'the answer',
  history: 'the history',
};
