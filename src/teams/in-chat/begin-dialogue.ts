import { partnershipsOf } from '../../desk/leave-line.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { may } from '../../domain/organisation/roles.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { DialogueId } from '../buttons.ts';
import { messageCard } from '../cards/message-card.ts';
import { joinCard } from '../cards/organisation-cards.ts';
import { whichPupilCard } from '../cards/pupil/finding-cards.ts';
import type { Typed } from '../cards/read-inputs.ts';
import type { ConverseNeeds } from '../converse.ts';
import { organisationChoices } from '../current-person.ts';
import { isAboutPupil } from '../dialogues/may-work-on.ts';
import { startDialogue } from '../dialogues/run-dialogue.ts';
import type { Shown } from '../incoming.ts';
import { laysOpen, listFor, mayBegin, meantFor } from './may-begin.ts';
import { onlyOpenCase } from './only-open-case.ts';
import { showWanted } from './show-wanted.ts';

/** What the words told is kept before anything is asked, so that it is not lost if we do not yet know where someone works. */
export const start = async (
  needs: ConverseNeeds,
  { dialogue, person, typed }: { dialogue: DialogueId; person: Person; typed: Typed },
): Promise<Shown> => {
  const organisation = placeFor(needs, dialogue, person);
  if (dialogue === 'start-drill' && !may(person, 'start-drill', { organisation })) {
    return messageCard('Not for you', ['Only a Data Protection Officer or Data Controller can start a drill.']);
  }
  const shown = await startDialogue(needs, { dialogue, person, organisation, typed, about: undefined });
  return organisation === '' ? joinCard(organisationChoices(needs.organisations, person)) : shown;
};

/** Where what is begun belongs; a pupil's file to a partnership that this person looks after, their own before another. */
const placeFor = ({ organisations }: ConverseNeeds, dialogue: DialogueId, person: Person): string => {
  const own = person.organisation ?? '';
  if (dialogue !== 'add-pupil') return own;
  const theirs = partnershipsOf({ organisations }, person);
  return (theirs.find(({ id }) => id === own) ?? theirs[0])?.id ?? own;
};

/** Dialogues that are about no case yet. */
const alone: readonly DialogueId[] = [
  'report-breach',
  'near-miss',
  'start-drill',
  'record-absence',
  'log-request',
  'add-pupil',
];
export const beginsAlone = (dialogue: DialogueId): boolean => alone.includes(dialogue);

interface Beginning {
  readonly dialogue: DialogueId;
  readonly reference: string;
  readonly part?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly person: Person;
}

/** Opens a dialogue about a case; without a reference it is about the one case that fits. */
export const change = async (
  needs: ConverseNeeds,
  asked: Omit<Beginning, 'reference'> & { reference: string | undefined },
): Promise<Shown> => {
  const reference = asked.reference ?? (await onlyOpenCase(needs, asked.person, asked.dialogue));
  if (reference === undefined) {
    return isAboutPupil(asked.dialogue) ? whichPupilCard() : showWanted(needs, listFor(asked.dialogue), asked.person);
  }
  const begun = await beginAbout(needs, { ...asked, reference });
  if (begun.ok) return begun.value;
  return messageCard(begun.code === 'not-found' ? 'Not found' : 'That cannot be done now', [begun.words]);
};

/** Opens a dialogue for whoever may take it to its end: what the desk would refuse then is refused before they type. */
export const beginAbout = async (needs: ConverseNeeds, beginning: Beginning): Promise<Outcome<Shown>> => {
  const { reference, person, part, typed = {} } = beginning;
  const found = await needs.desk.readCase({ reference, person });
  if (!found.ok) return found;
  const about = found.value;
  const dialogue = meantFor(beginning.dialogue, about);
  const fits = mayBegin(dialogue, about, { person, part });
  if (!fits.ok) return fits;
  const page = laysOpen[dialogue];
  if (page) await needs.desk.readCase({ reference, person, page });
  return ok(await startDialogue(needs, { dialogue, person, organisation: about.organisation, typed, about, part }));
};
