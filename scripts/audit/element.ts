import { isScriptAddress, reachOf } from './address.ts';
import { listStyleFaults } from './style-sheet.ts';

export type Attributes = Readonly<Record<string, string>>;
export type Load = { readonly tag: string; readonly address: string };

/**
 * Elements that load a page or a program into the page, send its addresses elsewhere, change
 * attributes later, or are read by browsers in another way than by any check.
 */
const refusedElements: ReadonlySet<string> = new Set([
  ...['base', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'fencedframe'],
  ...['set', 'animate', 'animatetransform', 'animatemotion', 'foreignobject'],
  ...['noscript', 'noembed', 'noframes', 'xmp', 'plaintext', 'listing'],
]);
const refusedAttributes: ReadonlySet<string> = new Set([
  'style',
  'srcdoc',
  'ping',
  'referrerpolicy',
  'manifest',
  'attributionsrc',
]);
const loadingAttributes: ReadonlySet<string> = new Set([
  ...['src', 'data', 'poster', 'background', 'lowsrc', 'dynsrc'],
]);
const sourceSets: ReadonlySet<string> = new Set(['srcset', 'imagesrcset']);
/** Elements whose `href` is followed by a reader, or judged by its relation. */
const linkElements: ReadonlySet<string> = new Set(['a', 'area', 'link', 'base']);

/** Attributes of words that a reader sees or hears. */
const wordAttribute = /^(?:(?:data|aria)-.+|alt|title|content|value|placeholder|label)$/;

/** A finding about an attribute that no page may have. */
export function refuseAttribute(key: string, value: string): string {
  return `unsafe attribute ${key}="${value}" — remove it: code belongs to src/client, looks to src/styles`;
}

function* listAttributeFaults(name: string, key: string, value: string): Generator<string> {
  const isLink = linkElements.has(name) && key === 'href';
  if (/^on/.test(key) || refusedAttributes.has(key) || (!isLink && isScriptAddress(value))) {
    yield refuseAttribute(key, value);
  }
  if ((key === 'action' || key === 'formaction') && reachOf(value) !== 'own') {
    yield `<${name}> sends to ${value} — send to a page of this site`;
  }
  if (key === 'target' || key === 'formtarget') {
    yield `<${name}> has ${key}="${value}" — remove it: a link opens where the reader is`;
  }
  // A function of CSS has its bracket unescaped. What is read, as “image(s)”, is no style.
  if (value.includes('(') && !wordAttribute.test(key)) yield* listStyleFaults(value);
}

/** What an element must not have or be, wherever it stands, each with its remedy. */
export function* listElementFaults(name: string, attributes: Attributes): Generator<string> {
  if (refusedElements.has(name.toLowerCase()))
    yield `<${name}> has no place in the site — remove it`;
  if (name === 'meta' && attributes['http-equiv'] !== undefined) {
    const steered = attributes['http-equiv'];
    yield `<meta http-equiv="${steered}"> steers the browser — remove it: the server sends headers`;
  }
  if (name === 'meta' && attributes['name']?.toLowerCase() === 'referrer') {
    yield '<meta name="referrer"> says where a reader comes from — remove it: the server sends headers';
  }
  if (name === 'script' && Object.keys(attributes).some((key) => /(?:^|:)href$/.test(key))) {
    yield '<script> has an href — put the code into src/client';
  }
  for (const [key, value] of Object.entries(attributes)) {
    yield* listAttributeFaults(name, key.toLowerCase(), value);
  }
}

/** What a browser loads by itself for an element other than `<link>`. */
export function* listLoads(tag: string, attributes: Attributes): Generator<Load> {
  for (const [key, value] of Object.entries(attributes)) {
    const isReference = /(?:^|:)href$/.test(key) && !(key === 'href' && linkElements.has(tag));
    if (isReference || loadingAttributes.has(key)) yield { tag, address: value };
    if (!sourceSets.has(key)) continue;
    for (const address of value.split(/[\s,]+/)) {
      if (address !== '' && !/^[\d.]+[wxh]$/.test(address)) yield { tag, address };
    }
  }
}
