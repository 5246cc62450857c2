import type { Incident } from '../domain/breach/breach.ts';
import { kindFacts } from '../domain/breach/report/breach-kinds.ts';
import { matterFacts } from '../domain/request/matters.ts';
import type { DataRequest } from '../domain/request/request.ts';
import type { Button } from '../teams/card/show.ts';
import { besideBreach, besideRequest, type SecondMatter } from '../teams/understand/second-matter.ts';
import { startButton } from './start-button.ts';

/** What a report or a request is begun with that was mentioned in another. */
export const alsoPart = 'also-mentioned';

/** What the words of a case mention besides; its own kind is what the person said it is. */
export const alsoIn = (about: Incident | DataRequest): SecondMatter | undefined =>
  about.type === 'request' ? besideRequest(about.asked.wants) : besideBreach(about.report.summary, about.report.kind);

/** For the receipt of who told it: that there was more, in words of ours, and a button that begins with theirs. */
export const alsoMentioned = (about: Incident | DataRequest): { lines: string[]; buttons: Button[] } => {
  const second = alsoIn(about);
  if (!second) return { lines: [], buttons: [] };
  const { dialogue } = second;
  const begin = (title: string) =>
    startButton(title, dialogue, { reference: about.reference, part: alsoPart }, 'positive');
  return dialogue === 'report-breach'
    ? {
        lines: [
          `You also mentioned: ${lowerFirst(kindFacts[second.kind].name)}. If that is a matter of its own, report it too.`,
        ],
        buttons: [begin('Report the other too')],
      }
    : {
        lines: [`You also mentioned a request${named(second.matter)}. Log it too: it has a date of its own.`],
        buttons: [begin('Log the request too')],
      };
};

const named = (matter: DataRequest['asked']['matter'] | undefined): string =>
  matter === undefined ? '' : `: ${lowerFirst(matterFacts[matter].name)}`;

const lowerFirst = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
