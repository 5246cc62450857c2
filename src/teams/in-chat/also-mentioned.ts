import type { Person } from '../../domain/organisation/person.ts';
import type { DialogueId } from '../buttons.ts';
import { alsoIn } from '../cards/also-mentioned.ts';
import { messageCard } from '../cards/message-card.ts';
import type { ConverseNeeds } from '../converse.ts';
import type { Shown } from '../incoming.ts';
import { toldOfSecond } from '../understand/second-matter.ts';
import { start } from './begin-dialogue.ts';

/** Begins what was mentioned in a report or a request besides, with its words; for whoever may know of that one. */
export const beginAlso = async (
  needs: ConverseNeeds,
  { reference, dialogue, person }: { reference: string; dialogue: DialogueId; person: Person },
): Promise<Shown> => {
  const found = await needs.desk.readCase({ reference, person });
  if (!found.ok) return messageCard('Not found', [found.words]);
  const about = found.value;
  const second = about.type === 'pupil' || about.reporter.id !== person.id ? undefined : alsoIn(about);
  if (about.type === 'pupil' || !second) return start(needs, { dialogue, person, typed: {} });
  const words = about.type === 'request' ? about.asked.wants : about.report.summary;
  return start(needs, { dialogue: second.dialogue, person, typed: toldOfSecond(second, words, needs.clock.now()) });
};
