import type { DeliveryHealth } from '../desk/channels.ts';
import { dayAndTime } from '../domain/deadlines/london-time.ts';
import { channelNames } from '../domain/notices/channel-alarm.ts';
import { unreachedWords, whatToSend } from '../domain/notices/first-contact.ts';
import { mailTroubleWords } from '../domain/notices/mail-health.ts';
import { howToMendChannel, whyOutOfReach } from '../domain/notices/out-of-reach.ts';
import { button } from '../teams/card/buttons.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Shown } from '../teams/card/shown.ts';
import { audienceNames } from './case-words.ts';
import { rowsPage } from './desk-cards.ts';

const mostShown = 4;
/** Each has words to copy, which make a card long. */
const mostUnreached = 3;

/** Whether everyone who must hear is being reached: references, roles and channels. Names are of colleagues with a role alone. */
export const deliveryHealthCard = (health: DeliveryHealth, chatUrl: string | undefined): Shown => {
  const { waiting, troubled, channels, deadPeople, unreached, mail } = health;
  const allWell =
    troubled.length === 0 && deadPeople === 0 && mail?.works !== false && channels.every((each) => !each.dead);
  const lines = [
    headline(allWell, unreached.length),
    ...(channels.some(({ dead }) => dead) ? ['What is meant for a channel out of reach is told in private.'] : []),
    `Waiting now: ${waiting}. In trouble: ${troubled.length}. People who have blocked or removed me: ${deadPeople}.`,
    ...(unreached.length > mostUnreached
      ? [`Of ${unreached.length} people who cannot be reached in person yet, ${mostUnreached} are shown.`]
      : []),
    ...(troubled.length > mostShown ? [`The ${mostShown} that have waited longest are shown.`] : []),
  ];
  const rows = [
    ...channels.map((each) => ({
      name: safeText(`${each.organisation}: ${channelNames[each.channel]}`),
      answer: channelWords(each),
    })),
    { name: 'E-mail, the last resort', answer: mailWords(mail) },
    ...unreached.slice(0, mostUnreached).map(({ name, because }) => ({
      name: safeText(name),
      answer: `Cannot be reached in person yet: ${unreachedWords[because]}. Send them: ${whatToSend(because, chatUrl)}`,
    })),
    ...troubled.slice(0, mostShown).map(({ reference, to, trouble, attempts, since }) => ({
      name: `${reference}: ${audienceNames[to]}`,
      answer: `${troubleWords(trouble)}. Since ${dayAndTime(since)}, tried ${attempts} times.`,
    })),
  ];
  return rowsPage('Delivery health', lines, rows, [button('Look again', { do: 'show', show: 'delivery-health' })]);
};

const headline = (allWell: boolean, unreached: number): string => {
  if (!allWell) return 'Not everyone can be reached. Nothing is dropped: I keep trying.';
  return unreached === 0
    ? 'Everyone who must hear is being reached.'
    : 'Nothing is stuck. Some people cannot be reached in person yet: send them the words below.';
};

const mailWords = (mail: DeliveryHealth['mail']): string => {
  if (!mail) return 'Not set up, or not tried out yet. Where Teams fails, nobody can be told.';
  const since = `since ${dayAndTime(mail.since)}`;
  return mail.works
    ? `Works, ${since}. Last tried on ${dayAndTime(mail.checkedAt)}.`
    : `Fails ${since}: ${mailTroubleWords(mail.code ?? '')}.`;
};

const channelWords = ({ connected, dead, named }: DeliveryHealth['channels'][number]): string => {
  const place = placeWords(named);
  if (dead) {
    const { since, code } = dead;
    return `${place && `${place}. `}Out of reach since ${dayAndTime(since)}: ${whyOutOfReach(code)}. ${howToMendChannel(code)}`;
  }
  return connected
    ? `Connected${place && `: ${place}`}.`
    : 'Not connected. The person is told in a private chat instead.';
};

/** `“Data protection” in the team “Brookvale”`; empty where Teams has not said. */
const placeWords = (named: DeliveryHealth['channels'][number]['named']): string => {
  const channel = named?.channel === undefined ? '' : `“${safeText(named.channel)}”`;
  const team = named?.team === undefined ? '' : `in the team “${safeText(named.team)}”`;
  return [channel, team].filter((part) => part !== '').join(' ');
};

const troubleWords = (code: string): string => {
  switch (code) {
    case 'no-destination-left':
      return 'No way left to reach them: no channel, no chat, no e-mail';
    case 'organisation-unknown':
      return 'The organisation is no longer in the configuration';
    default:
      return `Teams did not take it (${code})`;
  }
};
