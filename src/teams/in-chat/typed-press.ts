import type { Person } from '../../domain/organisation/person.ts';
import { nothingOpenCard, whichDraftCard } from '../../pages/desk-cards.ts';
import { allRightCard } from '../../pages/typed-answer-cards.ts';
import type { Press } from '../card/buttons.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { openDrafts, pressForm, resumeForm } from '../draft/run-form.ts';
import type { Wanted } from '../understand/understand.ts';

/** A form's button, typed. */
export const pressInWords = async (
  needs: ConverseNeeds,
  press: Extract<Wanted, { want: 'press' }>['press'],
  person: Person,
): Promise<Shown> => {
  const open = await openDrafts(needs, person);
  const [newest] = open;
  if (!newest) return press === 'cancel' ? allRightCard() : nothingOpenCard();
  if (press !== 'continue') return pressTyped(needs, press, { draftId: newest.id, person });
  if (open.length === 1) return resumeForm(needs, { draftId: newest.id, person });
  return whichDraftCard(open);
};

/** The newest open form is the one that is meant. Typed words carry no inputs, so nothing in it counts as emptied. */
const pressTyped = (
  needs: ConverseNeeds,
  press: Press,
  { draftId, person }: { draftId: string; person: Person },
): Promise<Shown> => pressForm(needs, { draftId, step: undefined, press, typed: null, person, receiptCard: null });
