import { actFor, beginWords } from '../../acts/request-acts.ts';
import type { Actor } from '../../domain/history.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { may } from '../../domain/organisation/roles.ts';
import type { NextStep } from '../../domain/request/before-the-answer.ts';
import type { RequestEvent } from '../../domain/request/machine.ts';
import { nextStep } from '../../domain/request/next-step.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import { mayHappen } from '../../domain/request/revise-request.ts';
import { isSchoolUnknown, type RequestTask, type RequestTaskKind } from '../../domain/request/work/request-tasks.ts';
import type { Button } from '../../teams/card/show.ts';
import { startButton } from '../start-button.ts';

const taskTitles: Readonly<Record<RequestTaskKind, string>> = {
  'consult-school': 'Consult the on-roll school',
  'tell-recipients': 'Tell whoever was given the data',
  'governing-body': 'Ask the Governing Body',
};

const taskTitle = (task: RequestTask): string =>
  isSchoolUnknown(task) ? 'Record the pupil’s school' : taskTitles[task.kind];

/** Begins one of the things that can happen to a request. `part`: which of its tasks, or of what is withheld. */
export const eventButton = (
  { reference, tasks }: Pick<DataRequest, 'reference' | 'tasks'>,
  { event, part }: Pick<NextStep, 'event' | 'part'>,
  style: 'positive' | 'default' = 'default',
): Button => {
  const task = tasks.find(({ id }) => id === part);
  return startButton(task ? taskTitle(task) : beginWords(event), actFor(event), { reference, part }, style);
};

/** Whether somebody may begin it; some things take something from the requester and are not everybody's. */
export const mayDo = (
  event: RequestEvent,
  { organisation }: Pick<DataRequest, 'organisation'>,
  person: Person,
): boolean => may(person, actFor(event).right, { organisation });

/** Whether an event can happen to a request as it stands, and this person may make it happen. */
export const isOpenTo = (
  event: RequestEvent,
  about: DataRequest,
  { organisation, person, now }: { organisation: Organisation; person: Person; now: Date },
): boolean => {
  const by = { id: person.id, name: person.name } as Actor;
  return mayDo(event, about, person) && mayHappen(event, { before: about, by, organisation, marked: [], now }).ok;
};

/** What is to be done next, as a button; undefined when nothing is, or it is for somebody else to do. */
export const nextRequestButton = (
  about: DataRequest,
  {
    organisation,
    person,
    marked = [],
    now,
  }: { organisation: Organisation; person: Person; marked?: readonly DataRequest[]; now: Date },
): Button | undefined => {
  const next = nextStep(about, { organisation, now, personId: person.id, marked });
  if (!next || !mayDo(next.event, about, person)) return undefined;
  if (next.event === 'checked' && about.answer?.by.id === person.id) return undefined;
  return eventButton(about, next, 'positive');
};
