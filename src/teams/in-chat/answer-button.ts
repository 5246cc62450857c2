import { z } from 'zod';
import { sameLetterPart } from '../../acts/alone/log-request/same-letter.ts';
import { actNamed, actOf } from '../../acts/index.ts';
import { referencePattern } from '../../domain/case.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { ReceiptCard } from '../../domain/new-case.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { askedOn, hasNobodyToAsk } from '../../domain/question/who-answers.ts';
import { alsoPart } from '../../pages/also-mentioned.ts';
import { unclearCard } from '../../pages/first-words-cards.ts';
import { withAskedNote } from '../../pages/sent-file-cards.ts';
import { withWayBack } from '../../pages/way-back.ts';
import { type Meaning, type Pressed, pressed } from '../card/buttons.ts';
import type { Typed } from '../card/read-inputs.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { keptWords, openDrafts, pressForm, resumeForm } from '../draft/run-form.ts';
import { understandAs } from '../understand/understand.ts';
import { viewNotice } from '../view-notice.ts';
import { acknowledge, document, snooze, thanks } from './act-on-case.ts';
import { beginAlso } from './also-mentioned.ts';
import { showAnswer } from './answer-question.ts';
import { answerWords, schoolsOf } from './answer-words.ts';
import { pressedConsent, showLookUps, undo } from './ask-pupil.ts';
import { change, start } from './begin-act.ts';
import { forgetHeadings, pressImport } from './import-pupils.ts';
import { showCase } from './open-case.ts';
import { isGeneral, join, showWanted } from './show-wanted.ts';

/** Does what a button asks, with what was typed into its card; rights are asked again. */
export const pressButton = async (
  needs: ConverseNeeds,
  carried: Readonly<Record<string, unknown>>,
  {
    inputs = 'carried',
    ...whence
  }: {
    person: Person;
    receiptCard: ReceiptCard | null;
    conversationId: string;
    /** What stands in the card’s inputs comes with a press, and not with a title that is typed. */
    inputs?: 'carried' | 'none';
  },
): Promise<Shown> => {
  const parsed = pressed.safeParse(carried);
  return parsed.success
    ? answerButton(needs, parsed.data, { ...whence, typed: inputs === 'carried' ? typedInto(carried) : null })
    : chooseFirst(needs, carried, whence.person);
};

const answerButton = async (
  needs: ConverseNeeds,
  button: Pressed,
  {
    person,
    typed,
    receiptCard,
    conversationId,
  }: { person: Person; typed: Typed | null; receiptCard: ReceiptCard | null; conversationId: string },
): Promise<Shown> => {
  switch (button.do) {
    case 'step':
      return pressForm(needs, { ...button, draftId: button.draft, typed, person, receiptCard });
    case 'start': {
      const act = actNamed(button.dialogue);
      if (!act) return unclearCard();
      if (button.part === alsoPart && button.reference !== undefined) {
        return beginAlso(needs, { reference: button.reference, act, person });
      }
      return act.about === 'nothing' && button.part !== sameLetterPart
        ? start(needs, { act, person, typed: {} })
        : change(needs, { ...button, act, reference: button.reference, person });
    }
    case 'resume':
      return resumeForm(needs, { draftId: button.draft, person });
    case 'show':
      return showFromButton(needs, button, person);
    case 'case':
      return showCase(needs, { ...button, person });
    case 'acknowledge':
      return acknowledge(needs, { ...button, person });
    case 'thanks':
      return thanks(needs, { ...button, person });
    case 'snooze':
      return snooze(needs, { ...button, person });
    case 'document':
      return document(needs, { ...button, person });
    case 'consent':
      return pressedConsent(needs, { ...button, person });
    case 'undo':
      return undo(needs, { ...button, person });
    case 'look-ups':
      return showLookUps(needs, { ...button, person });
    case 'import':
      return pressImport(needs, { ...button, typed, person });
    case 'forget-headings':
      return forgetHeadings(needs, person);
    case 'view':
      return viewNotice(needs, { ...button, conversationId, person });
    case 'join':
      return join(needs, button.organisation, person);
    case 'mean':
      return meantBy(needs, { ...button, person, receiptCard });
    case 'answer':
      return withWayBack(await showAnswer(needs, { ...button, person }), (await openDrafts(needs, person))[0]?.id);
    case 'connect':
      return unclearCard();
  }
};

/** Does what the person chose to have meant, with the words that were kept for it. A question to a person is sent by the one press. */
const meantBy = async (
  needs: ConverseNeeds,
  {
    draft,
    meaning,
    person,
    receiptCard,
  }: { draft: string; meaning: Meaning; person: Person; receiptCard: ReceiptCard | null },
): Promise<Shown> => {
  const kept = await keptWords(needs, { draftId: draft, person });
  if (kept?.isForm) return resumeForm(needs, { draftId: draft, person });
  // What was sent before shows where it stands.
  const press = { draftId: draft, step: undefined, press: 'send', typed: null, person, receiptCard } as const;
  if (!kept) return pressForm(needs, press);
  const { words, draft: inPlaceOf } = kept;
  const wanted = understandAs(meaning, { words, now: inPlaceOf.savedAt, schools: schoolsOf(needs, person) });
  if (wanted.want !== 'start') return answerWords(needs, wanted, { person, from: person, words });
  const shown = await start(needs, { act: actOf(wanted.dialogue), typed: wanted.typed, person, inPlaceOf });
  if (meaning === 'ask-question' && isSentAtOnce(needs, person)) return pressForm(needs, press);
  const isLeftOut = meaning === 'report-breach' && wanted.typed['summary'] === undefined;
  return isLeftOut ? withAskedNote(shown, words) : shown;
};

const showFromButton = async (
  needs: ConverseNeeds,
  { show, draft }: Extract<Pressed, { do: 'show' }>,
  person: Person,
): Promise<Shown> => {
  const shown = await showWanted(needs, show, person, draft);
  return isGeneral(show) ? withWayBack(shown, (await openDrafts(needs, person))[0]?.id) : shown;
};

/** What would go to the Chair is read over first, because the Chair needs no names (SEIPS 8.4). */
const isSentAtOnce = ({ organisations, clock }: ConverseNeeds, person: Person): boolean => {
  const organisation = organisations.find(({ id }) => id === person.organisation);
  if (!organisation) return false;
  const asking = [organisation, londonClock(clock.now()).day, person.id] as const;
  return askedOn(...asking).sentTo !== 'chair' && !hasNobodyToAsk(...asking);
};

const nothingChosen = z.object({
  do: z.literal('start'),
  reference: z.string().regex(referencePattern),
  dialogue: z.literal('').optional(),
});

/** “Go on” without a choice shows what can be chosen again; anything else is no button of ours. */
const chooseFirst = (needs: ConverseNeeds, carried: unknown, person: Person): Promise<Shown> | Shown => {
  const { data } = nothingChosen.safeParse(carried);
  return data ? showCase(needs, { reference: data.reference, page: 'record', person }) : unclearCard();
};

/** Every input of a card arrives beside the button's own data; inputs are the values that are words. */
const typedInto = (values: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value === null ? '' : String(value)]));
