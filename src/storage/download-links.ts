import type { Db } from 'mongodb';
import { z } from 'zod';
import type { DownloadLink, DownloadLinkStore } from '../desk/ports/documents.ts';
import { anyDocumentKinds } from '../domain/any-document.ts';
import { openCollection, parseStored, presentSchema } from './collection.ts';

const link: z.ZodType<DownloadLink> = z.object({
  tokenHash: z.string(),
  reference: z.string(),
  document: z.enum(anyDocumentKinds),
  personId: z.string(),
  expiresAt: z.date(),
});

type StoredLink = Omit<DownloadLink, 'tokenHash'> & { _id: string; schema: number };

/** Links to documents. MongoDB removes expired ones within about a minute; until then they are passed over. */
export const openDownloadLinks = (db: Db): DownloadLinkStore => {
  const links = openCollection<StoredLink>(db, 'download-links');
  return {
    keep: async ({ tokenHash, ...kept }) => {
      await links.insertOne({ _id: tokenHash, schema: presentSchema, ...kept });
    },
    find: async (tokenHash, now) => {
      const found = await links.findOne({ _id: tokenHash });
      if (!found || found.expiresAt <= now) return undefined;
      const { _id, ...rest } = found;
      return parseStored(link, { tokenHash: _id, ...rest }, 'a download link');
    },
  };
};
