"""Words to word pieces, letter-case shapes and dictionary hints.

The product does the same in Java (`org.sayso.annotate.Pieces`, `Hints`); a test there holds both sides
together on a shared file of examples, `core/src/test/resources/org/sayso/annotate/pieces.tsv`.
"""

import re
import unicodedata

UNKNOWN = 100
START = 101
END = 102
SHAPES = 5
HINTS = 4
MARKS = 3
PERSON_HINT = 1
PLACE_HINT = 2

_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "‹": "'", "›": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_CHUNK = re.compile(r"\w+|[^\w\s]")


class Pieces:
    """BERT's uncased word pieces: greedy longest match inside each run of letters or digits."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self._known = {}

    def of(self, word):
        """The piece ids of one word; never empty."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._split(word)
        return found

    def _split(self, word):
        plain = unicodedata.normalize("NFD", word.translate(_QUOTES).lower())
        plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
        pieces = []
        for chunk in _CHUNK.findall(plain):
            pieces += self._greedy(chunk)
        return pieces[:16] or [UNKNOWN]

    def _greedy(self, chunk):
        pieces, start = [], 0
        while start < len(chunk):
            end = len(chunk)
            while end > start and self._key(chunk, start, end) not in self.vocabulary:
                end -= 1
            if end == start:
                return [UNKNOWN]
            pieces.append(self.vocabulary[self._key(chunk, start, end)])
            start = end
        return pieces

    @staticmethod
    def _key(chunk, start, end):
        return ("##" if start else "") + chunk[start:end]


def shape(word):
    """0 no letters, 1 all small, 2 all capitals, 3 first letter capital, 4 otherwise mixed."""
    small = any(c.islower() for c in word)
    capital = any(c.isupper() for c in word)
    if small and not capital:
        return 1
    if capital and not small:
        return 2 if len(word) > 1 else 3
    if word[:1].isupper():
        return 3
    return 4 if capital else 0


class Hints:
    """Marks words that a name list knows: bit 1 given name, bit 2 place; longest match, capitals needed."""

    def __init__(self, path):
        self._names = {}
        self._longest = 1
        for line in open(path, encoding="utf-8"):
            name, bits = line.rstrip("\n").split("\t")
            words = tuple(name.split(" "))
            self._names[words] = int(bits)
            self._longest = max(self._longest, len(words))

    def of(self, words):
        marks = [0] * len(words)
        start = 0
        while start < len(words):
            start += self._mark(words, marks, start)
        return marks

    def _mark(self, words, marks, start):
        if not words[start][:1].isupper():
            return 1
        for length in range(min(self._longest, len(words) - start), 0, -1):
            bits = self._names.get(tuple(_plain(w) for w in words[start : start + length]), 0)
            if bits:
                marks[start : start + length] = [bits] * length
                return length
        return 1


def _plain(word):
    return word.capitalize() if len(word) > 3 and word.isupper() else word
