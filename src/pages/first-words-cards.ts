import { button, linkButton, type Meaning } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Shown } from '../teams/card/shown.ts';
import { help, logRequest, mine, nearMiss, report, who } from './desk-buttons.ts';
import { rowsPage } from './desk-cards.ts';
import { startButton } from './start-button.ts';

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
          ? help(draft)
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

type Talk = 'thanks' | 'goodbye' | 'curt' | 'cross' | 'something-else';

const talks: Readonly<Record<Talk, readonly [title: string, ...lines: string[]]>> = {
  thanks: ['You’re welcome.'],
  goodbye: ['Goodbye. Tell me whenever something happens.'],
  curt: [
    'I’m here when you need me',
    'Has people’s information been lost, sent wrongly or seen? Does somebody ask for theirs? Tell me in a few words, such as “I’ve lost my laptop”.',
  ],
  cross: [
    'I’m sorry this is hard going',
    'If something has gone wrong with people’s information, tell me in a few words. Nobody will blame you. Or ask a person: they write back to you here.',
  ],
  'something-else': [
    'That is not something I can help with',
    'I look after people’s information. If some was lost, sent wrongly or seen, or somebody asks for theirs, tell me in a few words. You can also ask a question.',
  ],
};

/** Somebody wants nothing of us, or nothing that we do: a line, and what we are here for. `draft` keeps what they wrote. */
export const smallTalkCard = (said: Talk, draft?: string | undefined): Shown => {
  const [title, ...lines] = talks[said];
  if (lines.length === 0) return messageCard(title, [], [help()]);
  return messageCard(title, lines, [
    draft === undefined
      ? report()
      : button(meaningNames['report-breach'], { do: 'mean', meaning: 'report-breach', draft }, 'positive'),
    draft === undefined
      ? startButton('Ask a question', 'ask-question')
      : button(meaningNames['ask-question'], { do: 'mean', meaning: 'ask-question', draft }),
    help(draft),
  ]);
};

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
