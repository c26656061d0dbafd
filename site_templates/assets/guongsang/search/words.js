// The words of a query as the search index spells them: marks composed or apart, tones wherever they are placed,
// and what was typed for a Telex or VNI keyboard that was switched off. How the index spells them: vietnamese/.

const TONES = "\u0300\u0309\u0303\u0301\u0323"; // huyền, hỏi, ngã, sắc, nặng
const MARKS = /[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const LETTER = "[\\p{L}\\p{N}]";
export const WORD = new RegExp(`${LETTER}{1,40}`, "gu");
const LAST_LETTER = new RegExp(`${LETTER}$`, "u");
const PHRASE = /["“”«»„]([^"“”«»„]+)["“”«»„]/g;
const I_OR_Y = /^(?:(?:[bcdghklmnprstvx]h?|ngh?|tr)y|qui)$/;
const LIKE_D = /[\u00d0\u00f0\u0189\u0256]/g; // letters of other languages that old papers have for đ
const WIDE = /[\u3000\uff01-\uff5e]/g; // letters and digits of East Asian keyboards, as wide as they are high
const DECISION = /\d[-/]\p{L}/u;
const DATE = /\b(\d{1,2})(?: ?[-/.] ?| tháng )(\d{1,2})(?: ?[-/.] ?| năm )(\d{4})\b/giu;
const MOST_LETTERS = 1000;
const MOST_WORDS = 24;

const ONSETS = "ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x".split(" ").concat("");

// As syllables.py has them, but for "ooc" and "oong": "coong" is "công" typed in Telex far more often than a word.
const RHYMES = (
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
  "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu " +
  "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
  "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet " +
  "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
  "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uơ uôc uôi uôm uôn uông uôt " +
  "uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu " +
  "y ych yêm yên yêng yêt yêu ynh ak ăk âk ek ik ok uk"
).split(" ");
const PLAIN_RHYMES = RHYMES.map(unmarked);
// Words that look like keys but are none: a kitchen pot, and the party's and the state's highest level in numbers.
const NO_KEYS = ["xoong", "tw"];

/**
 * A word that is looked for: as typed, as the index spells it, without marks, and whether it was typed with any.
 * @typedef {{typed: string, text: string, folded: string, isMarked: boolean}} Word
 *
 * What is looked for. `phrases` are the first and last words of what stands in quotation marks; the last word
 * `goesOn` where it may not be typed to its end.
 * @typedef {{words: Word[], phrases: [number, number][], goesOn: boolean, isMarked: boolean}} Asked
 */

/**
 * What the spellings of a word share once accents are gone: its letters, and i and y alike where both are in use, as
 * `vietnamese.fold_spellings` writes them.
 * @param {string} word
 */
export function fold(word) {
  const bare = unmarked(word);
  return I_OR_Y.test(bare) ? bare.slice(0, -1) + (bare === "qui" ? "y" : "i") : bare;
}

/**
 * A word without any mark, in small letters.
 * @param {string} word
 */
export function unmarked(word) {
  return word.normalize("NFD").toLowerCase().replace(MARKS, "").replaceAll("đ", "d");
}

/**
 * A word with its tone behind its letters, so that "hòa" and "hoà" are the same.
 * @param {string} word
 */
export function spelling(word) {
  let letters = "", tones = "";
  for (const char of word.normalize("NFD")) {
    if (TONES.includes(char)) tones += char;
    else letters += char;
  }
  return letters.normalize("NFC") + tones;
}

/**
 * The words of a text, each as `spelling` writes it.
 * @param {string} text
 */
export function wordsOf(text) {
  return (text.normalize("NFC").toLowerCase().match(WORD) ?? []).map(spelling);
}

/**
 * @param {string} typed
 * @param {string} text
 * @returns {Word}
 */
const wordOf = (typed, text) => ({ typed, text, folded: fold(text), isMarked: text !== unmarked(text) });

/**
 * A word's text as people write it, its tone on the vowel where it belongs.
 * @param {Word} word
 */
export function written({ text }) {
  const tone = text.slice(-1), letters = text.slice(0, -1);
  if (!TONES.includes(tone)) return text;
  const start = /^(?:qu|gi(?=[aăâeêioôơuưy]))/.exec(letters)?.[0].length ?? 0;
  const vowels = [...letters.slice(start).matchAll(/[aăâeêioôơuưy]/g)].map(({ index }) => start + index);
  const shaped = vowels.filter((at) => /[ăâêôơư]/.test(letters[at])).pop();
  const isOpen = vowels[vowels.length - 1] === letters.length - 1;
  const at = shaped ?? vowels[Math.max(0, vowels.length - (isOpen || vowels.length > 2 ? 2 : 1))] ?? letters.length - 1;
  return (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize("NFC");
}

/**
 * The pairs of syllables that a word may be which was typed without the space between them: "laocai".
 * @param {Word} word
 * @returns {[Word, Word][]}
 */
export function syllablesIn({ typed }) {
  const bare = unmarked(typed);
  if (!/^[a-z]{3,12}$/.test(bare) || bare.length !== typed.length || isSyllable(bare, PLAIN_RHYMES)) return [];
  const cuts = [...bare].map((_, at) => at).slice(1).filter((at) => [bare.slice(0, at), bare.slice(at)].every((each) => isSyllable(each, PLAIN_RHYMES)));
  return cuts.map((at) => {
    const [one, other] = [typed.slice(0, at), typed.slice(at)];
    return [wordOf(one, spelling(one)), wordOf(other, spelling(other))];
  });
}

/**
 * A query for a decision, its date as the papers and our pages write it: "ngày 05 tháng 02 năm 2024".
 * @param {string} text
 */
function withOfficialDates(text) {
  if (!DECISION.test(text)) return text;
  return text.replace(DATE, (_, /** @type {string} */ day, /** @type {string} */ month, /** @type {string} */ year) => {
    const padded = Number(month) > 2 ? String(Number(month)) : month.padStart(2, "0");
    return `${day.padStart(2, "0")} tháng ${padded} năm ${year}`;
  });
}

/**
 * Reads a query: the first words of it, for nobody types more.
 * @param {string} query
 * @param {{unfinished?: boolean, keys?: boolean}} [how] whether the last word may go on where the query ends with it,
 *   and whether to look for keys of Telex and VNI
 * @returns {Asked}
 */
export function parse(query, { unfinished = false, keys = true } = {}) {
  const plain = query.slice(0, MOST_LETTERS).replace(WIDE, (sign) => sign.normalize("NFKC")).replace(LIKE_D, "đ");
  const text = withOfficialDates(plain.normalize("NFC"));
  const isDecision = DECISION.test(text);
  const goesOn = unfinished && LAST_LETTER.test(text);
  /** @type {Word[]} */
  const words = [];
  /** @type {[number, number][]} */
  const phrases = [];
  /** @param {string} part */
  const add = (part) => {
    for (const typed of part.toLowerCase().match(WORD) ?? []) {
      // The letters of a decision are no syllable, but are typed with the same keys: "855-QDD/TU".
      const spelt = spelling(isDecision ? typed.replace("dd", "đ") : typed);
      if (words.length < MOST_WORDS) words.push(wordOf(typed, keys ? fromKeys(spelt) : spelt));
    }
  };
  let last = 0;
  for (const phrase of text.matchAll(PHRASE)) {
    add(text.slice(last, phrase.index));
    const first = words.length;
    add(phrase[1]);
    if (words.length > first + 1) phrases.push([first, words.length - 1]);
    last = phrase.index + phrase[0].length;
  }
  add(text.slice(last));
  return { words, phrases, goesOn, isMarked: words.some((word) => word.isMarked) };
}

/**
 * A word that is no syllable as it stands but is one in Telex or VNI, as that syllable; any other word as it is.
 * @param {string} word in small letters
 */
export function fromKeys(word) {
  if (!/^[a-z][a-z0-9]*$/.test(word) || NO_KEYS.includes(word) || isSyllable(word, PLAIN_RHYMES)) return word;
  const meant = /[0-9]/.test(word) ? fromVni(word) : fromTelex(word);
  const letters = TONES.includes(meant.slice(-1)) ? meant.slice(0, -1) : meant;
  // A syllable that ends like this has a tone: "sapa" is a town, not a "sâp" whose second a was put off.
  if (letters === meant && /(?:c|ch|k|p|t)$/.test(letters) && !/\d|w|dd|([aeo])\1/.test(word)) return word;
  return isSyllable(letters, RHYMES) ? meant : word;
}

/**
 * @param {string} letters
 * @param {string[]} rhymes
 */
function isSyllable(letters, rhymes) {
  return ONSETS.some((onset) => letters.startsWith(onset) && rhymes.includes(letters.slice(onset.length)));
}

/** @type {Record<string, string>} */
const HATS = { a: "â", e: "ê", o: "ô" };
/** @type {Record<string, string>} */
const HORNS = { a: "ă", o: "ơ", u: "ư" };
/** @type {Record<string, string>} */
const TELEX_TONES = { f: TONES[0], r: TONES[1], x: TONES[2], s: TONES[3], j: TONES[4], z: "" };
/** @type {Record<string, string>} */
const VNI_TONES = { 1: TONES[3], 2: TONES[0], 3: TONES[1], 4: TONES[2], 5: TONES[4], 0: "" };
const VOWEL = /[aăâeêioôơuưy]/;
const GLIDE = /^[iuy]$/;

/**
 * Whether the vowel at a place is meant by a key typed behind it: it is the last one, or only a glide stands between, as
 * in "chaua" for "châu", and what comes of it is a syllable.
 * @param {string} letters
 * @param {number} at
 * @param {string} hat
 */
function mayTakeHat(letters, at, hat) {
  const behind = letters.slice(at + 1);
  return !VOWEL.test(behind) || (GLIDE.test(behind) && isSyllable(replaced(letters, at, hat), RHYMES));
}

/** @param {string} word */
function fromTelex(word) {
  let letters = "", tone = "";
  for (const key of word) {
    const at = letters.lastIndexOf(key);
    if (key in TELEX_TONES && VOWEL.test(letters)) tone = TELEX_TONES[key];
    else if (key === "w") letters = horned(letters) ?? letters + "ư";
    else if (key === "d" && letters[0] === "d") letters = "đ" + letters.slice(1);
    else if (key in HATS && at >= 0 && mayTakeHat(letters, at, HATS[key])) letters = replaced(letters, at, HATS[key]);
    else letters += key;
  }
  return openedUp(letters) + tone;
}

/** @param {string} word */
function fromVni(word) {
  let letters = "", tone = "";
  for (const key of word) {
    if (key in VNI_TONES) tone = VNI_TONES[key];
    else if (key === "6") letters = withLast(letters, HATS);
    else if (key === "7") letters = horned(letters, "ou") ?? letters + key;
    else if (key === "8") letters = withLast(letters, { a: "ă" });
    else if (key === "9") letters = withLast(letters, { d: "đ" });
    else letters += key;
  }
  return openedUp(letters) + tone;
}

/**
 * Letters with a horn on the last u and o, or a breve on the last a; null when there is none of them.
 * @param {string} letters
 * @param {string} vowels that take one
 */
function horned(letters, vowels = "aou") {
  const pair = Math.max(letters.lastIndexOf("uo"), letters.lastIndexOf("ưo"));
  if (pair >= 0 && letters[pair - 1] !== "q") return replaced(letters, pair, "ươ", 2);
  const open = letters.lastIndexOf("ua");
  if (open >= 0 && letters[open - 1] !== "q") return replaced(letters, open, "ư");
  for (let at = letters.length - 1; at >= 0; at--) {
    if (vowels.includes(letters[at])) return replaced(letters, at, HORNS[letters[at]]);
  }
  return null;
}

/**
 * What is typed has one horn on two vowels: "thươ" is meant for "thuơ", for no syllable ends in ươ, and "cưong" for
 * "cương".
 * @param {string} letters
 */
function openedUp(letters) {
  return letters.replace("ưo", "ươ").replace(/ươ$/, "uơ");
}

/**
 * @param {string} letters
 * @param {Record<string, string>} changes
 */
function withLast(letters, changes) {
  for (let at = letters.length - 1; at >= 0; at--) {
    if (changes[letters[at]]) return replaced(letters, at, changes[letters[at]]);
  }
  return letters;
}

/**
 * @param {string} letters
 * @param {number} at
 * @param {string} by
 */
function replaced(letters, at, by, length = 1) {
  return letters.slice(0, at) + by + letters.slice(at + length);
}
