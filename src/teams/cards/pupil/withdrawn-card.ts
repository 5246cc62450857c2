import { openTasksOfPupil, type PupilFile } from '../../../domain/consent/pupil-file.ts';
import { type Recipient, recipientNames } from '../../../domain/consent/recipients.ts';
import { dateInWords, listInWords, weekdayInWords } from '../../../domain/deadlines/day-words.ts';
import { button } from '../../buttons.ts';
import type { Shown } from '../../incoming.ts';
import { messageCard } from '../message-card.ts';

/** After a withdrawal was recorded: that it acts, who has been told, and who is still to be told by whoever reads this. */
export const withdrawnCard = (file: PupilFile, entryId: string): Shown => {
  const { reference } = file;
  const recorded = file.entries.find(({ id }) => id === entryId);
  const toTell = openTasksOfPupil(file).filter(({ kind }) => kind === 'tell-to-stop');
  const [first] = toTell;
  const names = toTell.map(({ recipient }) => recipientNames[recipient as Recipient]);
  return messageCard(
    `${reference}: it is recorded, and acts now`,
    [
      ...(recorded ? [`From ${dateInWords(recorded.on)} on, nothing is shared because it was signed.`] : []),
      first
        ? `Whoever was told something because it was signed must hear that it stops. By ${weekdayInWords(first.dueOn)}, tell those of them that had anything from you: ${listInWords(names)}.`
        : 'No signed form on file names anybody, so there is nobody who must be told to stop.',
      'The Data Protection Officer and the Co-ordinators are being told, without the name. The Data Protection Officer decides what becomes of the records.',
    ],
    [
      ...(first
        ? [button('They have been told', { do: 'start', dialogue: 'do-pupil-task', reference }, 'positive')]
        : []),
      button('Open the file', { do: 'consent', reference }),
      ...(recorded ? [button('Undo', { do: 'undo', reference, entry: recorded.id })] : []),
    ],
  );
};
