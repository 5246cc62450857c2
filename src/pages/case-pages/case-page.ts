import type { Breach, Incident } from '../../domain/breach/breach.ts';
import type { CasePage } from '../../domain/breach/case-pages.ts';
import { kindFacts } from '../../domain/breach/report/breach-kinds.ts';
import { isOpen, type Task } from '../../domain/breach/tasks/tasks.ts';
import { may } from '../../domain/organisation/roles.ts';
import { subjectOf } from '../../domain/subject-of.ts';
import { button } from '../../teams/card/buttons.ts';
import { caseMarked } from '../../teams/card/case-marks.ts';
import { clockFields } from '../../teams/card/clock-line.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { mostButtons, show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { statusLine } from '../case-words.ts';
import { nextOf } from '../next-button.ts';
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
  const { ticks: _, asAt: __, ...clock } = clockFields(about, viewing.now);
  const above = {
    ...statusLine(about),
    ...clock,
    title: `${about.reference}: ${kindFacts[about.report.kind].name}`,
    organisation: safeText(viewing.organisation.name),
  };
  const card = pageCard(above, sections);
  return caseMarked(show(card, `${about.reference}: ${pageNames[which]}`, buttons), about);
};

const partsOf = (which: CasePage, about: Incident, viewing: Viewing): PageParts => {
  if (about.type === 'breach') return leadingOn(which, about, viewing);
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

/** A page on which nothing is left to be done begins its buttons with what is next about the breach, up to closing. */
const leadingOn = (which: CasePage, about: Breach, viewing: Viewing): PageParts => {
  const parts = breachParts(which, about, viewing);
  const next = may(viewing.person, 'triage', subjectOf(about))
    ? nextOf(about, viewing.organisation)?.button
    : undefined;
  if (!next || hasMore(which, about) || parts.buttons.some(({ title }) => title === next.title)) return parts;
  const others = parts.buttons.map((each) => ('data' in each ? button(each.title, each.data) : each));
  // The last leads back.
  return { ...parts, buttons: [next, ...others.slice(0, -1).slice(0, mostButtons - 2), ...others.slice(-1)] };
};

/** Whether something that belongs on this page is still to be done. */
const hasMore = (which: CasePage, { assessments, tasks }: Breach): boolean => {
  const isLeft = (kind?: Task['kind']): boolean =>
    tasks.some((task) => isOpen(task) && (kind === undefined || task.kind === kind));
  switch (which) {
    case 'report':
    case 'investigation':
      return true;
    case 'assessment':
      return assessments.length === 0;
    case 'tasks':
      return isLeft();
    case 'ico':
      return assessments.length === 0 || isLeft('tell-ico');
    case 'people':
      return assessments.length === 0 || isLeft('tell-people');
    case 'history':
      return false;
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
