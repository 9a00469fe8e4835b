"""Who says what: the words of sources, cues and contents in PolNeAR's articles, and which of them belong to one cue.

"The mayor said on Monday that the bridge is safe" has the source "The mayor", the cue "said" and the content "that the bridge
is safe". Two things are learned from it: of each word what it is, whoever says it (a content may run on over sentences that
have no cue), and of each cue's head word which words of its sentence belong to it, and as what.
"""

import json
import os
import re

import torch
import torch.nn.functional as F
from torch import nn

from .data import Sentence
from .encoder import WIDTH, gelu
from .tasks import IGNORED, PairScorer, Task

PARTS = ["source", "cue", "content"]
LABELS = ["_"] + PARTS
SOURCE, CUE, CONTENT = 1, 2, 3
LEFT_OUT = "Discard"


def read_attributions(lines, folder):
    """Sentences of the folder's articles with their attributions, from the lines of `sayso eval words --texts` on its texts.

    `attributions` is (parts, links): `parts` holds a set of labels for each word, None where the annotators left the text out;
    `links` holds (head word of the cue, a label for each word) for every attribution whose cue lies in the sentence.
    Where several people annotated one article, the first counts.
    """
    files = {}
    for name in sorted(os.listdir(folder)):
        files.setdefault(name[: name.rindex("_")], os.path.join(folder, name))
    annotated = {article: read_standoff(path) for article, path in files.items()}
    sentences = []
    for line in lines:
        entry = json.loads(line)
        article = annotated.get(entry["id"].removesuffix(".txt"))
        if article:
            sentences.append(_sentence(entry, *article))
    return sentences


def read_standoff(path):
    """An annotation file as (attributions, stretches left out): an attribution maps a label to its stretches (start, end)."""
    stretches, left_out, attributions = {}, [], []
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if re.fullmatch(r"T\d+", fields[0]):
            kind, _, places = fields[1].partition(" ")
            stretches[fields[0]] = [tuple(map(int, place.split())) for place in places.split(";")]
            if kind == LEFT_OUT:
                left_out += stretches[fields[0]]
        elif re.fullmatch(r"E\d+", fields[0]):
            attributions.append([role.split(":") for role in fields[1].split()])
    return [_parts(roles, stretches) for roles in attributions], left_out


def _parts(roles, stretches):
    parts = {SOURCE: [], CUE: [], CONTENT: []}
    for role, name in roles:
        kind = role.rstrip("0123456789").lower()
        if kind in PARTS:
            parts[LABELS.index(kind)] += stretches[name]
    return parts


def _sentence(entry, attributions, left_out):
    parts, links = [set() for _ in entry["words"]], []
    for attribution in attributions:
        words = {label: _covered(entry["offsets"], places) for label, places in attribution.items()}
        for label, covered in words.items():
            for word in covered:
                parts[word].add(label)
        if words[CUE]:
            links.append((_cue_head(entry, words[CUE]), _labels(words, len(parts))))
    for word in _covered(entry["offsets"], left_out):
        parts[word] = None
    return Sentence(entry["id"], entry["words"], attributions=(parts, links))


def _covered(offsets, places):
    """The words, by their offsets, that one of the places overlaps."""
    return [i for i, (start, end) in enumerate(offsets) if any(start < b and a < end for a, b in places)]


def _cue_head(entry, cue):
    """The cue's first word that depends on a word outside it: "learned" of "has learned"; marks of punctuation last."""
    outside = [i for i in cue if entry["heads"][i] not in cue]
    words = [i for i in outside if any(c.isalnum() for c in entry["words"][i])]
    return (words or outside or cue)[0]


def _labels(words, width):
    labels = [0] * width
    for label in CONTENT, SOURCE, CUE:
        for word in words[label]:
            labels[word] = label
    return labels


class Attribution(Task):
    """Which words are of a source, a cue, a content; which head a cue; and the part of each word towards each such head."""

    INNER = 256
    PAIR = 128

    def __init__(self):
        super().__init__("attribution", LABELS)
        self.hidden = nn.Linear(WIDTH, self.INNER)
        self.output = nn.Linear(self.INNER, len(PARTS))
        self.cue = nn.Linear(WIDTH, 2)
        self.of_cue, self.of_word = nn.Linear(WIDTH, self.PAIR), nn.Linear(WIDTH, self.PAIR)
        self.scorer = PairScorer(self.PAIR, len(LABELS))
        self.register_buffer("weights", torch.tensor([1.0, 2.0, 2.0, 1.0]), persistent=False)

    def teaches(self, sentence):
        return sentence.attributions is not None

    def targets(self, sentences, width):
        parts = torch.full((len(sentences), width, len(PARTS)), IGNORED, dtype=torch.long)
        where, links = [], []
        for row, sentence in enumerate(sentences):
            of_words, linked = sentence.attributions
            for word, labels in enumerate(of_words):
                if labels is not None:
                    parts[row, word] = torch.tensor([int(label in labels) for label in (SOURCE, CUE, CONTENT)])
            for head, labels in linked:
                where.append((row, head))
                links.append(labels + [IGNORED] * (width - len(labels)))
        cues = self.padded(sentences, width, self._cues)
        return parts, cues, torch.tensor(where or [(0, 0)]), torch.tensor(links or [[IGNORED] * width])

    @staticmethod
    def _cues(sentence):
        parts, links = sentence.attributions
        heads = {head for head, _ in links}
        return [IGNORED if labels is None else int(word in heads) for word, labels in enumerate(parts)]

    def spaces(self, layers):
        """Logits of the three parts, logits of being a cue's head, and the vectors of cues and of words that are compared."""
        words = self.dropout(self.mix(layers))
        parts = self.output(self.dropout(gelu(self.hidden(words))))
        of_cue, of_word = self.dropout(gelu(self.of_cue(words))), self.dropout(gelu(self.of_word(words)))
        return parts, self.cue(words), of_cue, of_word

    def pairs(self, predicates, words):
        """(P, width) heads of cues with (P, n, width) words of their sentences to (P, n, labels)."""
        projected = self.scorer.project(predicates)
        return words @ projected[..., :-1].transpose(1, 2) + projected[:, None, :, -1]

    def _logits(self, layers, where):
        parts, cues, of_cue, of_word = self.spaces(layers)
        rows, positions = where[:, 0], where[:, 1]
        return parts, cues, self.pairs(of_cue[rows, positions], of_word[rows])

    def loss(self, layers, word_mask, targets):
        parts, cues, where, links = targets
        part_logits, cue_logits, link_logits = self._logits(layers, where)
        known = parts != IGNORED
        by_part = F.binary_cross_entropy_with_logits(part_logits, parts.clamp(min=0).float(), reduction="none") * known
        found = (parts > 0).sum((0, 1)).clamp(min=1)
        part_loss = (by_part.sum((0, 1)) / found).sum()
        cue_loss = F.cross_entropy(cue_logits.flatten(0, 1), cues.flatten(), reduction="sum") / (cues > 0).sum().clamp(min=1)
        link_loss = F.cross_entropy(link_logits.flatten(0, 1), links.flatten(), self.weights, reduction="sum")
        return 0.5 * part_loss + 0.3 * cue_loss + 0.7 * link_loss / (links > 0).sum().clamp(min=1)

    def score(self, layers, word_mask, targets):
        parts, cues, where, links = targets
        part_logits, cue_logits, link_logits = self._logits(layers, where)
        best_cues, best_links = cue_logits.argmax(-1), link_logits.argmax(-1)
        figures = {"cue-heads-F1": _agreement(best_cues > 0, cues > 0, cues != IGNORED)}
        for index, part in enumerate(PARTS):
            gold = parts[..., index]
            figures[f"{part}-F1"] = _agreement(part_logits[..., index] > 0, gold > 0, gold != IGNORED)
            label = index + 1
            figures[f"linked-{part}-F1"] = _agreement(best_links == label, links == label, links != IGNORED)
        return figures

    def outputs(self, layers, word_mask):
        parts, cues, of_cue, of_word = self.spaces(layers)
        return {"say_words": parts, "say_cues": cues, "say_predicates": of_cue, "say_arguments": of_word}


def _agreement(found, gold, known):
    """Twice what is in both, and the sum of the two: their ratio is F1."""
    right = (found & gold & known).sum().item()
    return 2 * right, (found & known).sum().item() + (gold & known).sum().item()
