import { button, linkButton, type Meaning } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Shown } from '../teams/card/shown.ts';
import { help, logRequest, mine, nearMiss, report, who } from './desk-buttons.ts';
import { rowsPage } from './desk-cards.ts';

/** Nothing was made out of what was said, or it was a button that we do not know. `open` is the draft of a form to go on with. */
export const unclearCard = ({ open }: { open?: string | undefined } = {}): Shown =>
  messageCard(
    'I’m not sure what you need',
    ['Tell me what happened in a few words, such as “I sent the register to the wrong parent”, or choose below.'],
    [
      ...(open === undefined ? [] : [button('Continue my form', { do: 'resume', draft: open }, 'positive')]),
      report(open === undefined ? 'positive' : 'default'),
      logRequest(),
      nearMiss(),
      help(),
    ],
  );

/** What each way is called on its button. */
export const meaningNames: Readonly<Record<Meaning, string>> = {
  'report-breach': 'Report a breach',
  'near-miss': 'Near miss',
  'log-request': 'Log a request',
  question: 'I have a question',
  'ask-question': 'Ask a person',
  consent: 'It is about a pupil’s papers',
  'as-typed': 'Go on with what I wrote',
};

/** `draft` keeps the words, whichever is chosen; the likeliest comes first. `open` is the draft of a form to go on with. */
export const askWhichCard = (
  between: readonly (Meaning | 'help')[],
  { draft, open }: { draft: string; open?: string | undefined },
): Shown => {
  const chosen = [...new Set<Meaning | 'help'>([...between, 'help'])];
  return messageCard(
    'Which of these do you need?',
    [
      'If people’s information was lost, sent, seen or destroyed by mistake, report it. If it only nearly happened, it is a near miss. If somebody asks for their information, or wants it changed or deleted, log a request.',
      'Whichever you choose, I keep what you wrote.',
    ],
    [
      ...chosen.map((each, at) =>
        each === 'help'
          ? help()
          : button(meaningNames[each], { do: 'mean', meaning: each, draft }, at === 0 ? 'positive' : 'default'),
      ),
      ...(open === undefined ? [] : [button('Continue my form', { do: 'resume', draft: open })]),
    ],
  );
};

const ringNow = 'If anyone is in danger, ring 999';
const tellLead = 'Then tell your safeguarding lead, now. Do not wait for me.';

/**
 * Somebody’s life or safety may be at stake; `contact` is the safeguarding lead with a number, for one-to-one chats only.
 * `leadsTo` is what else the words were heard to want: it comes after, with all that was typed.
 */
export const dangerNowCard = ({
  contact,
  draft,
  leadsTo,
}: {
  contact: string | undefined;
  draft: string;
  leadsTo?: Meaning | undefined;
}): Shown => {
  const isReport = leadsTo === 'report-breach' || leadsTo === 'near-miss';
  return rowsPage(
    ringNow,
    [tellLead, ...(leadsTo === undefined ? [] : ['When that is done, go on below. What you wrote is kept.'])],
    [
      ...(contact === undefined ? [] : [{ name: 'Safeguarding lead', answer: safeText(contact) }]),
      { name: 'If it is you', answer: 'Ring Samaritans on 116 123. It is free, at any hour, about anything.' },
    ],
    [
      ...(leadsTo === undefined || isReport
        ? []
        : [button(meaningNames[leadsTo], { do: 'mean', meaning: leadsTo, draft })]),
      button(isReport ? 'Report what happened' : 'Information got out', {
        do: 'mean',
        meaning: isReport ? leadsTo : 'report-breach',
        draft,
      }),
      button('Ask a person', { do: 'mean', meaning: 'ask-question', draft }),
      who(),
    ],
  );
};

/** The same where others read along: nothing that was said is repeated. */
export const dangerInPublicCard = (chatUrl: string | undefined): Shown =>
  messageCard(
    ringNow,
    [tellLead, 'Please write nothing more about it here, where others can read it. Tell me in our own chat.'],
    chatUrl ? [linkButton('Open our chat', chatUrl)] : [],
  );

const talks: Readonly<Record<'thanks' | 'goodbye' | 'something-else', string>> = {
  thanks: 'You’re welcome.',
  goodbye: 'Goodbye. Tell me whenever something happens.',
  'something-else': 'I look after people’s information',
};

/** Somebody wants nothing of us, or nothing that we do. */
export const smallTalkCard = (said: keyof typeof talks): Shown =>
  messageCard(
    talks[said],
    said === 'something-else'
      ? ['If something has happened to it, or somebody asks for theirs, tell me. I cannot help with other things.']
      : [],
    [...(said === 'something-else' ? [report()] : []), help()],
  );

/** A message is read once, when it comes: what was recorded from it is changed on its own card. */
export const editedCard = (): Shown =>
  messageCard(
    'I read your message as you first sent it',
    [
      'I cannot see what you changed in it. If it matters, send it again as a new message.',
      'What you have sent in is changed under “My reports”.',
    ],
    [mine(), help()],
  );
