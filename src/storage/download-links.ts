import type { Db } from 'mongodb';
import { z } from 'zod';
import type { DownloadLink, DownloadLinkStore } from '../desk/ports/documents.ts';
import { anyDocumentKinds } from '../domain/any-document.ts';
import { openCollection, parseStored, presentSchema } from './collection.ts';
import { codesOver, withCode } from './proof/coded-document.ts';
import type { Sealing } from './sealing/sealing.ts';

const link: z.ZodType<DownloadLink> = z.object({
  tokenHash: z.string(),
  reference: z.string(),
  document: z.enum(anyDocumentKinds),
  personId: z.string(),
  expiresAt: z.date(),
});

type StoredLink = Omit<DownloadLink, 'tokenHash'> & { _id: string; schema: number; code?: unknown };

export const linkCodes = codesOver(({ _id, ...rest }) => linkIs({ tokenHash: _id, ...rest } as DownloadLink));

const linkIs = ({ tokenHash, reference, document, personId, expiresAt }: DownloadLink): readonly unknown[] => [
  ...['link', tokenHash, reference, document, personId, expiresAt],
];

/** Links to documents; one that the desk did not write is none. MongoDB removes expired ones within about a minute; until then they are passed over. */
export const openDownloadLinks = (db: Db, sealing: Sealing): DownloadLinkStore => {
  const links = openCollection<StoredLink>(db, 'download-links');
  return {
    keep: async (made) => {
      const { tokenHash, ...kept } = made;
      const coded = withCode({ schema: presentSchema, ...kept }, linkIs(made), sealing);
      await links.insertOne({ _id: tokenHash, ...coded });
    },
    find: async (tokenHash, now) => {
      const found = await links.findOne({ _id: tokenHash });
      if (!found || found.expiresAt <= now) return undefined;
      const { _id, code, ...rest } = found;
      const stored = parseStored(link, { tokenHash: _id, ...rest }, 'a download link');
      return sealing.isCode(code, linkIs(stored)) ? stored : undefined;
    },
  };
};
