import { actNamed } from '../../acts/index.ts';
import type { NotNow, WayOn } from '../../acts/not-now.ts';
import type { Setting } from '../../acts/setting.ts';
import type { Case } from '../../domain/any-case.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { eventButton, mayDo } from '../../pages/request/next-request-button.ts';
import { startButton } from '../../pages/start-button.ts';
import { button } from '../card/buttons.ts';
import { caseMarked } from '../card/case-marks.ts';
import { messageCard } from '../card/message-card.ts';
import { type Button, mostButtons } from '../card/show.ts';
import type { Shown } from '../card/shown.ts';

/** In place of a form that would lead nowhere: why, with a button to each thing that this person can do first. */
export const notNowCard = (
  { title, lines, waysOn, opens }: NotNow,
  { about, person }: Pick<Setting, 'about' | 'person'>,
): Shown => {
  if (!about) return messageCard(title, lines, [button('What I can do', { do: 'show', show: 'help' })]);
  const ways = (waysOn ?? [])
    .flatMap((way) => wayButton(way, about, person) ?? [])
    .slice(0, mostButtons - (opens ? 1 : 0));
  const open = opens && openButton(about, opens, waysOn === undefined);
  const [first, ...others] = ways;
  return caseMarked(
    messageCard(title, lines, [
      ...(first ? [first('positive')] : []),
      ...others.map((each) => each('default')),
      ...(open ? [open] : []),
    ]),
    about,
  );
};

const openButton = (about: Case, { title, page }: NonNullable<NotNow['opens']>, isMain: boolean): Button =>
  button(
    title,
    about.type === 'pupil'
      ? { do: 'consent', reference: about.reference }
      : { do: 'case', reference: about.reference, ...(page ? { page } : {}) },
    isMain ? 'positive' : 'default',
  );

const wayButton = (
  way: WayOn,
  about: Case,
  person: Person,
): ((style: 'positive' | 'default') => Button) | undefined => {
  if ('event' in way) {
    if (about.type !== 'request' || !mayDo(way.event, about, person)) return undefined;
    return (style) => eventButton(about, way, style);
  }
  const act = actNamed(way.act);
  if (!act) return undefined;
  const { title, part } = way;
  return (style) => startButton(title, act, { reference: about.reference, part }, style);
};
