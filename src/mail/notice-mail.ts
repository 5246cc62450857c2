import type { Case } from '../domain/breach/breach.ts';
import { kindFacts } from '../domain/breach/breach-kinds.ts';
import { countBand } from '../domain/breach/report-words.ts';
import { icoDueAt } from '../domain/deadlines/ico-due.ts';
import { dayAndTime } from '../domain/deadlines/london-time.ts';
import type { Notice, NoticeKind } from '../domain/notices/notice.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';

const events: Record<NoticeKind, string> = {
  'breach-reported': 'A data breach has been reported',
  'near-miss-reported': 'A near miss has been reported',
  'information-added': 'Information was added to a report',
  'report-corrected': 'A report was corrected',
  'report-withdrawn': 'A report was withdrawn',
  receipt: 'We have your report',
};

interface NoticeMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A notice as an e-mail. E-mail goes astray easily, so it holds nothing of any person, not even an exact count. */
export const noticeMail = ({
  notice,
  about,
  organisation,
}: {
  notice: Notice;
  about: Case;
  organisation: Organisation;
}): NoticeMail => {
  const lines = [
    `${events[notice.kind]}: ${about.reference}.`,
    `Organisation: ${organisation.name}`,
    `Kind: ${kindFacts[about.report.kind].name}`,
    ...clockLines(about),
    whatToDo(notice, about.reference),
    'Privacy desk could not reach you in Microsoft Teams, so it wrote to you instead.',
  ];
  return {
    subject: `${about.reference}: ${events[notice.kind]}`,
    text: `${lines.join('\n\n')}\n`,
    html: lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n'),
  };
};

const clockLines = (about: Case): string[] => {
  if (about.type === 'near-miss') return [];
  const people = `People affected: ${countBand(about.report.people)}`;
  const due = `The 72 hours for telling the Information Commissioner’s Office end on ${dayAndTime(icoDueAt(about.report.awareAt))}.`;
  return about.withdrawn ? [people] : [people, due];
};

/** The Chair is told but opens no case (SEIPS 8.4). */
const whatToDo = ({ to }: Notice, reference: string): string =>
  to === 'chair'
    ? 'The Data Protection Officer holds the details. You need not answer this message.'
    : `What to do: open Teams, find Privacy desk and type ${reference} to see it.`;

const escapeHtml = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
