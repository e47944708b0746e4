// Documents in the fragment of an address: compressed, and never sent, since a fragment stays in the browser.
import type { Source } from "../app/workspace.js";

/** The version stands first, so that a later page can tell old links. */
const PREFIX = "s=1.";

/** Above this, some programs cut a link; above the other, browsers refuse it. */
export const LONG = 8_000;
export const TOO_LONG = 1_500_000;
/** What a link may unpack to: a small link must not fill the memory. */
const MOST_UNPACKED = 20 * 1024 * 1024;

export interface Shared {
  documents: Source[];
  active: number;
  choices: unknown;
}

export class ShareError extends Error {}

export async function toFragment(shared: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return PREFIX + base64url(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/** What a fragment holds; `null` when it is none of ours. */
export async function fromFragment(fragment: string): Promise<Shared | null> {
  const given = fragment.replace(/^#/, "");
  if (!given.startsWith("s=")) return null;
  if (!given.startsWith(PREFIX)) throw new ShareError("another version");
  try {
    const unpacked = new Blob([fromBase64url(given.slice(PREFIX.length))])
      .stream()
      .pipeThrough(new DecompressionStream("deflate-raw"));
    return checked(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await limited(unpacked))));
  } catch (error) {
    throw error instanceof ShareError ? error : new ShareError("not a link of this page", { cause: error });
  }
}

function checked(value: unknown): Shared {
  const shared = value as Partial<Shared> | null;
  const documents = Array.isArray(shared?.documents) ? shared.documents : [];
  const good = documents.filter((it): it is Source => typeof it?.name === "string" && typeof it.text === "string");
  if (good.length === 0 || good.length !== documents.length) throw new ShareError("no documents");
  const active = Number.isInteger(shared?.active) ? Number(shared?.active) : 0;
  return { documents: good.map(({ name, text }) => ({ name, text })), active, choices: shared?.choices };
}

async function limited(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_UNPACKED) {
      await reader.cancel();
      throw new ShareError("too large");
    }
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
