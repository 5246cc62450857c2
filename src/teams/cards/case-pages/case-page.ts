import { z } from 'zod';
import type { Reading } from '../../../desk/ports/case-store.ts';
import type { Breach, Case } from '../../../domain/breach/breach.ts';
import type { CasePage } from '../../../domain/breach/case-pages.ts';
import { kindFacts } from '../../../domain/breach/report/breach-kinds.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import type { Person } from '../../../domain/organisation/person.ts';
import type { Shown } from '../../incoming.ts';
import { statusLine } from '../case-words.ts';
import { clockFields } from '../clock-line.ts';
import { defineCard } from '../define-card.ts';
import { drillMarked } from '../drill-mark.ts';
import { safeText } from '../safe-text.ts';
import { type Button, show } from '../show.ts';
import { assessmentPage } from './assessment-page.ts';
import { historyPage } from './history-page.ts';
import { icoPage } from './ico-page.ts';
import { investigationPage } from './investigation-page.ts';
import { peoplePage } from './people-page.ts';
import { reportPage } from './report-page.ts';
import { tasksPage } from './tasks-page.ts';

const line = z.strictObject({ words: z.string() });
const row = z.strictObject({ name: z.string(), answer: z.string() });
const page = defineCard(
  'shared/case-page',
  z.strictObject({
    status: z.string(),
    statusColor: z.string(),
    title: z.string(),
    organisation: z.string(),
    hasClock: z.boolean(),
    clock: z.string(),
    clockColor: z.string(),
    sections: z.array(
      z.strictObject({ heading: z.string(), hasHeading: z.boolean(), lines: z.array(line), rows: z.array(row) }),
    ),
  }),
);

/** Who looks at which case, and when. `readings` is who has read it, for those who may know. */
export interface Viewing {
  readonly organisation: Organisation;
  readonly person: Person;
  readonly readings: readonly Reading[] | undefined;
  readonly now: Date;
}

/** One part of a page: a heading, lines of words, named rows. */
export interface Section {
  readonly heading?: string;
  readonly lines?: readonly string[];
  readonly rows?: readonly { readonly name: string; readonly answer: string }[];
}

export interface PageParts {
  readonly sections: readonly Section[];
  readonly buttons: readonly Button[];
}

/** A page of a case for someone with the right to read it; only ever shown in a 1:1 chat. A near miss has only its report and its history. */
export const casePage = (which: CasePage, about: Case, viewing: Viewing): Shown => {
  const { sections, buttons } = partsOf(which, about, viewing);
  const { hasClock, clock, clockColor } = clockFields(about, viewing.now);
  const card = page.render({
    ...statusLine(about),
    ...{ hasClock, clock, clockColor },
    title: `${about.reference}: ${kindFacts[about.report.kind].name}`,
    organisation: safeText(viewing.organisation.name),
    sections: sections.map(({ heading = '', lines = [], rows = [] }) => ({
      heading,
      hasHeading: heading !== '',
      lines: lines.map((words) => ({ words })),
      rows: [...rows],
    })),
  });
  return drillMarked(show(card, `${about.reference}: ${pageNames[which]}`, buttons), about);
};

const partsOf = (which: CasePage, about: Case, viewing: Viewing): PageParts => {
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
  people: 'telling those affected',
  investigation: 'the investigation',
  history: 'the history',
};
