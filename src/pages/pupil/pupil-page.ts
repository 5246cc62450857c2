import type { PupilOpened } from '../../desk/ask-consent.ts';
import type { Reading } from '../../desk/ports/case-store.ts';
import type { PupilPage } from '../../domain/consent/pupil-pages.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { may } from '../../domain/organisation/roles.ts';
import { button } from '../../teams/card/buttons.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { historySection, readingsSection } from '../case-pages/history-page.ts';
import { type PageParts, pageCard } from '../case-pages/page-card.ts';
import { consentCard } from './consent-card.ts';
import { entriesPage } from './entries-page.ts';
import { pupilFlags } from './pupil-flags.ts';
import { pupilInALine } from './pupil-line.ts';
import { pupilPageButton } from './pupil-page-button.ts';
import { recordCard } from './record-card.ts';

interface Viewing {
  readonly person: Person;
  /** Who has read the list of look-ups, for those who may know. */
  readonly readings: readonly Reading[] | undefined;
}

/** A page of a pupil's file for whoever may look the pupil up; only ever shown in a 1:1 chat. */
export const pupilPage = (which: PupilPage, opened: PupilOpened, viewing: Viewing): Shown => {
  switch (which) {
    case 'consent':
      return consentCard(opened, viewing);
    case 'record':
      return recordCard(opened, viewing);
    case 'entries':
      return withHeading(opened, 'everything on file', entriesPage(opened));
    case 'history':
      return withHeading(opened, 'the history', historyPage(opened, viewing));
  }
};

const historyPage = ({ file }: PupilOpened, { person, readings }: Viewing): PageParts => {
  const { reference, organisation } = file;
  const watches = may(person, 'read-look-ups', { organisation });
  return {
    sections: [historySection(file), ...readingsSection(readings?.length ? readings : undefined)],
    buttons: [
      pupilPageButton(reference, 'consent', 'positive'),
      pupilPageButton(reference, 'entries'),
      ...(watches ? [button('Who has looked', { do: 'look-ups', reference })] : []),
    ],
  };
};

const withHeading = (opened: PupilOpened, title: string, { sections, buttons }: PageParts): Shown => {
  const { file } = opened;
  const flags = pupilFlags(opened);
  const above = {
    ...{
      status: flags.length > 0 ? 'Read this first' : 'Pupil’s record',
      statusColor: flags.length > 0 ? 'Attention' : 'Accent',
    },
    ...{ title: `${file.reference}: ${title}`, organisation: pupilInALine(file, opened) },
    ...{ hasClock: false, clock: '', clockColor: 'Default' },
  };
  const all = [...(flags.length > 0 ? [{ heading: 'Before you use it', lines: flags }] : []), ...sections];
  return show(pageCard(above, all), `${file.reference}: ${title}`, buttons);
};
