import { actOf } from '../../acts/index.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { isKeptForChoice } from '../draft/open-draft.ts';
import { resumeForm } from '../draft/run-form.ts';
import { start } from './begin-act.ts';

/** “Log what they ask”, typed: goes on with the request whose words were kept last. */
export const logWhatTheyAsk = async (needs: ConverseNeeds, person: Person): Promise<Shown> => {
  const all = await needs.drafts.listOf(person.id, needs.clock.now());
  const kept = all.find((draft) => draft.dialogue === 'log-request' && isKeptForChoice(draft));
  return kept
    ? resumeForm(needs, { draftId: kept.id, person })
    : start(needs, { act: actOf('log-request'), person, typed: {} });
};
