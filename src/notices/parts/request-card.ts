import { z } from 'zod';
import { actFor } from '../../acts/request-acts.ts';
import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { mayOnDay } from '../../domain/organisation/may-decide.ts';
import { matterFacts } from '../../domain/request/matters.ts';
import { nextStep } from '../../domain/request/next-step.ts';
import { type DataRequest, hasEnded } from '../../domain/request/request.ts';
import { markerWords, restrictionWords } from '../../domain/request/rights/marker-words.ts';
import { eventButton } from '../../pages/request/next-request-button.ts';
import { capacityBands, requestStatus } from '../../pages/request/request-words.ts';
import { button } from '../../teams/card/buttons.ts';
import { banded, clockFieldsOf, clockShape } from '../../teams/card/clock-band.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { publicRequest } from '../../teams/card/public-case.ts';
import { requestClockLine } from '../../teams/card/request-clock-line.ts';
import { row } from '../../teams/card/row.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { type Button, show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { openButton, withPersonalViews } from './open-privately.ts';
import type { Telling } from './telling.ts';

const card = defineCard(
  'notices/request',
  z
    .strictObject({
      status: z.string(),
      statusColor: z.string(),
      title: z.string(),
      ...clockShape,
      hasWorking: z.boolean(),
      working: z.string(),
      rows: z.array(row),
      note: z.string(),
    })
    .transform(banded),
);

/** The living card of a request: what is asked for, by which kind of person, and by when; nobody's name and no words. */
export const requestCard = (about: DataRequest, telling: Telling): Shown => {
  const { notice, organisation, now } = telling;
  const clock = requestClockLine(about, { organisation, now });
  const working = hasEnded(about) ? undefined : clock?.date;
  const title = `${nounOf(about)}: ${about.reference}`;
  const rendered = card.render({
    ...requestStatus(publicRequest(about)),
    title,
    ...clockFieldsOf(clock),
    ...{
      hasWorking: working !== undefined,
      working: working ? `${working.working.join(' ')} From: ${working.source}.` : '',
    },
    rows: rowsOf(about, telling),
    note: noteFor(about),
  });
  const shown = show(rendered, `${nounOf(about)} logged: ${about.reference}`, buttonsFor(about, telling));
  return notice.to === 'dpo' ? withPersonalViews(shown, about, telling) : shown;
};

const nounOf = ({ asked }: DataRequest): string => (asked.matter === 'complaint' ? 'Complaint' : 'Request');

/** From what is public of it alone, so that the compiler keeps names and words out. */
const rowsOf = (about: DataRequest, { organisation, now }: Telling) => {
  const { asked } = publicRequest(about);
  const marks = [markerWords(about), restrictionWords(about)].filter((each) => each !== undefined);
  const next = nextStep(about, { organisation, now });
  return [
    { name: 'Organisation', answer: safeText(organisation.name) },
    { name: 'What is asked for', answer: matterFacts[asked.matter].name },
    { name: 'Who asks', answer: capacityBands[asked.capacity] },
    { name: 'Received', answer: dateInWords(asked.receivedOn) },
    ...marks.map((answer) => ({ name: 'Marker', answer })),
    ...(next ? [{ name: 'Next', answer: next.words }] : []),
  ];
};

const noteFor = (about: DataRequest): string =>
  hasEnded(about)
    ? 'It stays on record. The details open only in your private chat with me.'
    : 'Who asks, and for whom, opens only in your private chat with me.';

const buttonsFor = (about: DataRequest, telling: Telling): Button[] =>
  telling.notice.to === 'dpo' ? channelButtons(about, telling) : buttonsInPerson(about, telling);

/** Everyone reads along, but the next step is for those who work on requests. */
const channelButtons = (about: DataRequest, { view, organisation, now }: Telling): Button[] => {
  const next = nextStep(about, { organisation, now });
  const mayPress = view.for === 'who-decides' || view.viewers.length === 0;
  return next && mayPress ? [eventButton(about, next, 'positive'), openButton(about)] : [openButton(about, 'positive')];
};

const buttonsInPerson = (about: DataRequest, { notice, organisation, now }: Telling): Button[] => {
  const open = button('Open', { do: 'case', reference: about.reference }, 'positive');
  const next = nextStep(about, { organisation, now, personId: notice.holder ?? undefined });
  const isTheirs = next && mayOnDay(notice.holder ?? '', actFor(next.event).right, { organisation, now });
  return next && isTheirs ? [open, eventButton(about, next)] : [open];
};
