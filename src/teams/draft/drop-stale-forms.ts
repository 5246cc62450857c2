import { actNamed } from '../../acts/index.ts';
import type { Draft } from '../../desk/ports/drafts.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { StaleForm } from '../../pages/stale-forms.ts';
import type { FormNeeds } from './open-draft.ts';
import { staleBecause } from './stale-form.ts';

type Stale = StaleForm & { readonly draft: Draft };

/** Which of somebody's forms have nothing left to ask, as their cases stand. */
export const staleAmong = async (
  { desk }: Pick<FormNeeds, 'desk'>,
  drafts: readonly Draft[],
  person: Person,
): Promise<Stale[]> => {
  const looked = await Promise.all(
    drafts.map(async (draft) => {
      const act = actNamed(draft.dialogue);
      if (!act || draft.about === null) return undefined;
      const found = await desk.readCase({ reference: draft.about, person });
      const why = found.ok ? staleBecause(act, draft, found.value) : undefined;
      return why && { title: act.title, about: draft.about, why, written: writtenIn(draft), draft };
    }),
  );
  return looked.filter((each) => each !== undefined);
};

/** Sentences, and no choices, days or numbers. */
const writtenIn = ({ typed, basis }: Draft): string[] =>
  Object.entries(typed)
    .filter(([id, words]) => words !== basis[id] && /\S\s+\S/.test(words))
    .map(([, words]) => words);

/** Lets them go, and answers with what their owner has to be told of. */
export const dropStaleForms = async (needs: FormNeeds, person: Person): Promise<StaleForm[]> => {
  const stale = await staleAmong(needs, await needs.drafts.listOf(person.id, needs.clock.now()), person);
  for (const { draft } of stale) await needs.drafts.remove(draft.id);
  return stale;
};
