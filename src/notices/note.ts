import { z } from 'zod';
import { dayAndTime } from '../domain/deadlines/london-time.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { byRole } from '../domain/organisation/by-role.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { notedWords } from '../pages/event-words.ts';
import { defineCard } from '../teams/card/define-card.ts';
import { type PublicCase, publicRequest } from '../teams/card/public-case.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { type CardOf, inPublic } from './parts/telling.ts';

const template = defineCard('notices/note', z.strictObject({ title: z.string(), words: z.string() }));

export const note: CardOf<'note'> = {
  report: inPublic((about, telling) => noteCard(about, telling)),
  request: (about, telling) => noteCard(publicRequest(about), telling),
};

/** One line of a case's history, said in the thread of its card: what happened, whose role it was, and when. */
const noteCard = (
  about: PublicCase,
  { notice, organisation }: { notice: Pick<Notice, 'version'>; organisation: Organisation },
): Shown => {
  const line = about.history[notice.version - 1];
  const title = `${about.reference}: ${notedWords(line?.what ?? '')}`;
  return show(
    template.render({ title, words: line ? `${whoDid(line, about, organisation)}, ${dayAndTime(line.at)}` : '' }),
    title,
  );
};

const reporterWords: Readonly<Record<PublicCase['type'], string>> = {
  breach: 'By the person who reported it',
  'near-miss': 'By the person who reported it',
  request: 'By the person who logged it',
  pupil: 'By the person who opened the file',
};

const whoDid = (
  line: PublicCase['history'][number],
  { reporter, type }: PublicCase,
  organisation: Organisation,
): string => {
  if (line.by.id !== reporter.id) return `By ${byRole(line.by.id, organisation)}`;
  return reporterWords[type];
};
