import { z } from 'zod';
import type { ChannelName } from '../domain/notices/audience.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { button } from '../teams/card/buttons.ts';
import { defineCard } from '../teams/card/define-card.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Typed } from '../teams/card/read-inputs.ts';
import { safeText } from '../teams/card/safe-text.ts';
import { shortTitle } from '../teams/card/short-title.ts';
import { mostButtons, show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { rowsPage } from './desk-cards.ts';
import { firstSteps } from './first-steps.ts';

const shortTitles: Record<ChannelName, string> = { dpo: 'DPO', chair: 'Chair' };

const channelTitles: Record<ChannelName, string> = { dpo: 'Data Protection Officer', chair: 'Chair of Partnership' };

/** A button for each organisation and channel; where these are more than a card can hold, a list to choose from. */
export const connectCard = (choices: readonly { organisation: Organisation; channel: ChannelName }[]): Shown => {
  const title = 'Connect this channel';
  const lines = [
    'Who should be told here: the Data Protection Officer (DPO) or the Chair of Partnership?',
    'Notices have no names in them. Still, choose a channel that only the right people can read: never a shared channel, where people of other organisations can be.',
  ];
  if (choices.length > mostButtons) {
    const channels = [...new Set(choices.map(({ channel }) => channel))];
    return chooseOrganisation(
      title,
      lines,
      choices.map(({ organisation }) => organisation),
      channels.map((channel) => button(`${shortTitles[channel]} channel`, { do: 'connect', channel })),
    );
  }
  return messageCard(
    title,
    lines,
    choices.map(({ organisation, channel }) =>
      button(shortTitle(`${shortTitles[channel]}: ${organisation.name}`), {
        do: 'connect',
        organisation: organisation.id,
        channel,
      }),
    ),
  );
};

/** Everybody in the channel reads it, so it names the organisation and no person. */
export const connectedCard = (organisation: Organisation, channel: ChannelName): Shown =>
  messageCard('Connected', [
    `From now on, the ${channelTitles[channel]} is told here of breaches at ${safeText(organisation.name)}. Notices never hold names.`,
  ]);

/**
 * Whoever belongs nowhere reads whom to ask, and that their words are kept meanwhile. `happened` is what they typed of
 * something that has happened: then they read what to do straight away, because nothing can be recorded yet.
 */
export const joinCard = (choices: readonly Organisation[], happened?: Typed): Shown => {
  if (choices.length > 0) return whichOfYours(choices);
  if (happened) return doFirstCard(happened);
  return messageCard('I don’t know where you work', [
    'Your e-mail address belongs to no organisation that I serve. Ask your administrator to add you; what you typed is kept for seven days.',
  ]);
};

const doFirstCard = (happened: Typed): Shown =>
  rowsPage(
    'What to do straight away',
    ['I don’t know where you work, so I cannot record it yet or tell anyone for you.'],
    [
      ...firstSteps(happened).map((answer, at) => ({ name: `${at + 1}.`, answer })),
      {
        name: 'Whom to tell now',
        answer:
          'Ring the Data Protection Officer of your school or partnership. If you do not know who that is, tell your headteacher or manager. Do not wait: there may be only 72 hours to report it.',
      },
      {
        name: 'What you typed is kept',
        answer:
          'Ask your administrator to add you. Within seven days, type “continue” here, and go on where you are now.',
      },
    ],
  );

const whichOfYours = (choices: readonly Organisation[]): Shown => {
  const title = 'Where do you work?';
  const lines = ['I ask only once, so that the right people are told. What you typed is kept.'];
  if (choices.length > mostButtons) {
    return chooseOrganisation(title, lines, choices, [button('I work here', { do: 'join' }, 'positive')]);
  }
  const buttons = choices.map(({ id, name }) => button(shortTitle(name), { do: 'join', organisation: id }));
  return messageCard(title, lines, buttons);
};

const chooseCard = defineCard(
  'shared/choose-organisation',
  z.strictObject({
    title: z.string(),
    lines: z.array(z.strictObject({ words: z.string() })),
    organisations: z.array(z.strictObject({ title: z.string(), value: z.string() })),
  }),
);

/** For more organisations than there can be buttons. */
const chooseOrganisation = (
  title: string,
  lines: readonly string[],
  choices: readonly Organisation[],
  buttons: Parameters<typeof show>[2],
): Shown => {
  const organisations = [...new Set(choices)].map(({ id, name }) => ({ title: safeText(name), value: id }));
  const card = chooseCard.render({ title, lines: lines.map((words) => ({ words })), organisations });
  return show(card, title, buttons);
};
