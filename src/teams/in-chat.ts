import { z } from 'zod';
import { sameLetterPart } from '../acts/alone/log-request/same-letter.ts';
import { actNamed, actOf } from '../acts/index.ts';
import { referencePattern } from '../domain/case.ts';
import type { ReceiptCard } from '../domain/new-case.ts';
import type { Person } from '../domain/organisation/person.ts';
import { alsoPart } from '../pages/also-mentioned.ts';
import * as cards from '../pages/desk-cards.ts';
import { onePupilCard } from '../pages/pupil/finding-cards.ts';
import { withFileNote } from '../pages/sent-file-cards.ts';
import { type Meaning, type Pressed, pressed } from './card/buttons.ts';
import { messageCard } from './card/message-card.ts';
import type { Typed } from './card/read-inputs.ts';
import type { Shown } from './card/shown.ts';
import type { ConverseNeeds } from './converse-needs.ts';
import { keptForChoice, pressForm, resumeForm } from './draft/run-form.ts';
import { endAbsence, recordAbsence } from './in-chat/absence.ts';
import { acknowledge, document, snooze, thanks } from './in-chat/act-on-case.ts';
import { beginAlso } from './in-chat/also-mentioned.ts';
import { answerDate } from './in-chat/answer-date.ts';
import { answerFromLibrary, showAnswer } from './in-chat/answer-question.ts';
import { askConsent, pressedConsent, showLookUps, undo } from './in-chat/ask-pupil.ts';
import { change, start } from './in-chat/begin-act.ts';
import { pressImport, readSentFile } from './in-chat/import-pupils.ts';
import { logWhatTheyAsk } from './in-chat/log-what-they-ask.ts';
import { showCase } from './in-chat/open-case.ts';
import { askWhich, dangerNow, join, showWanted } from './in-chat/show-wanted.ts';
import { pressInWords } from './in-chat/typed-press.ts';
import type { Incoming, Sender } from './incoming.ts';
import { understand, understandAs, type Wanted } from './understand/understand.ts';
import { viewNotice } from './view-notice.ts';

/** The answer in a 1:1 chat. */
export const chatAnswer = async (needs: ConverseNeeds, incoming: Incoming, person: Person): Promise<Shown> => {
  const { said, conversationId, from } = incoming;
  switch (said.by) {
    case 'arrival':
      return cards.welcomeCard();
    case 'words':
      return answerTyped(needs, said, { person, from });
    case 'file':
      return readSentFile(needs, said.files, person);
    case 'button': {
      const parsed = pressed.safeParse(said.pressed);
      if (!parsed.success) return chooseFirst(needs, said.pressed, person);
      const receiptCard = said.cardId === undefined ? null : { conversationId, activityId: said.cardId };
      return answerButton(needs, parsed.data, { person, typed: typedInto(said.pressed), receiptCard, conversationId });
    }
  }
};

/** What is typed is heard as it would be without the file beside it. Only words that ask for the import make it a list. */
const answerTyped = async (
  needs: ConverseNeeds,
  { words, files }: Extract<Incoming['said'], { by: 'words' }>,
  { person, from }: { person: Person; from: Sender },
): Promise<Shown> => {
  const wanted = understand({ words, now: needs.clock.now(), schools: schoolsOf(needs, person) });
  if (!files) return answerWords(needs, wanted, { person, from, words });
  const mayImport = needs.desk.mayImport(person).ok;
  if (wanted.want === 'show' && wanted.show === 'import-pupils' && files.what === 'list' && mayImport) {
    return readSentFile(needs, files, person);
  }
  return withFileNote(await answerWords(needs, wanted, { person, from, words }), files, mayImport);
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
  const kept = await keptForChoice(needs, { draftId: draft, person });
  if (kept === 'a form') return resumeForm(needs, { draftId: draft, person });
  // What was sent before shows where it stands.
  const press = { draftId: draft, step: undefined, press: 'send', typed: null, person, receiptCard } as const;
  if (kept === undefined) return pressForm(needs, press);
  const wanted = understandAs(meaning, { ...kept, schools: schoolsOf(needs, person) });
  if (wanted.want !== 'start') return answerWords(needs, wanted, { person, from: person, words: kept.words });
  const shown = await start(needs, { act: actOf(wanted.dialogue), typed: wanted.typed, person, inPlaceOf: draft });
  return meaning === 'ask-question' && person.organisation !== undefined ? pressForm(needs, press) : shown;
};

const schoolsOf = ({ organisations }: Pick<ConverseNeeds, 'organisations'>, { organisation }: Person) =>
  organisations.find(({ id }) => id === organisation)?.schools ?? [];

const answerWords = async (
  needs: ConverseNeeds,
  wanted: Wanted,
  { person, from, words }: { person: Person; from: Sender; words: string },
): Promise<Shown> => {
  switch (wanted.want) {
    case 'start':
      return start(needs, { ...wanted, act: actOf(wanted.dialogue), person });
    case 'change':
      return change(needs, { ...wanted, act: actOf(wanted.dialogue), person });
    case 'show':
      return showWanted(needs, wanted.show, person);
    case 'reference':
      return showCase(needs, { ...wanted, person });
    case 'acknowledge':
      return acknowledge(needs, { ...wanted, person });
    case 'document':
      return document(needs, { ...wanted, person });
    case 'snooze':
      return snooze(needs, { ...wanted, person });
    case 'consent':
      return askConsent(needs, { ...wanted, words, person });
    case 'one-pupil':
      return onePupilCard();
    case 'undo':
      return undo(needs, { ...wanted, person });
    case 'log-what-they-ask':
      return logWhatTheyAsk(needs, person);
    case 'look-ups':
      return showLookUps(needs, { ...wanted, person });
    case 'away':
      return recordAbsence(needs, { ...wanted, person });
    case 'back-from-absence':
      return endAbsence(needs, person);
    case 'deadline':
      return answerDate(needs, wanted, person);
    case 'press':
      return pressInWords(needs, wanted.press, person);
    case 'connect':
      return messageCard('Type it in the channel', [
        'Open the channel that should be told, add me to it, and type “connect” there.',
      ]);
    case 'act-as':
      if (!needs.acting) return askWhich(needs, { between: [], words: '', person });
      return messageCard(`You are now ${await needs.acting.become(from, wanted.role)}`, [
        'What they were told last stands above. Type “act as teacher” to go back.',
        'This works only on your own machine, to try the other side.',
      ]);
    case 'question':
      return answerFromLibrary(needs, { words: wanted.words, person });
    case 'danger-now':
      return dangerNow(needs, { words: wanted.words, person });
    case 'small-talk':
      return cards.smallTalkCard(wanted.said);
    case 'ask-which':
      return askWhich(needs, { ...wanted, person });
  }
};

const answerButton = async (
  needs: ConverseNeeds,
  button: Pressed,
  {
    person,
    typed,
    receiptCard,
    conversationId,
  }: { person: Person; typed: Typed; receiptCard: ReceiptCard | null; conversationId: string },
): Promise<Shown> => {
  switch (button.do) {
    case 'step':
      return pressForm(needs, { ...button, draftId: button.draft, typed, person, receiptCard });
    case 'start': {
      const act = actNamed(button.dialogue);
      if (!act) return cards.unclearCard();
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
      return showWanted(needs, button.show, person);
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
      return pressImport(needs, { ...button, person });
    case 'view':
      return viewNotice(needs, { ...button, conversationId, person });
    case 'join':
      return join(needs, button.organisation, person);
    case 'mean':
      return meantBy(needs, { ...button, person, receiptCard });
    case 'answer':
      return showAnswer(needs, { ...button, person });
    case 'connect':
      return cards.unclearCard();
  }
};

const nothingChosen = z.object({
  do: z.literal('start'),
  reference: z.string().regex(referencePattern),
  dialogue: z.literal('').optional(),
});

/** “Go on” without a choice shows what can be chosen again; anything else is no button of ours. */
const chooseFirst = (needs: ConverseNeeds, carried: unknown, person: Person): Promise<Shown> | Shown => {
  const { data } = nothingChosen.safeParse(carried);
  return data ? showCase(needs, { reference: data.reference, page: 'record', person }) : cards.unclearCard();
};

/** Every input of a card arrives beside the button's own data; inputs are the values that are words. */
const typedInto = (values: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value === null ? '' : String(value)]));
