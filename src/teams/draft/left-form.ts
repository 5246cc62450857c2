import type { Case } from '../../domain/any-case.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { receiptCard } from '../../pages/receipt-card.ts';
import { button } from '../card/buttons.ts';
import { messageCard } from '../card/message-card.ts';
import { noteAbove } from '../card/note-above.ts';
import type { Shown } from '../card/shown.ts';
import { openPage } from '../in-chat/open-case.ts';
import { discardedCard } from './form-card.ts';
import type { FormNeeds, Open } from './open-draft.ts';

/** After a form was cancelled: what it would have changed is given back as it stands, so that nobody thinks it gone. */
export const leftCard = async (needs: FormNeeds, { act, setting }: Open): Promise<Shown> => {
  const { about, person, organisation, now } = setting;
  if (!about) return discardedCard();
  const stands = stillStands(about, person);
  if (act.about === 'report' && isOwnReport(about, person)) {
    return noteAbove(receiptCard(about, { organisation, now }), stands);
  }
  const page = act.reads === 'nothing' ? undefined : act.reads;
  const opened = await openPage(needs, { reference: about.reference, page, person });
  if (opened.ok) return noteAbove(opened.value, stands);
  return messageCard(stands, [], [button('My tasks', { do: 'show', show: 'my-tasks' }, 'positive')]);
};

type Report = Extract<Case, { type: 'breach' | 'near-miss' }>;

const isOwnReport = (about: Case, person: Person): about is Report =>
  (about.type === 'breach' || about.type === 'near-miss') && about.reporter.id === person.id;

const stillStands = (about: Case, person: Person): string =>
  isOwnReport(about, person)
    ? `Nothing was changed. Your report ${about.reference} stands.`
    : `Nothing was changed. ${about.reference} stands as it was.`;
