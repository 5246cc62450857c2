import type { Act } from '../../acts/act.ts';
import { isUntoldDanger } from '../../acts/alone/report-breach/untold-danger.ts';
import { actOf } from '../../acts/index.ts';
import type { Setting } from '../../acts/setting.ts';
import type { Draft } from '../../desk/ports/drafts.ts';
import type { Case } from '../../domain/any-case.ts';
import type { ReceiptCard } from '../../domain/new-case.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { changedCard } from '../../pages/changed-card.ts';
import { joinCard } from '../../pages/organisation-cards.ts';
import { pupilChangedCard } from '../../pages/pupil/pupil-changed-card.ts';
import { questionReceipt } from '../../pages/question/question-receipt.ts';
import { receiptCard } from '../../pages/receipt-card.ts';
import { requestReceipt } from '../../pages/request/request-receipt.ts';
import { staleFormsCard } from '../../pages/stale-forms.ts';
import { tooManyFormsCard } from '../../pages/too-many-forms-card.ts';
import type { Press } from '../card/buttons.ts';
import { caseMarked } from '../card/case-marks.ts';
import { messageCard } from '../card/message-card.ts';
import type { Typed } from '../card/read-inputs.ts';
import type { Shown } from '../card/shown.ts';
import { organisationChoices } from '../current-person.ts';
import { dangerHeard } from '../understand/danger-said.ts';
import { advance } from './advance.ts';
import { staleAmong } from './drop-stale-forms.ts';
import { draftGoneCard, formCard, parkedCard } from './form-card.ts';
import { leftCard } from './left-form.ts';
import { notNowCard } from './not-now-card.ts';
import {
  type FormNeeds,
  isKeptForChoice,
  keptForChoiceMs,
  keptFrom,
  markedLike,
  newDraft,
  nowhere,
  type Open,
  openDraft,
  type Start,
} from './open-draft.ts';

/** Opens the form of an act with what the person's words already told. */
export const startForm = async (needs: FormNeeds, start: Start): Promise<Shown> => {
  const marked = await markedLike(needs, start.about, start.person);
  const { act, draft, setting } = newDraft(needs, { ...start, marked });
  const notNow = act.notNow(setting);
  if (notNow) return notNowCard(notNow, setting);
  const { inPlaceOf } = start;
  const full = await noRoomFor(needs, start, draft);
  if (full) return full;
  if (!inPlaceOf) {
    await needs.drafts.create(draft);
    return formCard(act, draft, setting);
  }
  const { id, revision } = inPlaceOf;
  const instead = { ...draft, id, revision: revision + 1 };
  // Another press was quicker: its form is the one that stands.
  if (!(await needs.drafts.save(instead))) return resumeForm(needs, { draftId: id, person: start.person });
  return formCard(act, instead, setting);
};

/** Far more than anybody works on at once. */
const mostForms = 20;

/**
 * Nobody begins forms without end: they are kept for days. Those about a case are as many as there are cases, and what may
 * be danger is always taken. What was written in words is kept until there is room.
 */
const noRoomFor = async (needs: FormNeeds, start: Start, draft: Draft): Promise<Shown | undefined> => {
  const { act, person, organisation, typed, about, inPlaceOf } = start;
  if (about !== undefined || isUntoldDanger(draft) || dangerHeard(typed['summary'] ?? '')) return undefined;
  const open = (await openDrafts(needs, person)).filter((each) => each.about === null);
  if (open.length < mostForms) return undefined;
  const meaning = act.id === 'report-breach' || act.id === 'log-request' ? act.id : undefined;
  const hasWords = typed['summary'] !== undefined || typed['wants'] !== undefined;
  const kept =
    inPlaceOf?.id ??
    (meaning && hasWords ? await keepForChoice(needs, { act: meaning, person, organisation, typed }) : undefined);
  return tooManyFormsCard({ open, kept: kept && meaning ? { draft: kept, meaning } : undefined });
};

/** The words that a draft keeps, whether they still wait for a choice or have become a form; undefined where it is gone or another’s. */
export const keptWords = async (
  { drafts, clock }: Pick<FormNeeds, 'drafts' | 'clock'>,
  { draftId, person }: { draftId: string; person: Person },
): Promise<{ draft: Draft; words: string; isForm: boolean } | undefined> => {
  const draft = await drafts.find(draftId, clock.now());
  if (draft?.personId !== person.id) return undefined;
  return { draft, words: draft.typed['summary'] ?? draft.typed['wants'] ?? '', isForm: !isKeptForChoice(draft) };
};

/** Keeps what unclear words told for an hour, while the person chooses what they meant; answers with the draft's id. */
export const keepForChoice = async (
  needs: FormNeeds,
  {
    act = 'report-breach',
    person,
    organisation = person.organisation ?? '',
    typed,
  }: {
    act?: 'report-breach' | 'log-request';
    person: Person;
    organisation?: string | undefined;
    typed: Typed;
  },
): Promise<string> => {
  const { draft } = newDraft(needs, { act: actOf(act), person, organisation, typed, about: undefined });
  await needs.drafts.create({
    ...draft,
    expiresAt: new Date(draft.savedAt.getTime() + keptForChoiceMs),
    remindAt: null,
  });
  return draft.id;
};

/**
 * The forms that a person has begun and can still send, the newest first; what is only kept for a choice is not one yet, and
 * one that has nothing left to ask is none any more.
 */
export const openDrafts = async (needs: FormNeeds, person: Person): Promise<Draft[]> => {
  const all = await needs.drafts.listOf(person.id, needs.clock.now());
  const stale = await staleAmong(needs, all, person);
  return all.filter((each) => !isKeptForChoice(each) && !stale.some(({ draft }) => draft.id === each.id));
};

/** Shows an open draft where it was left, also after the act's questions have changed. */
export const resumeForm = async (
  needs: FormNeeds,
  { draftId, person }: { draftId: string; person: Person },
): Promise<Shown> => {
  const open = await openDraft(needs, { draftId, person });
  if (!open) return draftGoneCard();
  const stale = await staleAmong(needs, [open.draft], person);
  if (stale.length > 0) {
    await needs.drafts.remove(draftId);
    return staleFormsCard(stale);
  }
  if (open.setting.organisation === nowhere) {
    const happened = open.act.id === 'report-breach' || open.act.id === 'near-miss' ? open.draft.typed : undefined;
    return joinCard(organisationChoices(needs.organisations, person), happened);
  }
  const kept = {
    ...open.draft,
    ...keptFrom(open.setting.now, open.draft),
    askingToCancel: false,
    revision: open.draft.revision + 1,
  };
  await needs.drafts.save(kept);
  return formCard(open.act, kept, open.setting);
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

/** A press of a form's button. A stale card, or one that lost a race, shows where the draft now stands. */
export const pressForm = async (needs: FormNeeds, pressing: Pressing): Promise<Shown> => {
  const open = await openDraft(needs, pressing);
  if (!open) return alreadySent(needs, pressing);
  const { act, draft, setting } = open;
  if (pressing.step !== undefined && pressing.step !== draft.step) return formCard(act, draft, setting);

  const advanced = advance(act, draft, { ...pressing, setting });
  const next = { ...advanced.draft, ...keptFrom(setting.now, advanced.draft), revision: draft.revision + 1 };
  if (advanced.result === 'finish') return finish(needs, open, { ...pressing, draft: next, answers: advanced.answers });
  if (advanced.result === 'discard') {
    await needs.drafts.remove(draft.id);
    return leftCard(needs, open);
  }
  // Another press was quicker, perhaps a copy of this one: looked at again, it is stale, or it still counts.
  if (!(await needs.drafts.save(next))) return pressForm(needs, { ...pressing, step: draft.step });
  return advanced.result === 'park'
    ? parkedCard(act, next)
    : formCard(act, next, setting, advanced.problems, advanced.progress);
};

const finish = async (
  needs: FormNeeds,
  { act, setting }: Open,
  done: { draft: Draft; answers: Readonly<Record<string, unknown>>; person: Person; receiptCard: ReceiptCard | null },
): Promise<Shown> => {
  // Kept first, so that nothing typed on the last card is lost if the desk fails. A repeat may have kept it already.
  await needs.drafts.save(done.draft);
  const outcome = await act.finish(done, needs.desk);
  if (!outcome.ok) return formCard(act, done.draft, setting, [{ field: '', words: outcome.words }]);
  await needs.drafts.remove(done.draft.id);
  return sentCard(outcome.value, setting, { act, pressed: done.receiptCard });
};

/** The same press may arrive again after it was done; it gets the same answer. */
const alreadySent = async (needs: FormNeeds, { draftId, person }: Pressing): Promise<Shown> => {
  const sent = await needs.desk.readSubmission({ submissionId: draftId, person });
  if (!sent.ok) return draftGoneCard();
  const about = sent.value;
  const organisation = needs.organisations.find(({ id }) => id === about.organisation) ?? nowhere;
  const seen = { organisation, person, now: needs.clock.now() };
  return about.submissionId === draftId ? ownCard(about, seen) : changedCard(about, seen);
};

/** What whoever began a case keeps of it. */
const ownCard = (about: Case, seen: Pick<Setting, 'organisation' | 'person' | 'now'>): Shown => {
  if (about.type === 'pupil') return pupilChangedCard(about, seen);
  if (about.type === 'question') return questionReceipt(about, seen);
  return about.type === 'request' ? requestReceipt(about, seen) : receiptCard(about, seen);
};

/** Where no card was pressed, the receipt comes as a message of its own, so that there is one that keeps up to date. */
const sentCard = (
  about: Case | Shown,
  setting: Setting,
  { act, pressed }: { act: Act; pressed: ReceiptCard | null },
): Shown => {
  if ('card' in about) return about;
  if (act.about !== 'nothing' || about.type === 'pupil') return changedCard(about, setting);
  const sent = messageCard(`Sent: ${about.reference}`, ['Your receipt comes next.']);
  return caseMarked(pressed ? ownCard(about, setting) : sent, about);
};
