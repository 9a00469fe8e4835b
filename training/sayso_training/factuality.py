"""How far a text presents an act as fact: from -3, it did not happen, to +3, it did, in the styles of three sets of annotations."""

import json
import math

import torch
import torch.nn.functional as F
from torch import nn

from .data import Sentence
from .encoder import WIDTH, gelu
from .tasks import Task

STYLES = ["UW", "MEANTIME", "UDS_IH2"]
FACT = 2
"""From here on a score says that it happened."""


def read_factuality(path, style):
    """Sentences of a JSON Lines file with `text` in words between blanks and `targets`; `factuality` holds (word, style, score)."""
    sentences = []
    for number, line in enumerate(open(path, encoding="utf-8")):
        entry = json.loads(line)
        scores = [(target["span1"][1] - 1, style, target["label"]) for target in entry["targets"]]
        sentences.append(Sentence(f"{path}#{number}", entry["text"].split(), factuality=scores))
    return sentences


def attach_factuality(sentences, judged):
    """Gives the scores to those sentences that have the same words; gives back the judged sentences that have no such."""
    by_words = {tuple(s.words): s for s in sentences}
    left = []
    for sentence in judged:
        same = by_words.get(tuple(sentence.words))
        if same is None:
            left.append(sentence)
        else:
            same.factuality = (same.factuality or []) + sentence.factuality
    return left


class Factuality(Task):
    """A score for each word, which counts where it tells an act: a common one and what each style of annotation adds to it."""

    INNER = 192
    DOUBT = [1.2, 3.0, 1.0]
    """What a score below FACT weighs in each style: such are rare in UW and rarer in MEANTIME."""

    def __init__(self):
        super().__init__("factuality", STYLES)
        self.hidden = nn.Linear(WIDTH, self.INNER)
        self.common = nn.Linear(self.INNER, 1)
        self.output = nn.Linear(self.INNER, len(STYLES))
        nn.init.zeros_(self.output.weight)
        self.register_buffer("doubt", torch.tensor(self.DOUBT), persistent=False)

    def teaches(self, sentence):
        return sentence.factuality is not None

    def targets(self, sentences, width):
        """(row, word, style) of each judged word, and the scores."""
        judged = [(row, *j) for row, sentence in enumerate(sentences) for j in sentence.factuality]
        where = torch.tensor([j[:3] for j in judged], dtype=torch.long).view(-1, 3)
        return where, torch.tensor([j[3] for j in judged], dtype=torch.float)

    def values(self, layers):
        words = self.dropout(gelu(self.hidden(self.dropout(self.mix(layers)))))
        return self.common(words) + self.output(words)

    def loss(self, layers, word_mask, targets):
        where, scores = targets
        found = self.values(layers)[where[:, 0], where[:, 1], where[:, 2]]
        weights = torch.where(scores < FACT, self.doubt[where[:, 2]], torch.ones_like(scores))
        return (weights * F.smooth_l1_loss(found, scores, reduction="none", beta=0.1)).sum() / max(1, len(scores))

    def score(self, layers, word_mask, targets):
        where, scores = targets
        found = self.values(layers)[where[:, 0], where[:, 1], where[:, 2]].clamp(-3, 3)
        sums = {}
        for index, style in enumerate(STYLES):
            x, y = found[where[:, 2] == index].double(), scores[where[:, 2] == index].double()
            doubt = y < FACT
            if len(x):
                of_both = (x.sum(), y.sum(), (x * x).sum(), (y * y).sum(), (x * y).sum())
                counts = (len(x), (x - y).abs().sum(), doubt.sum(), (doubt & (x < FACT)).sum())
                sums[style] = tuple(map(float, counts + of_both))
        return sums

    def figure(self, sums):
        """Mean absolute error, Pearson's r, and how many of the scores below FACT are found to be so."""
        n, error, doubts, doubted, x, y, xx, yy, xy = sums
        r = (n * xy - x * y) / math.sqrt(max(1e-9, (n * xx - x * x) * (n * yy - y * y)))
        return f"MAE {error / n:.3f} r {r:.3f} non-facts {doubted / max(1, doubts):.2f}"

    def outputs(self, layers, word_mask):
        return {"factuality": self.values(layers)}
