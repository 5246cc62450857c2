import type { Act } from '../../acts/act.ts';
import { partnershipsOf } from '../../desk/leave-line.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { may } from '../../domain/organisation/roles.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import { joinCard } from '../../pages/organisation-cards.ts';
import { whichPupilCard } from '../../pages/pupil/finding-cards.ts';
import { startButton } from '../../pages/start-button.ts';
import { button } from '../card/buttons.ts';
import { messageCard } from '../card/message-card.ts';
import type { Typed } from '../card/read-inputs.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { organisationChoices } from '../current-person.ts';
import type { Start } from '../draft/open-draft.ts';
import { startForm } from '../draft/run-form.ts';
import { listFor, mayBegin, meantFor } from './may-begin.ts';
import { onlyOpenCase } from './only-open-case.ts';
import { showWanted } from './show-wanted.ts';

/** What the words told is kept before anything is asked, so that it is not lost if we do not yet know where someone works. */
export const start = async (
  needs: ConverseNeeds,
  { act, person, typed, inPlaceOf }: { act: Act; person: Person; typed: Typed; inPlaceOf?: Start['inPlaceOf'] },
): Promise<Shown> => {
  const organisation = placeFor(needs, act, person);
  if (act.right === 'start-drill' && !may(person, 'start-drill', { organisation })) {
    return messageCard('Not for you', ['Only a Data Protection Officer or Data Controller can start a drill.']);
  }
  const shown = await startForm(needs, { act, person, organisation, typed, about: undefined, inPlaceOf });
  const happened = act.id === 'report-breach' || act.id === 'near-miss' ? typed : undefined;
  return organisation === '' ? joinCard(organisationChoices(needs.organisations, person), happened) : shown;
};

/** Where what is begun belongs; a pupil's file to a partnership that this person looks after, their own before another. */
const placeFor = ({ organisations }: ConverseNeeds, { right }: Act, person: Person): string => {
  const own = person.organisation ?? '';
  if (right !== 'record-pupil') return own;
  const theirs = partnershipsOf({ organisations }, person);
  return (theirs.find(({ id }) => id === own) ?? theirs[0])?.id ?? own;
};

interface Beginning {
  readonly act: Act;
  readonly reference: string;
  readonly part?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly person: Person;
}

/** Opens an act about a case; without a reference it is about the one case that fits. */
export const change = async (
  needs: ConverseNeeds,
  asked: Omit<Beginning, 'reference'> & { reference: string | undefined },
): Promise<Shown> => {
  const reference = asked.reference ?? (await onlyOpenCase(needs, asked.person, asked.act));
  if (reference === undefined) {
    return asked.act.about === 'pupil' ? whichPupilCard() : showWanted(needs, listFor(asked.act), asked.person);
  }
  const begun = await beginAbout(needs, { ...asked, reference });
  if (begun.ok) return begun.value;
  if (begun.code === 'no-right') {
    return messageCard(
      'That is for somebody else to decide',
      [begun.words, 'Ask them, and they can do it from here.'],
      [startButton('Ask a person', 'ask-question', {}, 'positive'), button('Open it', { do: 'case', reference })],
    );
  }
  return messageCard(begun.code === 'not-found' ? 'Not found' : 'That cannot be done now', [begun.words]);
};

/** Opens an act for whoever may take it to its end: what the desk would refuse then is refused before they type. */
export const beginAbout = async (needs: ConverseNeeds, beginning: Beginning): Promise<Outcome<Shown>> => {
  const { reference, person, part, typed = {} } = beginning;
  const found = await needs.desk.readCase({ reference, person });
  if (!found.ok) return found;
  const about = found.value;
  const act = meantFor(beginning.act, about);
  const fits = mayBegin(act, about, { person, part });
  if (!fits.ok) return fits;
  if (act.reads !== 'nothing') await needs.desk.readCase({ reference, person, page: act.reads });
  return ok(await startForm(needs, { act, person, organisation: about.organisation, typed, about, part }));
};
