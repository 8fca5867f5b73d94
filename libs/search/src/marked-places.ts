const BRACKETS = /[〔〕【】[\]()（）［］]/g;

/** Half-width small letters, one unit for one: places in the result are places in the text. */
const plain = (text: string): string =>
  text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Where the words are in an excerpt: apart, in order, from and to in UTF-16 units. Brackets of a word may be missing in the text. */
export function markedPlaces(excerpt: string, words: readonly string[]): [number, number][] {
  const text = plain(excerpt);
  const found: [number, number][] = [];
  for (const word of words) {
    const looked = [plain(word), plain(word).replace(BRACKETS, '')].find((one) => one !== '' && text.includes(one));
    if (looked === undefined) continue;
    for (let at = text.indexOf(looked); at >= 0; at = text.indexOf(looked, at + looked.length)) found.push([at, at + looked.length]);
  }
  return found.sort(([a], [b]) => a - b).reduce<[number, number][]>((apart, [from, to]) => {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
    return apart;
  }, []);
}
