/** What a text is written in. */
export type Format = "yaml" | "json" | "stratml";

/** By the file's name, else by how the text begins. */
export function formatOf(name: string, text: string): Format {
  if (/\.(ya?ml)$/i.test(name)) return "yaml";
  if (/\.json$/i.test(name)) return "json";
  if (/\.xml$/i.test(name)) return "stratml";
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (start.startsWith("<")) return "stratml";
  return start.startsWith("{") ? "json" : "yaml";
}

export const EXTENSION: Record<Format, string> = { yaml: ".yaml", json: ".json", stratml: ".xml" };

/** Another extension in place of a known one. */
export const renamed = (name: string, extension: string): string =>
  name.replace(/\.(ya?ml|json|xml)$/i, "") + extension;

export const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
