import { openTasksOfPupil, type PupilFile } from '../../domain/consent/pupil-file.ts';
import { pupilTaskName } from '../../domain/consent/pupil-task-words.ts';
import { type Recipient, recipientNames } from '../../domain/consent/recipients.ts';
import { dateInWords, listInWords, weekdayInWords } from '../../domain/deadlines/day-words.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { startButton } from '../start-button.ts';

/** After a withdrawal was recorded: that it acts, who has been told, and who is still to be told by whoever reads this. */
export const withdrawnCard = (file: PupilFile, entryId: string): Shown => {
  const { reference } = file;
  const recorded = file.entries.find(({ id }) => id === entryId);
  const toTell = openTasksOfPupil(file).filter(({ kind }) => kind === 'tell-to-stop');
  const [first] = toTell;
  const photographs = openTasksOfPupil(file).find(({ kind, entry }) => kind === 'take-down' && entry === entryId);
  const names = toTell.map(({ recipient }) => recipientNames[recipient as Recipient]);
  return messageCard(
    `${reference}: it is recorded, and acts now`,
    [
      ...(recorded ? [`From ${dateInWords(recorded.on)} on: stop all sharing that relies on the signed form.`] : []),
      first
        ? `By ${weekdayInWords(first.dueOn)}, tell each of these that had anything from you to stop using it: ${listInWords(names)}.`
        : 'No signed form names anybody, so there is nobody to tell to stop.',
      ...(photographs ? [`${pupilTaskName(photographs)}, by ${weekdayInWords(photographs.dueOn)}.`] : []),
      'The Data Protection Officer and the Co-ordinators are told, without the name. The Data Protection Officer decides what becomes of the records.',
    ],
    [
      ...(first ? [startButton('Record who has been told', 'do-pupil-task', { reference }, 'positive')] : []),
      button('Open the pupil’s record', { do: 'consent', reference }),
      ...(recorded ? [button('Undo', { do: 'undo', reference, entry: recorded.id })] : []),
    ],
  );
};
