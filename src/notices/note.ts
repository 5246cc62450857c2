import { z } from 'zod';
import { dayAndTime } from '../domain/deadlines/london-time.ts';
import { saidWith } from '../domain/notices/gather-notes.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { byRole } from '../domain/organisation/by-role.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { notedWords } from '../pages/event-words.ts';
import { defineCard } from '../teams/card/define-card.ts';
import { type PublicCase, publicRequest } from '../teams/card/public-case.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { type CardOf, inPublic } from './parts/telling.ts';

const template = defineCard(
  'notices/note',
  z.strictObject({
    title: z.string(),
    lines: z.array(z.strictObject({ hasWhat: z.boolean(), what: z.string(), who: z.string() })),
    hasMore: z.boolean(),
    more: z.string(),
  }),
);

export const note: CardOf<'note'> = {
  report: inPublic((about, telling) => noteCard(about, telling)),
  request: (about, telling) => noteCard(publicRequest(about), telling),
};

type Line = PublicCase['history'][number];

/** More than these are for the history. */
const mostLines = 12;

/** What happened since the thread was last told, whose role it was, and when: a line each, where it is more than one thing. */
const noteCard = (
  about: PublicCase,
  { notice, organisation }: { notice: Notice; organisation: Organisation },
): Shown => {
  const waiting = saidWith(notice, about.notices);
  const told = waiting.length > 0 ? waiting : [notice];
  const lines = told
    .flatMap(({ version }) => about.history[version - 1] ?? [])
    .filter((line, at, all) => !isSaidAgain(line, all[at + 1]));
  const [only, ...others] = lines;
  const alone = only && others.length === 0;
  const title = `${about.reference}: ${alone ? changedWords(only) : `${lines.length} things have changed`}`;
  const more = lines.length - mostLines;
  return show(
    template.render({
      title,
      lines: lines.slice(0, mostLines).map((line) => ({
        hasWhat: !alone,
        what: capital(changedWords(line)),
        who: `${whoDid(line, about, organisation)}, ${dayAndTime(line.at)}`,
      })),
      hasMore: more > 0,
      more: `And ${more} more, in its history.`,
    }),
    title,
  );
};

/** The same by the same person, time after time, is told once, with the last time. */
const isSaidAgain = (line: Line, next: Line | undefined): boolean =>
  next !== undefined && next.by.id === line.by.id && changedWords(next) === changedWords(line);

/** Whose changed fields say what was done; of others what happened is clear, or the fields are more than a line. */
const namesFirstField: readonly string[] = ['task-done', 'task-explained', 'task-given'];
const namesFields: readonly string[] = ['report-corrected', 'request-corrected'];

const changedWords = ({ what, changes }: Line): string => {
  const fields = changes.map(({ field }) => field);
  const named = namesFields.includes(what) ? fields : namesFirstField.includes(what) ? fields.slice(0, 1) : [];
  return [notedWords(what), ...(named.length > 0 ? [named.join(', ')] : [])].join(': ');
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const reporterWords: Readonly<Record<PublicCase['type'], string>> = {
  breach: 'By the person who reported it',
  'near-miss': 'By the person who reported it',
  request: 'By the person who logged it',
  pupil: 'By the person who opened the file',
};

const whoDid = (line: Line, { reporter, type }: PublicCase, organisation: Organisation): string => {
  if (line.by.id !== reporter.id) return `By ${byRole(line.by.id, organisation)}`;
  return reporterWords[type];
};
