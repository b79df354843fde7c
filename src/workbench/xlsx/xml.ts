import type { XmlElement } from "@cj-tech-master/excelts/xml";
import { parseXml } from "@cj-tech-master/excelts/xml";

export type { XmlElement };

/** An attribute that is `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * One element as text; `children` are XML already (see `escaped`). Attributes keep their order: same input, same bytes.
 * Line breaks in attributes, which XML would turn into spaces, are written `_x000A_`.
 */
export function xml(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined)
      open += ` ${key}="${typeof value === "number" ? value : escaped(value).replace(/[\n\t]/g, codeOf)}"`;
  }
  const inside = children.join("");
  return inside === "" ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/**
 * Text for an element or attribute. Characters that XML cannot hold, and carriage returns, are written `_x000D_` as
 * Excel does; a text that looks like that already is protected by `_x005F_`.
 */
export function escaped(text: string): string {
  if (/^[\w .,:;!?()[\]{}=+*/%#@|~^$-]*$/.test(text) && !text.includes("_x")) return text; // nearly all
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      // eslint-disable-next-line no-control-regex -- exactly the characters that XML forbids
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, codeOf)
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, codeOf)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** `_x000D_` → the character */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** @throws XmlError of the package when the text is not well-formed */
export function parsedRoot(text: string): XmlElement {
  return parseXml(text).root;
}

/** Child elements by local name: some programs write `<x:row>` for `<row>`. */
export function childrenOf(element: XmlElement | undefined, localName?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? []) {
    if (child.type === "element" && (localName === undefined || localNameOf(child) === localName)) {
      found.push(child);
    }
  }
  return found;
}

export function childOf(element: XmlElement | undefined, localName: string): XmlElement | undefined {
  return childrenOf(element, localName)[0];
}

/** All descendants by local name, in the order of the document. */
export function descendantsOf(element: XmlElement | undefined, localName: string): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    localNameOf(child) === localName ? [child] : descendantsOf(child, localName),
  );
}

export function localNameOf(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

/** An attribute by local name, so that `r:id` is found whatever its prefix. */
export function attributeOf(element: XmlElement | undefined, localName: string): string | undefined {
  if (!element) return undefined;
  const direct = element.attributes[localName];
  if (direct !== undefined) return direct;
  return Object.entries(element.attributes).find(([name]) => name.endsWith(`:${localName}`))?.[1];
}

/** Numbers: absent or not a number → `undefined`. */
export function numberOf(element: XmlElement | undefined, localName: string): number | undefined {
  const text = attributeOf(element, localName);
  return text === undefined || text === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** "1", "true", "on" → true */
export function isOn(element: XmlElement | undefined, localName: string, otherwise = false): boolean {
  const text = attributeOf(element, localName);
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
}

/** The text in an element and below it, line ends as they are. */
export function textOf(element: XmlElement | undefined): string {
  let text = "";
  for (const child of element?.children ?? []) {
    if (child.type === "text" || child.type === "cdata") text += child.value;
    else if (child.type === "element") text += textOf(child);
  }
  return text;
}

/** An element as it was, without the prefix that some programs give it. */
export function asText(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).filter(([name]) => !name.includes(":"));
  const attributeTexts = attributes.map(([name, value]) => [name, unescaped(value)]);
  const children = element.children.map((child) =>
    child.type === "element" ? asText(child) : child.type === "text" ? escaped(child.value) : "",
  );
  return xml(localNameOf(element), Object.fromEntries(attributeTexts), ...children);
}
