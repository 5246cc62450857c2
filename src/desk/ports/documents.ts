import type { AnyDocumentKind } from '../../domain/any-document.ts';

/** A link to a document that works for a while. Of its token only the SHA-256 is kept. */
export interface DownloadLink {
  readonly tokenHash: string;
  readonly reference: string;
  readonly document: AnyDocumentKind;
  /** Whom it was made for. */
  readonly personId: string;
  readonly expiresAt: Date;
}

export interface DownloadLinkStore {
  keep(link: DownloadLink): Promise<void>;
  /** Undefined when there is none or it has expired. */
  find(tokenHash: string, now: Date): Promise<DownloadLink | undefined>;
}
