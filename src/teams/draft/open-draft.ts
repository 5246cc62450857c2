import type { Act, StartsAt, Step } from '../../acts/act.ts';
import { isUntoldDanger } from '../../acts/alone/report-breach/untold-danger.ts';
import { actNamed } from '../../acts/index.ts';
import { mayWorkOn } from '../../acts/may-work-on.ts';
import type { Setting } from '../../acts/setting.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Draft } from '../../desk/ports/drafts.ts';
import type { Ports } from '../../desk/ports.ts';
import type { Case } from '../../domain/any-case.ts';
import { safetyStepIds } from '../../domain/breach/report/danger.ts';
import {
  consentSettings,
  type Organisation,
  reminders,
  requestSettings,
} from '../../domain/organisation/organisation.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import type { Typed } from '../card/read-inputs.ts';
import { beginning, progress, stepIndex } from './advance.ts';

const day = 24 * 3_600_000;
/** A draft expires after seven days; its owner is reminded once, two days before. */
const keptForMs = 7 * day;
const remindedAfterMs = 5 * day;
/** … or where somebody may be in danger and nobody has been told, as soon as they may have been called away. */
const remindedInDangerAfterMs = 15 * 60_000;
/** What unclear words told is kept this long, while the person chooses what they meant. */
export const keptForChoiceMs = 3_600_000;

/** Not a form yet: only kept until the person has chosen. */
export const isKeptForChoice = ({ savedAt, expiresAt }: Pick<Draft, 'savedAt' | 'expiresAt'>): boolean =>
  expiresAt.getTime() - savedAt.getTime() <= keptForChoiceMs;

export type FormNeeds = Pick<Ports, 'clock' | 'newId' | 'drafts' | 'organisations'> & { readonly desk: Desk };

export interface Start {
  readonly act: Act;
  readonly person: Person;
  readonly organisation: string;
  readonly typed: Typed;
  /** The case that the act is to change. */
  readonly about: Case | undefined;
  /** What of the case it is about, such as a task by its id, or the step to begin at. */
  readonly part?: string | undefined;
  readonly marked?: Setting['marked'];
  /** The draft that kept the words while the person chose: the form takes its place, so that a second press finds it. */
  readonly inPlaceOf?: Pick<Draft, 'id' | 'revision'> | undefined;
}

/** A draft with the act it belongs to and what its steps may know. */
export interface Open {
  readonly act: Act;
  readonly draft: Draft;
  readonly setting: Setting;
}

/** A draft at its first step, or its last where a case is to be changed. It is not stored yet. */
export const newDraft = (needs: FormNeeds, start: Start): Open => {
  const { act, person, organisation, about, marked, part = null } = start;
  const now = needs.clock.now();
  const setting = settingOf(needs, { organisation, about, part, person, marked });
  const basis = about ? act.typedFromCase(about, part) : start.typed;
  const atStart = act.typedAtStart(setting);
  const typed = { ...(about ? basis : {}), ...atStart, ...timesOfOtherDays(atStart, start.typed), ...start.typed };
  const { steps, answers } = progress(act, typed, setting);
  const first = firstOf(beginning(act, answers, setting), steps, part);
  const draft: Draft = {
    id: needs.newId(),
    personId: person.id,
    organisation,
    dialogue: act.id,
    dialogueVersion: act.version,
    step: first?.id ?? '',
    typed,
    basis,
    tickedAt: about?.type === 'breach' ? ticksOf(about.containedAt) : {},
    about: about?.reference ?? null,
    part,
    askingToCancel: false,
    reachedEnd: hasReachedEnd(act, { first, steps, part }),
    startedAt: now,
    ...keptFrom(now, { about: about?.reference ?? null, typed }),
    revision: 1,
  };
  return { act, draft, setting };
};

/** One that is begun at its end, or at a step that was named, has the steps before behind it. What follows the first answer is not there yet. */
const hasReachedEnd = (
  { startsAt }: Act,
  { first, steps, part }: { first: Step | undefined; steps: readonly Step[]; part: string | null },
): boolean => {
  if (startsAt === 'first') return false;
  return startsAt === 'part' ? first !== undefined && first.id === part : first === steps.at(-1);
};

const firstOf = (at: StartsAt | 'part', steps: readonly Step[], part: string | null): Step | undefined => {
  if (at === 'first') return steps[0];
  if (at === 'last') return steps.at(-1);
  if (at === 'part') return steps.find(({ id }) => id === part) ?? steps[0];
  const done = steps.findIndex(({ id }) => id === at.after);
  return done === -1 ? steps.at(-1) : steps[done + 1];
};

/** The time that a form begins with belongs to its own day, and not to another that the words name. */
const timesOfOtherDays = (atStart: Draft['typed'], said: Draft['typed']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(said)
      .filter(([id, day]) => id.endsWith('-date') && atStart[id] !== undefined && atStart[id] !== day)
      .map(([id]) => [id.replace(/-date$/, '-time'), '']),
  );

/** Touching a draft keeps it for another seven days. */
export const keptFrom = (
  now: Date,
  draft: Pick<Draft, 'about' | 'typed'>,
): Pick<Draft, 'savedAt' | 'expiresAt' | 'remindAt'> => ({
  savedAt: now,
  expiresAt: new Date(now.getTime() + keptForMs),
  remindAt: new Date(now.getTime() + (isUntoldDanger(draft) ? remindedInDangerAfterMs : remindedAfterMs)),
});

/**
 * A stored draft of this person; undefined when there is none, or they may not work on its case any more. `step` is where its owner has just pressed a button, and
 * `typed` what they typed there.
 */
export const openDraft = async (
  needs: FormNeeds,
  {
    draftId,
    person,
    step,
    typed,
  }: { draftId: string; person: Person; step?: string | undefined; typed?: Typed | null | undefined },
): Promise<Open | undefined> => {
  const stored = await needs.drafts.find(draftId, needs.clock.now());
  const act = stored && actNamed(stored.dialogue);
  if (!act || stored.personId !== person.id) return undefined;
  const about = stored.about === null ? undefined : await aboutOf(needs, stored.about, person);
  if (stored.about !== null && !(about && mayWorkOn(act, about, { person, part: stored.part }))) return undefined;
  const named = act.otherNamed({ ...stored.typed, ...typed });
  const other = named === undefined ? undefined : await aboutOf(needs, named, person);
  const organisation = stored.organisation || person.organisation || '';
  const marked = await markedLike(needs, about, person);
  const changing = about?.type === 'pupil' ? about : undefined;
  const pupil = act.pupilNamed({ ...stored.typed, ...typed });
  const alike = pupil ? await needs.desk.pupilsLike({ organisation, pupil, person, changing }) : [];
  const given = { organisation, about, part: stored.part, person, other, marked, alike };
  const setting = { ...settingOf(needs, given), begunAt: stored.startedAt };
  const draft = { ...rebased(act, stored, about), organisation, dialogueVersion: act.version };
  const isThere = step === stored.step && stored.dialogueVersion === act.version;
  return { act, draft: isThere ? draft : atItsStep(act, draft, setting), setting };
};

/** Somebody may have corrected the case meanwhile: their answers stand, except where this person has changed the same one. */
const rebased = (act: Act, draft: Draft, about: Case | undefined): Draft => {
  if (!about) return draft;
  const basis = act.typedFromCase(about, draft.part);
  const changed = Object.entries(draft.typed).filter(([id, words]) => words !== (draft.basis[id] ?? ''));
  return { ...draft, basis, typed: { ...basis, ...Object.fromEntries(changed) } };
};

/** The step may be gone since: a deploy has changed the questions, or an organisation its schools. */
const atItsStep = (act: Act, draft: Draft, setting: Setting): Draft => {
  const now = progress(act, draft.typed, setting);
  return { ...draft, step: now.steps[stepIndex(draft, now)]?.id ?? draft.step };
};

const aboutOf = async ({ desk }: FormNeeds, reference: string, person: Person): Promise<Case | undefined> => {
  const found = await desk.readCase({ reference, person });
  return found.ok ? found.value : undefined;
};

/** What about the same person is in dispute or restricted, where the case is a request. */
export const markedLike = async (
  { desk }: FormNeeds,
  about: Case | undefined,
  person: Person,
): Promise<readonly DataRequest[]> =>
  about?.type === 'request' ? desk.markedLike({ reference: about.reference, person }) : [];

const settingOf = (
  { clock, organisations }: FormNeeds,
  {
    organisation,
    ...given
  }: Pick<Setting, 'about' | 'part' | 'person' | 'other' | 'marked' | 'alike'> & { organisation: string },
): Setting => ({
  organisation: organisations.find((each) => each.id === organisation) ?? nowhere,
  now: clock.now(),
  ...given,
});

/** Stands in until a colleague has said where they work; nothing can be sent from it. */
export const nowhere: Organisation = {
  id: '',
  name: '',
  kind: 'school',
  policy: 'school',
  emailDomains: [],
  schools: [],
  mostReportsAnHour: 10,
  reminders: reminders.parse({}),
  requests: requestSettings.parse({}),
  consent: consentSettings.parse({}),
  people: [],
};

const ticksOf = (containedAt: Readonly<Record<string, Date>>): Draft['tickedAt'] =>
  Object.fromEntries(
    Object.entries(containedAt).map(([step, at]) => [
      `${safetyStepIds.includes(step) ? 'madeSafe' : 'contained'}:${step}`,
      at,
    ]),
  );
