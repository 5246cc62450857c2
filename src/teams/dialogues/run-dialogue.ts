import type { Desk } from '../../desk/desk.ts';
import type { Draft, Ports } from '../../desk/ports.ts';
import type { Case } from '../../domain/breach/breach.ts';
import type { ReceiptCard } from '../../domain/breach/report-breach.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { DialogueId, Press } from '../buttons.ts';
import { changedCard } from '../cards/changed-card.ts';
import { joinCard } from '../cards/desk-cards.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Typed } from '../cards/read-inputs.ts';
import { receiptCard } from '../cards/receipt-card.ts';
import { organisationChoices } from '../current-person.ts';
import type { Shown } from '../incoming.ts';
import { advance, progress, stepIndex } from './advance.ts';
import { catalogue } from './catalogue.ts';
import type { Dialogue, Setting } from './define-dialogue.ts';
import { dialogueCard, discardedCard, draftGoneCard, parkedCard } from './dialogue-card.ts';

const day = 24 * 3_600_000;
/** A draft expires after seven days; its owner is reminded once, two days before. */
const keptForMs = 7 * day;
const remindedAfterMs = 5 * day;
const keptForChoiceMs = 3_600_000;

export type DialogueNeeds = Pick<Ports, 'clock' | 'newId' | 'drafts' | 'organisations'> & { readonly desk: Desk };

interface Start {
  readonly dialogue: DialogueId;
  readonly person: Person;
  readonly organisation: string;
  readonly typed: Typed;
  /** The case that the dialogue is to change. */
  readonly about: Case | undefined;
}

/** Opens a dialogue with what the person's words already told. */
export const startDialogue = async (needs: DialogueNeeds, start: Start): Promise<Shown> => {
  const { dialogue, draft, setting } = newDraft(needs, start);
  await needs.drafts.create(draft);
  return dialogueCard(dialogue, draft, setting);
};

/** Keeps what unclear words told for an hour, while the person chooses what they meant; answers with the draft's id. */
export const keepForChoice = async (
  needs: DialogueNeeds,
  { person, typed }: { person: Person; typed: Typed },
): Promise<string> => {
  const organisation = person.organisation ?? '';
  const { draft } = newDraft(needs, { dialogue: 'report-breach', person, organisation, typed, about: undefined });
  await needs.drafts.create({
    ...draft,
    expiresAt: new Date(draft.savedAt.getTime() + keptForChoiceMs),
    remindAt: null,
  });
  return draft.id;
};

/** The forms that a person has begun and not sent, the newest first; what is only kept for a choice is not one yet. */
export const openDrafts = async ({ drafts, clock }: DialogueNeeds, person: Person): Promise<Draft[]> => {
  const all = await drafts.listOf(person.id, clock.now());
  return all.filter(({ savedAt, expiresAt }) => expiresAt.getTime() - savedAt.getTime() > keptForChoiceMs);
};

const newDraft = (needs: DialogueNeeds, start: Start): Open => {
  const { person, organisation, about } = start;
  const dialogue = catalogue[start.dialogue];
  const now = needs.clock.now();
  const setting = settingOf(needs, organisation, about);
  const basis = about ? dialogue.typedFromCase(about) : {};
  const typed = { ...basis, ...dialogue.typedAtStart(now), ...start.typed };
  const { steps } = progress(dialogue, typed, setting);
  const first = dialogue.startsAt === 'last' ? steps.at(-1) : steps[0];
  const draft: Draft = {
    id: needs.newId(),
    personId: person.id,
    organisation,
    dialogue: dialogue.id,
    dialogueVersion: dialogue.version,
    step: first?.id ?? '',
    typed,
    basis,
    tickedAt: about?.type === 'breach' ? ticksOf(about.containedAt) : {},
    about: about?.reference ?? null,
    askingToCancel: false,
    reachedEnd: dialogue.startsAt === 'last',
    startedAt: now,
    ...keptFrom(now),
    revision: 1,
  };
  return { dialogue, draft, setting };
};

/** Touching a draft keeps it for another seven days. */
const keptFrom = (now: Date): Pick<Draft, 'savedAt' | 'expiresAt' | 'remindAt'> => ({
  savedAt: now,
  expiresAt: new Date(now.getTime() + keptForMs),
  remindAt: new Date(now.getTime() + remindedAfterMs),
});

/** Shows an open draft where it was left, also after the dialogue's questions have changed. */
export const resumeDialogue = async (
  needs: DialogueNeeds,
  { draftId, person }: { draftId: string; person: Person },
): Promise<Shown> => {
  const open = await openDraft(needs, { draftId, person });
  if (!open) return draftGoneCard();
  if (open.setting.organisation === nowhere) return joinCard(organisationChoices(needs.organisations, person));
  const kept = {
    ...open.draft,
    ...keptFrom(open.setting.now),
    askingToCancel: false,
    revision: open.draft.revision + 1,
  };
  await needs.drafts.save(kept);
  return dialogueCard(open.dialogue, kept, open.setting);
};

interface Pressing {
  readonly draftId: string;
  /** The step whose card was pressed; undefined where the press was typed in words. */
  readonly step: string | undefined;
  readonly press: Press;
  readonly typed: Typed | null;
  readonly person: Person;
  readonly receiptCard: ReceiptCard | null;
}

/** A press of a dialogue's button. A stale card, or one that lost a race, shows where the draft now stands. */
export const pressDialogue = async (needs: DialogueNeeds, pressing: Pressing): Promise<Shown> => {
  const open = await openDraft(needs, pressing);
  if (!open) return alreadySent(needs, pressing);
  const { dialogue, draft, setting } = open;
  if (pressing.step !== undefined && pressing.step !== draft.step) return dialogueCard(dialogue, draft, setting);

  const advanced = advance(dialogue, draft, { ...pressing, setting });
  const next = { ...advanced.draft, ...keptFrom(setting.now), revision: draft.revision + 1 };
  if (advanced.result === 'finish') return finish(needs, open, { ...pressing, draft: next, answers: advanced.answers });
  if (advanced.result === 'discard') {
    await needs.drafts.remove(draft.id);
    return discardedCard();
  }
  // Another press was quicker, perhaps a copy of this one: looked at again, it is stale, or it still counts.
  if (!(await needs.drafts.save(next))) return pressDialogue(needs, { ...pressing, step: draft.step });
  return advanced.result === 'park'
    ? parkedCard(dialogue, next)
    : dialogueCard(dialogue, next, setting, advanced.problems, advanced.progress);
};

interface Open {
  readonly dialogue: Dialogue;
  readonly draft: Draft;
  readonly setting: Setting;
}

const finish = async (
  needs: DialogueNeeds,
  { dialogue, setting }: Open,
  done: { draft: Draft; answers: Readonly<Record<string, unknown>>; person: Person; receiptCard: ReceiptCard | null },
): Promise<Shown> => {
  // Kept first, so that nothing typed on the last card is lost if the desk fails. A repeat may have kept it already.
  await needs.drafts.save(done.draft);
  const outcome = await dialogue.finish(done, needs.desk);
  if (!outcome.ok) return dialogueCard(dialogue, done.draft, setting, [{ field: '', words: outcome.words }]);
  await needs.drafts.remove(done.draft.id);
  return sentCard(dialogue.id, outcome.value, done.receiptCard);
};

/** The same press may arrive again after it was done; it gets the same answer. */
const alreadySent = async (needs: DialogueNeeds, { draftId, person }: Pressing): Promise<Shown> => {
  const sent = await needs.desk.readSubmission({ submissionId: draftId, person });
  if (!sent.ok) return draftGoneCard();
  const isNew = sent.value.submissionId === draftId;
  return isNew ? receiptCard(sent.value) : changedCard(sent.value);
};

/** Where no card was pressed, the receipt comes as a message of its own, so that there is one that keeps up to date. */
const sentCard = (dialogue: DialogueId, about: Case, pressed: ReceiptCard | null): Shown => {
  if (dialogue !== 'report-breach' && dialogue !== 'near-miss') return changedCard(about);
  return pressed ? receiptCard(about) : messageCard(`Sent: ${about.reference}`, ['Your receipt comes next.']);
};

/** `step` is where its owner has just pressed a button. */
const openDraft = async (
  needs: DialogueNeeds,
  { draftId, person, step }: { draftId: string; person: Person; step?: string | undefined },
): Promise<Open | undefined> => {
  const stored = await needs.drafts.find(draftId, needs.clock.now());
  if (stored?.personId !== person.id || !(stored.dialogue in catalogue)) return undefined;
  const dialogue = catalogue[stored.dialogue as DialogueId];
  const about = stored.about === null ? undefined : await aboutOf(needs, stored.about, person);
  const organisation = stored.organisation || person.organisation || '';
  const setting = settingOf(needs, organisation, about);
  const draft = { ...rebased(dialogue, stored, about), organisation, dialogueVersion: dialogue.version };
  const isThere = step === stored.step && stored.dialogueVersion === dialogue.version;
  return { dialogue, draft: isThere ? draft : atItsStep(dialogue, draft, setting), setting };
};

/** Somebody may have corrected the case meanwhile: their answers stand, except where this person has changed the same one. */
const rebased = (dialogue: Dialogue, draft: Draft, about: Case | undefined): Draft => {
  if (!about) return draft;
  const basis = dialogue.typedFromCase(about);
  const changed = Object.entries(draft.typed).filter(([id, words]) => words !== (draft.basis[id] ?? ''));
  return { ...draft, basis, typed: { ...basis, ...Object.fromEntries(changed) } };
};

/** The step may be gone since: a deploy has changed the questions, or an organisation its schools. */
const atItsStep = (dialogue: Dialogue, draft: Draft, setting: Setting): Draft => {
  const now = progress(dialogue, draft.typed, setting);
  return { ...draft, step: now.steps[stepIndex(draft, now)]?.id ?? draft.step };
};

const aboutOf = async ({ desk }: DialogueNeeds, reference: string, person: Person): Promise<Case | undefined> => {
  const found = await desk.readCase({ reference, person });
  return found.ok ? found.value : undefined;
};

const settingOf = (
  { clock, organisations }: DialogueNeeds,
  organisation: string,
  about: Case | undefined,
): Setting => ({
  organisation: organisations.find((each) => each.id === organisation) ?? nowhere,
  now: clock.now(),
  about,
});

/** Stands in until a colleague has said where they work; nothing can be sent from it. */
const nowhere: Organisation = {
  id: '',
  name: '',
  kind: 'school',
  policy: 'school',
  emailDomains: [],
  schools: [],
  people: [],
};

const ticksOf = (containedAt: Readonly<Record<string, Date>>): Draft['tickedAt'] =>
  Object.fromEntries(Object.entries(containedAt).map(([step, at]) => [`contained:${step}`, at]));
