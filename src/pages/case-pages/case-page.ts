import type { Breach, Incident } from '../../domain/breach/breach.ts';
import type { CasePage } from '../../domain/breach/case-pages.ts';
import { kindFacts } from '../../domain/breach/report/breach-kinds.ts';
import { caseMarked } from '../../teams/card/case-marks.ts';
import { clockFields } from '../../teams/card/clock-line.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { statusLine } from '../case-words.ts';
import { assessmentPage } from './assessment-page.ts';
import { historyPage } from './history-page.ts';
import { icoPage } from './ico-page.ts';
import { investigationPage } from './investigation-page.ts';
import { type PageParts, pageCard } from './page-card.ts';
import { peoplePage } from './people-page.ts';
import { reportPage } from './report-page.ts';
import { tasksPage } from './tasks-page.ts';
import type { Viewing } from './viewing.ts';

/** A page of a case for someone with the right to read it; only ever shown in a 1:1 chat. A near miss has only its report and its history. */
export const casePage = (which: CasePage, about: Incident, viewing: Viewing): Shown => {
  const { sections, buttons } = partsOf(which, about, viewing);
  const { hasClock, clock, clockColor } = clockFields(about, viewing.now);
  const above = {
    ...statusLine(about),
    ...{ hasClock, clock, clockColor },
    title: `${about.reference}: ${kindFacts[about.report.kind].name}`,
    organisation: safeText(viewing.organisation.name),
  };
  const card = pageCard(above, sections);
  return caseMarked(show(card, `${about.reference}: ${pageNames[which]}`, buttons), about);
};

const partsOf = (which: CasePage, about: Incident, viewing: Viewing): PageParts => {
  if (about.type === 'breach') return breachParts(which, about, viewing);
  return which === 'history' ? historyPage(about, viewing) : reportPage(about, viewing);
};

const breachParts = (which: CasePage, about: Breach, viewing: Viewing): PageParts => {
  switch (which) {
    case 'report':
      return reportPage(about, viewing);
    case 'ico':
      return icoPage(about, viewing);
    case 'people':
      return peoplePage(about, viewing);
    case 'assessment':
      return assessmentPage(about, viewing);
    case 'tasks':
      return tasksPage(about, viewing);
    case 'investigation':
      return investigationPage(about, viewing);
    case 'history':
      return historyPage(about, viewing);
  }
};

const pageNames: Record<CasePage, string> = {
  report: 'the report',
  assessment: 'the assessment',
  tasks: 'what has to be done',
  ico: 'the report to the ICO',
  people: 'telling the people affected',
  investigation: 'the investigation',
  history: 'the history',
};
