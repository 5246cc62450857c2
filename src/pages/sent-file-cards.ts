import { button, linkButton } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { noteAbove } from '../teams/card/note-above.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Shown } from '../teams/card/shown.ts';
import type { SentFiles } from '../teams/sent-files.ts';
import { startButton } from './start-button.ts';

const unread: Record<SentFiles['what'], string> = {
  picture: 'I cannot look at pictures, so I have not opened yours and keep nothing of it.',
  recording: 'I cannot listen to recordings, so I have not opened yours and keep nothing of it.',
  document: 'I do not read documents, so I have not opened yours and keep nothing of it.',
  list: 'I have not opened the file and keep nothing of it.',
};

const stillInChat = 'It is still in this chat: if it names anyone, delete it here.';

/** What became of the file that came with the words. The name of a file may name a child, so it is never repeated. */
const besideWords = ({ what }: Pick<SentFiles, 'what'>, mayImport: boolean): string =>
  what === 'list' && mayImport
    ? `${unread.list} To import it as a list of pupils, send it again without words. ${stillInChat}`
    : `${unread[what]} Please say in words what it shows. ${stillInChat}`;

/** The answer to the words, with a line above it on the file that came with them. */
export const withFileNote = (shown: Shown, files: Pick<SentFiles, 'what'>, mayImport: boolean): Shown =>
  noteAbove(shown, besideWords(files, mayImport));

/** The same where others read it. */
export const withPublicFileNote = (shown: Shown): Shown =>
  noteAbove(shown, 'I have not opened what came with it. If it holds anything about a person, delete it here.');

/** A form that was begun after a question: what was asked still stands in sight, and not as what happened. */
export const withAskedNote = (shown: Shown, asked: string): Shown =>
  noteAbove(shown, `You asked: “${safeText(asked, 300)}” Now tell what has happened.`);

/** A file without a word. `open` is a form to go on with, by its draft's id. */
export const fileAloneCard = (
  { what }: Pick<SentFiles, 'what'>,
  { open, mayImport }: { open: string | undefined; mayImport: boolean },
): Shown =>
  messageCard(
    'Please tell me in words',
    [
      unread[what],
      'Type what happened, or what it shows: a few words are enough.',
      stillInChat,
      ...(open === undefined ? [] : ['Your form is as you left it.']),
    ],
    [
      ...(open === undefined ? [] : [button('Continue my form', { do: 'resume', draft: open }, 'positive')]),
      startButton('Report a breach', 'report-breach', {}, open === undefined ? 'positive' : 'default'),
      startButton('Log a request', 'log-request'),
      startButton('Near miss', 'near-miss'),
      ...(mayImport ? [button('How to import', { do: 'show', show: 'import-pupils' })] : []),
    ],
  );

/** In a channel or a group chat: the file is there for all to see, and is not looked at. */
export const noFilesHereCard = (chatUrl: string | undefined): Shown =>
  messageCard(
    'Please don’t send files here',
    [
      'I have not opened it. If it holds anything about a person, delete it here. Then tell me in our own chat, in words, what happened.',
    ],
    chatUrl ? [linkButton('Open our chat', chatUrl)] : [],
  );
