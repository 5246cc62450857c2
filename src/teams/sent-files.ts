import { z } from 'zod';

/** What came in a message beside its words, as far as we tell one from another. Nothing but a list is ever fetched. */
export interface SentFiles {
  readonly what: 'list' | 'picture' | 'recording' | 'document';
  /** Where a list can be fetched for a few minutes. It opens the file for whoever has it: it is never logged. Undefined where Teams tells none, as in a channel. */
  readonly url: string | undefined;
  /** How many came at once. */
  readonly of: number;
}

const attachment = z.object({
  contentType: z.string().max(200),
  name: z.string().max(1_000).nullish().catch(undefined),
  content: z.unknown().optional(),
});
const fileContent = z.looseObject({
  downloadUrl: z.url().max(4_000).optional().catch(undefined),
  fileType: z.string().max(20).optional().catch(undefined),
});

/** How Teams sends a file: in a chat to be fetched, elsewhere as a link into SharePoint. */
const files = ['application/vnd.microsoft.teams.file.download.info', 'reference'];
const recordingCards = ['application/vnd.microsoft.card.audio', 'application/vnd.microsoft.card.video'];
const pictures = /^(png|jpe?g|gif|bmp|tiff?|webp|heic|heif|svg)$/;
const recordings = /^(mp3|mp4|m4a|aac|wav|ogg|oga|opus|amr|mov|avi|wmv|webm|mkv|3gp)$/;

/**
 * The files of a message; undefined where there are none. Formatted words, a quoted or forwarded message and a card are
 * attachments too, and no files. A pasted picture may come inside the formatted words, where a smiley is one as well.
 */
export const filesIn = (attachments: readonly unknown[]): SentFiles | undefined => {
  const sent = attachments.flatMap((each) => oneOf(each) ?? []);
  const [first] = sent;
  // Words in a chat that show a picture inside come with the picture beside them: it is one.
  if (!first) return attachments.some(showsPicture) ? { what: 'picture', url: undefined, of: 1 } : undefined;
  return { ...(sent.find(({ what }) => what === 'list') ?? first), of: sent.length };
};

const oneOf = (sent: unknown): Omit<SentFiles, 'of'> | undefined => {
  const { data } = attachment.safeParse(sent);
  if (!data) return undefined;
  const type = data.contentType.toLowerCase();
  const content = fileContent.safeParse(data.content).data ?? {};
  const ending = /\.([a-z0-9]+)$/i.exec(data.name ?? '')?.[1] ?? content.fileType ?? '';
  if (files.includes(type)) return { what: byEnding(ending.toLowerCase()), url: content.downloadUrl };
  const [family] = type.split('/');
  if (family === 'image') return { what: 'picture', url: undefined };
  if (family === 'audio' || family === 'video' || recordingCards.includes(type)) {
    return { what: 'recording', url: undefined };
  }
  if (family === 'application' && !type.startsWith('application/vnd.microsoft.')) {
    return { what: 'document', url: undefined };
  }
  return undefined;
};

const byEnding = (ending: string): SentFiles['what'] => {
  if (ending === 'csv') return 'list';
  if (pictures.test(ending)) return 'picture';
  return recordings.test(ending) ? 'recording' : 'document';
};

const showsPicture = (sent: unknown): boolean => {
  const { data } = attachment.safeParse(sent);
  return (
    data?.contentType === 'text/html' &&
    typeof data.content === 'string' &&
    /<img[^>]*itemtype="http:\/\/schema\.skype\.com\/AMSImage"/i.test(data.content)
  );
};
