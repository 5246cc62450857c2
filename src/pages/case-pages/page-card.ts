import { z } from 'zod';
import { banded, clockShape } from '../../teams/card/clock-band.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { row } from '../../teams/card/row.ts';
import type { Button } from '../../teams/card/show.ts';
import type { AdaptiveCard } from '../../teams/card/shown.ts';

const line = z.strictObject({ words: z.string() });
const heading = {
  status: z.string(),
  statusColor: z.string(),
  title: z.string(),
  organisation: z.string(),
  ...clockShape,
};
const page = defineCard(
  'shared/case-page',
  z
    .strictObject({
      ...heading,
      sections: z.array(
        z.strictObject({ heading: z.string(), hasHeading: z.boolean(), lines: z.array(line), rows: z.array(row) }),
      ),
    })
    .transform(banded),
);

/** One part of a page: a heading, lines of words, named rows. */
export interface Section {
  readonly heading?: string;
  readonly lines?: readonly string[];
  readonly rows?: readonly { readonly name: string; readonly answer: string }[];
}

export interface PageParts {
  readonly sections: readonly Section[];
  readonly buttons: readonly Button[];
}

/** A page of a case of any kind: how it stands, then its parts. */
export const pageCard = (above: z.input<z.ZodObject<typeof heading>>, sections: readonly Section[]): AdaptiveCard =>
  page.render({
    ...above,
    sections: sections.map(({ heading = '', lines = [], rows = [] }) => ({
      heading,
      hasHeading: heading !== '',
      lines: lines.map((words) => ({ words })),
      rows: [...rows],
    })),
  });
