import type { Case } from '../../domain/any-case.ts';
import type { Incident } from '../../domain/breach/breach.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { may } from '../../domain/organisation/roles.ts';
import { subjectOf } from '../../domain/subject-of.ts';
import { button } from '../buttons.ts';
import type { Shown } from '../incoming.ts';
import { caseMarked } from './case-marks.ts';
import { pageButton } from './case-pages/page-buttons.ts';
import { messageCard } from './message-card.ts';
import { nextButton } from './next-button.ts';
import { pupilChangedCard } from './pupil/pupil-changed-card.ts';
import { changedRequest } from './request/changed-request.ts';
import type { Button } from './show.ts';

/** What a person sees after they have changed something about a case, and what they can do next. */
export const changedCard = (about: Case, seen: { organisation: Organisation; person: Person; now: Date }): Shown => {
  if (about.type === 'request') return changedRequest(about, seen);
  if (about.type === 'pupil') return pupilChangedCard(about, seen);
  const what = about.history.at(-1)?.what ?? '';
  const { title, line = usual } = words[what] ?? { title: 'saved' };
  const shown = messageCard(`${about.reference}: ${title}`, [line], buttonsFor(about, seen));
  return caseMarked(shown, about);
};

const usual = 'Everyone who needs to know is being told. What was there before is kept in its history.';
const noted = 'It is in the history, and the Data Protection Officer’s channel is told.';

const words: Readonly<Record<string, { readonly title: string; readonly line?: string }>> = {
  'information-added': { title: 'your information was added' },
  'report-corrected': { title: 'the correction was saved' },
  'report-withdrawn': { title: 'the report was withdrawn' },
  acknowledged: {
    title: 'you have acknowledged it',
    line: 'Nobody else is asked to any more. Assess it next: that decides who must hear.',
  },
  'awareness-recorded': {
    title: 'the time is recorded',
    line: 'The 72 hours count from it now. The reason is in the history.',
  },
  assessed: {
    title: 'your decision is recorded',
    line: 'What has to be done because of it is in the tasks. You can assess it again whenever you learn more.',
  },
  'task-done': { title: 'the task is done', line: noted },
  'task-explained': { title: 'the reason is recorded', line: noted },
  'task-given': { title: 'the task is theirs now', line: 'They are being told.' },
  'ico-answers-saved': { title: 'your answers are kept', line: 'They are part of the report to the ICO from now on.' },
  'ico-told': { title: 'the report to the ICO is recorded', line: noted },
  'letter-written': {
    title: 'the letter is kept',
    line: 'Nothing is sent from here. Record who was told once they were.',
  },
  'people-told': { title: 'recorded who was told', line: noted },
  investigated: { title: 'what you found is recorded', line: noted },
  'action-planned': { title: 'the action is planned', line: 'Whoever is to do it is being told.' },
  closed: {
    title: 'it is closed',
    line: 'Whoever reported it hears what has changed. It can be opened again with a reason.',
  },
  reopened: { title: 'it is open again', line: 'Its clock and its tasks count as before.' },
  'duplicate-linked': { title: 'marked as a duplicate', line: 'The work goes on under the other number.' },
};

const buttonsFor = (
  about: Incident,
  { organisation, person }: { organisation: Organisation; person: Person },
): Button[] => {
  const { reference } = about;
  const subject = subjectOf(about);
  const decides = may(person, 'triage', subject);
  const next = decides && about.type === 'breach' ? nextButton(about, organisation) : undefined;
  const show = button('Show the report', { do: 'case', reference }, next ? 'default' : 'positive');
  if (next && about.type === 'breach') {
    const tasks = about.assessments.length > 0 ? [pageButton(reference, 'tasks')] : [];
    return [next, show, ...tasks, button('Open breaches', { do: 'show', show: 'open-cases' })];
  }
  if (!may(person, 'read-case', subject)) return [button('My tasks', { do: 'show', show: 'my-tasks' }, 'positive')];
  return [show, button('My reports', { do: 'show', show: 'my-reports' })];
};
