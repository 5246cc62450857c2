import type { Person } from '../../domain/organisation/person.ts';
import type { DialogueId, Press } from '../buttons.ts';
import { nothingOpenCard, whichDraftCard } from '../cards/desk-cards.ts';
import type { ConverseNeeds } from '../converse.ts';
import { catalogue } from '../dialogues/catalogue.ts';
import { openDrafts, pressDialogue, resumeDialogue } from '../dialogues/run-dialogue.ts';
import type { Shown } from '../incoming.ts';
import type { Wanted } from '../understand/understand.ts';

/** A dialogue's button, typed. */
export const pressInWords = async (
  needs: ConverseNeeds,
  press: Extract<Wanted, { want: 'press' }>['press'],
  person: Person,
): Promise<Shown> => {
  const open = await openDrafts(needs, person);
  const [newest] = open;
  if (!newest) return nothingOpenCard();
  if (press !== 'continue') return pressTyped(needs, press, { draftId: newest.id, person });
  if (open.length === 1) return resumeDialogue(needs, { draftId: newest.id, person });
  return whichDraftCard(
    open.map((draft) => ({ draft, title: catalogue[draft.dialogue as DialogueId]?.title ?? 'A form' })),
  );
};

/** The newest open form is the one that is meant. Typed words carry no inputs, so nothing in it counts as emptied. */
const pressTyped = (
  needs: ConverseNeeds,
  press: Press,
  { draftId, person }: { draftId: string; person: Person },
): Promise<Shown> => pressDialogue(needs, { draftId, step: undefined, press, typed: null, person, receiptCard: null });
