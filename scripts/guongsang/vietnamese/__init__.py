"""Vietnamese text: normal form, folding, slugs, collation, names, dates and numbers, old encodings.

Pure functions on plain strings, standard library only. Behind them stand the alphabet and the order of tones that
Vietnamese dictionaries share and, for dates in official papers, Decree 30/2020/NĐ-CP, Annex I. What is listed here is
what others use.
"""

from guongsang.vietnamese.collation import SortKey, person_sort_key, sort_key
from guongsang.vietnamese.dates import DateParts, date_parts, date_short, date_text, number_text, parse_date
from guongsang.vietnamese.folding import bare_words, fold, fold_spellings, is_ascii_slug, is_common, is_nfc, nfc, slug
from guongsang.vietnamese.legacy import LegacyEncoding, LegacyText, find_legacy, from_tcvn3, from_vni
from guongsang.vietnamese.names import OTHER, given_name, index_letter, initials
from guongsang.vietnamese.spelling import spelling
from guongsang.vietnamese.suggestions import nearest, nearest_id
from guongsang.vietnamese.syllables import is_syllable

__all__ = [
    "OTHER",
    "DateParts",
    "LegacyEncoding",
    "LegacyText",
    "SortKey",
    "bare_words",
    "date_parts",
    "date_short",
    "date_text",
    "find_legacy",
    "fold",
    "fold_spellings",
    "from_tcvn3",
    "from_vni",
    "given_name",
    "index_letter",
    "initials",
    "is_ascii_slug",
    "is_common",
    "is_nfc",
    "is_syllable",
    "nearest",
    "nearest_id",
    "nfc",
    "number_text",
    "parse_date",
    "person_sort_key",
    "slug",
    "sort_key",
    "spelling",
]
