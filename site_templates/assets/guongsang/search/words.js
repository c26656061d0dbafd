// The words of a query as the search index spells them: marks composed or apart, tones wherever they are placed,
// and what was typed for a Telex or VNI keyboard that was switched off.

const TONES = "\u0300\u0309\u0303\u0301\u0323"; // huyền, hỏi, ngã, sắc, nặng
const MARKS = /[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const WORD = /[\p{L}\p{N}]{1,40}/gu;
const PHRASE = /["“”«»„]([^"“”«»„]+)["“”«»„]/g;

const ONSETS = "ngh ch gh gi kh ng nh ph qu th tr b c d g h k l m n p q r s t v x";
const RHYMES =
  "a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh eo ep et eu ech i ia ich im in inh ip it iu iec iem " +
  "ien ieng iep iet ieu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oe oen oeo oet u ua " +
  "uc ui um un ung up ut uan uang uat uay ue uech uenh ueu uo uoc uoi uom uon uong uot uop uou uu uy uya uych uyen uyet " +
  "uynh uyp uyt uyu y ych yem yen yeng yet yeu ynh ak ek ik ok uk";
const PLAIN = new RegExp(`^(?:${ONSETS.split(" ").join("|")})?(?:${RHYMES.split(" ").join("|")})$`);

/** A word without any mark, in small letters: what two spellings share once accents are gone. */
export function fold(word) {
  return word.normalize("NFD").toLowerCase().replace(MARKS, "").replaceAll("đ", "d");
}

/** A word with its tone behind its letters, so that "hòa" and "hoà" are the same. */
export function spelling(word) {
  let letters = "", tones = "";
  for (const char of word.normalize("NFD")) {
    if (TONES.includes(char)) tones += char;
    else letters += char;
  }
  return letters.normalize("NFC") + tones;
}

/** The words of a text, each as `spelling` writes it. */
export function wordsOf(text) {
  return (text.normalize("NFC").toLowerCase().match(WORD) ?? []).map(spelling);
}

/**
 * What is looked for: `words`, each with its `folded` form and whether it was typed with marks; `phrases`, the first
 * and last words of what stands in quotation marks.
 */
export function parse(query) {
  const words = [], phrases = [];
  const add = (text) => {
    for (const typed of text.normalize("NFC").toLowerCase().match(WORD) ?? []) {
      const word = fromKeys(spelling(typed));
      words.push({ typed, text: word, folded: fold(word), isMarked: word !== fold(word) });
    }
  };
  let last = 0;
  for (const phrase of query.matchAll(PHRASE)) {
    add(query.slice(last, phrase.index));
    const first = words.length;
    add(phrase[1]);
    if (words.length > first + 1) phrases.push([first, words.length - 1]);
    last = phrase.index + phrase[0].length;
  }
  add(query.slice(last));
  return { words, phrases };
}

/** A word that is no syllable as it stands but is one in Telex or VNI, as that syllable; any other word as it is. */
export function fromKeys(word) {
  if (!/^[a-z][a-z0-9]*$/.test(word) || PLAIN.test(word)) return word;
  const meant = /[0-9]/.test(word) ? fromVni(word) : fromTelex(word);
  return meant !== word && PLAIN.test(fold(meant)) ? meant : word;
}

const HATS = { a: "â", e: "ê", o: "ô" };
const VOWEL = /[aăâeêioôơuưy]/;

function fromTelex(word) {
  const keys = { f: TONES[0], r: TONES[1], x: TONES[2], s: TONES[3], j: TONES[4], z: "" };
  let letters = "", tone = "";
  for (const key of word) {
    const at = letters.lastIndexOf(key);
    if (key in keys && VOWEL.test(letters)) tone = keys[key];
    else if (key === "w") letters = horned(letters) ?? letters + "ư";
    else if (key === "d" && letters[0] === "d") letters = "đ" + letters.slice(1);
    else if (key in HATS && at >= 0 && !VOWEL.test(letters.slice(at + 1))) letters = replaced(letters, at, HATS[key]);
    else letters += key;
  }
  return openedUp(letters) + tone;
}

function fromVni(word) {
  const keys = { 1: TONES[3], 2: TONES[0], 3: TONES[1], 4: TONES[2], 5: TONES[4], 0: "" };
  let letters = "", tone = "";
  for (const key of word) {
    if (key in keys) tone = keys[key];
    else if (key === "6") letters = withLast(letters, HATS);
    else if (key === "7") letters = horned(letters.replaceAll("a", "A"))?.replaceAll("A", "a") ?? letters + key;
    else if (key === "8") letters = withLast(letters, { a: "ă" });
    else if (key === "9") letters = withLast(letters, { d: "đ" });
    else letters += key;
  }
  return openedUp(letters) + tone;
}

/** Letters with a horn on the last u and o, or a breve on the last a; null when there is none of them. */
function horned(letters) {
  const pair = letters.lastIndexOf("uo");
  if (pair >= 0 && letters[pair - 1] !== "q") return replaced(letters, pair, "ươ", 2);
  const open = letters.lastIndexOf("ua");
  if (open >= 0 && letters[open - 1] !== "q") return replaced(letters, open, "ư");
  for (let at = letters.length - 1; at >= 0; at--) {
    const changed = { a: "ă", o: "ơ", u: "ư" }[letters[at]];
    if (changed) return replaced(letters, at, changed);
  }
  return null;
}

/** "thươ" is typed for "thuơ": no syllable ends in ươ. */
function openedUp(letters) {
  return letters.endsWith("ươ") ? letters.slice(0, -2) + "uơ" : letters;
}

function withLast(letters, changes) {
  for (let at = letters.length - 1; at >= 0; at--) {
    if (changes[letters[at]]) return replaced(letters, at, changes[letters[at]]);
  }
  return letters;
}

function replaced(letters, at, by, length = 1) {
  return letters.slice(0, at) + by + letters.slice(at + length);
}
