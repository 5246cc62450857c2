import { z } from 'zod';
import { type Decided, referenceOf } from '../../case.ts';
import { type Outcome, ok, refuse } from '../../outcome.ts';
import { type DataRequest, reasonsToLink } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';

export type ReasonToLink = (typeof reasonsToLink)[number];

export const linkNames: Record<ReasonToLink, string> = {
  repeats: 'It asks for the same again',
  overlaps: 'Both ask for some of the same',
  'complains-about': 'It complains about how the other was answered',
};

const written = /^AR[\s\-_#:/]{0,3}(20\d{2})[\s\-_/]{0,3}(\d{1,6})$/;
const unreadable = { error: 'Give the reference of the other request, such as AR-2026-0001.' };

/** A reference is read as people write it: `ar 2026 2` is `AR-2026-0002`. */
export const linkForm = z.object({
  other: z
    .string(unreadable)
    .trim()
    .toUpperCase()
    .regex(written, unreadable)
    .transform((words) => {
      const [, year, number] = written.exec(words) ?? [];
      return referenceOf('AR', Number(year), Number(number));
    }),
  why: z.enum(reasonsToLink, { error: 'Choose how the two belong together.' }),
});

type Unfit = 'itself' | 'other-organisation' | 'linked-already';

/** Whether one request may be linked to another: two of one organisation, once for each reason. */
export const checkLink = (
  before: DataRequest,
  { other, why }: { other: DataRequest; why?: ReasonToLink | undefined },
): Outcome<DataRequest, Unfit> => {
  if (other.reference === before.reference) return refuse('itself', `That is ${before.reference} itself.`);
  if (other.organisation !== before.organisation) {
    return refuse('other-organisation', `${other.reference} belongs to another organisation, so they stay apart.`);
  }
  if (before.links.some((link) => link.reference === other.reference && link.why === why)) {
    return refuse('linked-already', `${before.reference} is linked to ${other.reference} so already.`);
  }
  return ok(other);
};

/** Keeps that two requests belong together. Each is answered in its own time all the same. */
export const linkRequest = ({
  other,
  why,
  ...deciding
}: Deciding & { other: DataRequest; why: ReasonToLink }): Outcome<Decided<DataRequest>, Unfit | NotNow> => {
  const { before } = deciding;
  const fit = checkLink(before, { other, why });
  if (!fit.ok) return fit;
  const links = before.links.filter(({ reference }) => reference !== other.reference);
  const earlier = before.links.find(({ reference }) => reference === other.reference);
  return happened(deciding, 'request-linked', {
    set: { links: [...links, { reference: other.reference, why }] },
    changes: [
      {
        field: `Linked to ${other.reference}`,
        old: earlier ? linkNames[earlier.why] : '',
        new: linkNames[why],
      },
    ],
  });
};
