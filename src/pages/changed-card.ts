import type { Case } from '../domain/any-case.ts';
import type { Incident } from '../domain/breach/breach.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { subjectOf } from '../domain/subject-of.ts';
import { button } from '../teams/card/buttons.ts';
import { caseMarked } from '../teams/card/case-marks.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Button } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { pageButton } from './case-pages/page-buttons.ts';
import { wordsOf } from './event-words.ts';
import { letterButton, nextOf } from './next-button.ts';
import { pupilChangedCard } from './pupil/pupil-changed-card.ts';
import { withdrawnCard } from './pupil/withdrawn-card.ts';
import { changedQuestion } from './question/changed-question.ts';
import { changedRequest } from './request/changed-request.ts';

/** What a person sees after they have changed something about a case, and what they can do next. */
export const changedCard = (about: Case, seen: { organisation: Organisation; person: Person; now: Date }): Shown => {
  if (about.type === 'request') return changedRequest(about, seen);
  if (about.type === 'pupil') return pupilCard(about, seen);
  if (about.type === 'question') return changedQuestion(about, seen);
  const what = about.history.at(-1)?.what ?? '';
  const { title = 'saved', line = usual } = wordsOf(what) ?? {};
  const shown = messageCard(`${about.reference}: ${title}`, [line], buttonsFor(about, seen));
  return caseMarked(shown, about);
};

/** What acts at once on others, such as a withdrawal, is shown with whom to tell to stop. */
const pupilCard = (file: PupilFile, seen: Parameters<typeof pupilChangedCard>[1]): Shown => {
  const last = file.history.at(-1);
  return last && wordsOf(last.what)?.stops ? withdrawnCard(file, last.submissionId) : pupilChangedCard(file, seen);
};

const usual = 'Everyone who needs to know is being told. What was there before is kept in its history.';

const buttonsFor = (
  about: Incident,
  { organisation, person }: { organisation: Organisation; person: Person },
): Button[] => {
  const { reference } = about;
  const subject = subjectOf(about);
  const decides = may(person, 'triage', subject);
  const next = decides && about.type === 'breach' ? nextOf(about, organisation)?.button : undefined;
  const show = button('Show the report', { do: 'case', reference }, next ? 'default' : 'positive');
  if (next && about.type === 'breach') {
    const tasks = about.assessments.length > 0 ? [pageButton(reference, 'tasks')] : [];
    const make = about.history.at(-1)?.what === 'letter-written' ? letterButton(about, 'default') : undefined;
    return [next, ...(make ? [make] : []), show, ...tasks, button('Open breaches', { do: 'show', show: 'open-cases' })];
  }
  if (!may(person, 'read-case', subject)) return [button('My tasks', { do: 'show', show: 'my-tasks' }, 'positive')];
  return [show, button('My reports', { do: 'show', show: 'my-reports' })];
};
