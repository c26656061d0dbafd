"""Syllables: whether a word obeys the spelling of Vietnamese."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from guongsang.vietnamese.alphabet import TONES

_ONSETS: Final = (
    *("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""),
)
_SPELT: Final = """
    a ac ach ai am an ang anh ao ap at au ay  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et  ê êch êm ên êng ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
    oe oen oeo oet  ô ôc ôi ôm ôn ông ôp ôt  ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uơ uôc uôi uôm uôn uông uôt
    uy uya uych uyên uyêt uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y ych yêm yên yêng yêt yêu ynh
    ak ăk âk ek ik ok uk
    """
"""What may follow the first consonants; the last row stands in names of places in the Central Highlands."""

_RHYMES: Final = frozenset(_SPELT.split())

_SHARP: Final = "\u0301\u0323"
"""Sắc and nặng, the only tones before a final c, ch, p or t."""

_FRONT: Final = frozenset("eêi")
_ONLY_BEFORE_FRONT: Final = frozenset({"gh", "ngh"})
_NEVER_BEFORE_FRONT: Final = frozenset({"c", "g", "ng"})


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Tell whether a word is spelt as a Vietnamese syllable may be, tone included; case does not matter.

    "nghiệp" is one; "nghệip" is none, and neither is "càc", for no syllable on -c has that tone. Whether the syllable
    means anything is not asked.
    """
    composed = unicodedata.normalize("NFC", word.lower())
    if not composed.isalpha():
        return False
    marks = unicodedata.normalize("NFD", composed)
    tones = [mark for mark in marks if mark in TONES]
    bare = unicodedata.normalize("NFC", "".join([mark for mark in marks if mark not in TONES]))
    if len(tones) > 1 or (bare.endswith(("c", "ch", "p", "t")) and (not tones or tones[0] not in _SHARP)):
        return False
    return any(
        bare.startswith(onset) and bare[len(onset) :] in _RHYMES and _agree(onset, bare[len(onset)])
        for onset in _ONSETS
    )


def _agree(onset: str, vowel: str) -> bool:
    """Tell whether a first consonant is written like this before that vowel; "gì" is, though "ghì" would be regular."""
    if onset in _ONLY_BEFORE_FRONT:
        return vowel in _FRONT
    return onset not in _NEVER_BEFORE_FRONT or vowel not in _FRONT or onset + vowel == "gi"
