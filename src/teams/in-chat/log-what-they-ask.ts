import type { Person } from '../../domain/organisation/person.ts';
import type { ConverseNeeds } from '../converse.ts';
import { isKeptForChoice } from '../dialogues/open-draft.ts';
import { resumeDialogue } from '../dialogues/run-dialogue.ts';
import type { Shown } from '../incoming.ts';
import { start } from './begin-dialogue.ts';

/** “Log what they ask”, typed: goes on with the request whose words were kept last. */
export const logWhatTheyAsk = async (needs: ConverseNeeds, person: Person): Promise<Shown> => {
  const all = await needs.drafts.listOf(person.id, needs.clock.now());
  const kept = all.find((draft) => draft.dialogue === 'log-request' && isKeptForChoice(draft));
  return kept
    ? resumeDialogue(needs, { draftId: kept.id, person })
    : start(needs, { dialogue: 'log-request', person, typed: {} });
};
