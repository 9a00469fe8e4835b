"""Reads the training sets into sentences. Formats and licences: the data folder's README."""

import json
import os
import random
from dataclasses import dataclass, field
from typing import Optional

NAME_TYPES = ["PER", "ORG", "LOC", "OTH"]
NAME_LABELS = ["O"] + [f"{b}-{t}" for t in NAME_TYPES for b in "BI"]
_NAME_INDEX = {label: i for i, label in enumerate(NAME_LABELS)}
_ANY = (1 << len(NAME_LABELS)) - 1
_NOT_KEY_TYPE = 1 << 0 | 1 << _NAME_INDEX["B-OTH"] | 1 << _NAME_INDEX["I-OTH"]


@dataclass
class Sentence:
    """Words, and whatever layers its source annotates; an absent layer is None.

    `names` holds a bit set of allowed labels for each word: a source that does not mark "other" names
    allows both O and OTH where it says O. `frames` holds (predicate, [(argument head word, label)]). `events` holds the acts,
    `marks` which words are of the source and the target of a pair, `relation` the relation between them; see `events.py`.
    `attributions` holds who says what (`attribution.py`), `factuality` the scores of words that tell acts (`factuality.py`).
    """

    id: str
    words: list
    upos: Optional[list] = None
    xpos: Optional[list] = None
    lemmas: Optional[list] = None
    heads: Optional[list] = None
    relations: Optional[list] = None
    names: Optional[list] = None
    frames: Optional[list] = None
    events: Optional[list] = None
    marks: Optional[list] = None
    relation: Optional[str] = None
    attributions: Optional[tuple] = None
    factuality: Optional[list] = None
    features: dict = field(default_factory=dict)


_SAME_RELATION = {
    "obl:tmod": "obl:unmarked",
    "obl:npmod": "obl:unmarked",
    "nmod:npmod": "nmod:unmarked",
    "nmod:tmod": "nmod:unmarked",
}


def read_ud(path, with_entities=False):
    """Sentences of a CoNLL-U file; GUM's entity spans become name labels when asked for."""
    sentences = []
    for number, block in enumerate(_blocks(path)):
        rows = [line.split("\t") for line in block if not line.startswith("#")]
        rows = [row for row in rows if row[0].isdigit()]
        sentence_id = next((l.split("= ", 1)[1] for l in block if l.startswith("# sent_id")), str(number))
        sentence = Sentence(
            sentence_id,
            [r[1] for r in rows],
            [r[3] for r in rows],
            [r[4] for r in rows],
            [r[2] for r in rows],
            [int(r[6]) for r in rows],
            [_SAME_RELATION.get(r[7], r[7]) for r in rows],
        )
        if with_entities:
            sentence.names = _gum_names(rows)
        sentences.append(sentence)
    return sentences


def _blocks(path):
    block = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


_GUM_TYPE = {"person": "PER", "organization": "ORG", "place": "LOC", "time": None}


def _gum_names(rows):
    """Named entities out of GUM's mentions: the run of proper nouns around a mention's head.

    A title before a person's name, and proper nouns in no such run, stay free (any label).
    """
    allowed = [_ANY if r[3] == "PROPN" else 1 for r in rows]
    for first, last, kind in sorted(_gum_mentions(rows), key=lambda m: m[0] - m[1]):
        head = next((i for i in range(first, last + 1) if not first <= int(rows[i][6]) - 1 <= last), first)
        if rows[head][3] != "PROPN":
            continue
        label = _GUM_TYPE.get(kind, "OTH")
        if label is None:
            continue
        run = _name_run(rows, first, last, head, only_flat=label == "PER")
        if any(allowed[i] not in (_ANY, 1) for i in run):
            continue
        for i in run:
            allowed[i] = 1 << _NAME_INDEX[("B-" if i == run[0] else "I-") + label]
    return allowed


def _name_run(rows, first, last, head, only_flat):
    if only_flat:
        end = head
        while end < last and rows[end + 1][7] == "flat":
            end += 1
        return list(range(head, end + 1))
    start, end = head, head
    while start > first and rows[start - 1][3] == "PROPN":
        start -= 1
    while end < last and rows[end + 1][3] == "PROPN":
        end += 1
    return list(range(start, end + 1))


def _gum_mentions(rows):
    mentions, open_mentions = [], {}
    for i, row in enumerate(rows):
        misc = dict(p.split("=", 1) for p in row[9].split("|") if "=" in p)
        entity = misc.get("Entity", "")
        for part in entity.replace("(", " (").replace(")", ") ").split():
            key = part.strip("()").split("-")
            if part.startswith("("):
                open_mentions.setdefault(key[0], []).append((i, key[1] if len(key) > 1 else ""))
            if part.endswith(")") and open_mentions.get(key[0]):
                start, kind = open_mentions[key[0]].pop()
                mentions.append((start, i, kind))
    return mentions


def attach_roles(sentences, path):
    """Adds PropBank frames to the sentences of the same id; an argument is its head word and its label."""
    by_id = {s.id: s for s in sentences}
    for line in open(path, encoding="utf-8"):
        entry = json.loads(line)
        sentence = by_id.get(entry["sent_id"])
        if sentence is None or sentence.words != entry["tokens"]:
            continue
        sentence.frames = [
            (frame["predicate"], [(head_word(sentence, a, b), label) for a, b, label in frame["arguments"]])
            for frame in entry["frames"]
        ]


def head_word(sentence, start, end):
    """The first word of [start, end) whose head lies outside it, punctuation last."""
    outside = [i for i in range(start, end) if not start <= sentence.heads[i] - 1 < end]
    words = [i for i in outside if sentence.relations[i] != "punct"]
    return (words or outside or [start])[0]


def read_names(path, convert):
    """Sentences of a two-column or IOB2 file; `convert` maps a source's type to ours, or to "any"."""
    sentences = []
    for number, block in enumerate(_blocks(path)):
        words, labels = [], []
        for line in block:
            tabbed = line.split("\t") if "\t" in line else line.split(" ")
            if line.startswith("# ") and len(tabbed) != 2 or len(tabbed) < 2:
                continue
            word, label = tabbed[1:3] if len(tabbed) == 5 else tabbed[-2:]
            if word:
                words.append(word)
                labels.append(label)
        if words and not words[0].startswith("-DOCSTART"):
            sentences.append(Sentence(f"{path}#{number}", words, names=_allowed(words, labels, convert)))
    return sentences


def _allowed(words, labels, convert):
    outside = 1 if convert.get("complete") else _NOT_KEY_TYPE
    allowed, previous = [], None
    for i, (word, label) in enumerate(zip(words, labels)):
        kind = convert.get(label[2:]) if label != "O" else None
        handle = word.startswith("@") or word.startswith("#") and len(word) > 1 or i > 0 and words[i - 1] == "@"
        if handle or kind == "any":
            allowed.append(_ANY)
        elif kind is None:
            allowed.append(outside)
        else:
            first = label.startswith("B-") or previous != label[2:]
            allowed.append(1 << _NAME_INDEX[("B-" if first else "I-") + kind])
        previous = label[2:] if label != "O" else None
    return allowed


_DETERMINERS = {"the", "a", "an", "this", "these", "its", "his", "their"}


def read_re3d(path):
    """re3d marks whole noun phrases, and not all: keep those that are names, free other capitalised words."""
    convert = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "any"}
    sentences = read_names(path, convert)
    for sentence in sentences:
        _names_only(sentence)
        for i, word in enumerate(sentence.words):
            if sentence.names[i] == _NOT_KEY_TYPE and word[:1].isupper():
                sentence.names[i] = _ANY
    return sentences


def _names_only(sentence):
    labels = sentence.names
    start = 0
    while start < len(labels):
        end = start + 1
        if _is_begin(labels[start]):
            while end < len(labels) and labels[end] == labels[start] << 1:
                end += 1
            _keep_name(sentence, start, end)
        start = end


def _is_begin(mask):
    return mask.bit_count() == 1 and mask > 1 and (mask.bit_length() - 1) % 2 == 1


def _keep_name(sentence, start, end):
    begin = sentence.names[start]
    while start < end and sentence.words[start].lower() in _DETERMINERS:
        sentence.names[start] = 1
        start += 1
    words = sentence.words[start:end]
    name = bool(words) and all(w[:1].isupper() or w in ("of", "and", "for", "the", "'s") for w in words)
    for i in range(start, end):
        sentence.names[i] = (begin if i == start else begin << 1) if name else _ANY


KEY_TYPES = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
WNUT_TYPES = {
    "complete": True,
    "person": "PER",
    "location": "LOC",
    "group": "ORG",
    "corporation": "ORG",
    "creative-work": "OTH",
    "product": "OTH",
}


@dataclass
class Source:
    """One training set: its sentences and the share of them used in each epoch; a share of 1.5 shows half of them twice."""

    name: str
    sentences: list
    share: float = 1.0

    def chosen(self):
        """The sentences of an epoch, at random."""
        whole = int(self.share)
        return self.sentences * whole + random.sample(self.sentences, int(len(self.sentences) * (self.share - whole)))


def sources(folder):
    """The training sets of grammar and names, by the folder layout of the data README."""

    def at(*parts):
        return os.path.join(folder, *parts)

    ewt = read_ud(at("ud", "en_ewt-ud-train.conllu"))
    attach_roles(ewt, at("srl", "ewt-train.jsonl"))
    gum = read_ud(at("ud", "en_gum-train-cc.conllu"), with_entities=True)
    re3d = at("ner", "re3d")
    btc = at("ner", "btc")
    return [
        Source("UD EWT train with PropBank roles", ewt),
        Source("UD GUM train (openly licensed part) with entities", gum),
        Source("UNER EWT part a", read_names(at("ner", "uner_ewt-a.iob2"), KEY_TYPES)),
        Source("WikiGold", read_names(at("ner", "wikigold.conll"), dict(KEY_TYPES, MISC="OTH", complete=True)), 0.6),
        Source("re3d", [s for f in sorted(os.listdir(re3d)) for s in read_re3d(os.path.join(re3d, f))], 0.6),
        Source(
            "Broad Twitter Corpus",
            [s for f in sorted(os.listdir(btc)) if f.endswith("conll") for s in read_names(os.path.join(btc, f), KEY_TYPES)],
            0.1,
        ),
        Source("WNUT17", read_names(at("ner", "wnut17", "wnut17train.conll"), WNUT_TYPES), 0.1),
    ]
