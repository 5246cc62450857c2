import type { About } from '../../acts/act.ts';
import { type ActId, acts } from '../../acts/index.ts';
import { type Phrases, phrases } from './phrases.ts';
import type { Change, Started, Wanted } from './wanted.ts';

/** What begins an act when one of its phrases is all that was said. */
export const saidAlone: readonly (readonly [Phrases, Wanted])[] = acts.flatMap(({ id, about, said }) => {
  if (said.alone === null) return [];
  const wanted: Wanted =
    about === 'nothing'
      ? { want: 'start', dialogue: id as Started, typed: {} }
      : { want: 'change', dialogue: id as Change, reference: undefined };
  return [[phrases(said.alone), wanted]];
});

/** The plainest words of these acts are heard before any of another act. */
const plainestBefore: Partial<Record<ActId, readonly ActId[]>> = {
  'add-information': ['correct-report'],
  'give-disclosure': ['correct-request'],
  'link-request': ['settle-identity', 'do-request-task'],
};

type Said = readonly [Phrases, Change];

const plainestOf = (id: ActId): readonly Said[] => {
  const ofOne = acts.find((act) => act.id === id)?.said.ofOne;
  return typeof ofOne === 'object' && ofOne ? [[phrases(ofOne[0]), id as Change]] : [];
};

/** With the reference of such a case, these words begin an act about it; the first that is said counts. */
export const saidOfOne = (kind: About): readonly Said[] =>
  acts
    .filter(({ about }) => about === kind)
    .flatMap(({ id, said: { ofOne } }): readonly Said[] => {
      const written = typeof ofOne === 'object' && ofOne ? ofOne[1] : ofOne;
      const own: readonly Said[] = written === null ? [] : [[phrases(written), id as Change]];
      return [...(plainestBefore[id] ?? []).flatMap(plainestOf), ...own];
    });
