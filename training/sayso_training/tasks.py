"""What the encoder learns. A task is one class; `all_tasks` is the list to extend.

A task says which sentences teach it (`teaches`), how a batch looks to it (`targets`), its loss, a figure
to watch while training (`score`, sums over batches that `figure` puts into words), and which tensors it gives the exported
graph (`outputs`).
"""

import torch
import torch.nn.functional as F
from torch import nn

from .data import NAME_LABELS
from .encoder import LAYERS, WIDTH, gelu
from .lemmas import script

IGNORED = -100


class Task(nn.Module):
    """A head over its own mixture of the encoder's layers."""

    def __init__(self, name, labels):
        super().__init__()
        self.name = name
        self.labels = labels
        self.index = {label: i for i, label in enumerate(labels)}
        self.mixture = nn.Parameter(torch.zeros(LAYERS))
        self.dropout = nn.Dropout(0.33)

    def mix(self, layers):
        weights = self.mixture.softmax(0)
        return sum(weights[i] * layer for i, layer in enumerate(layers))

    def figure(self, sums):
        """What is right in percent of all."""
        right, total = sums
        return f"{100 * right / max(1, total):.2f}"

    def padded(self, sentences, width, values):
        table = torch.full((len(sentences), width), IGNORED, dtype=torch.long)
        for row, sentence in enumerate(sentences):
            for column, value in enumerate(values(sentence)):
                table[row, column] = value
        return table


def _common(values, at_least, at_most=10_000):
    counts = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    kept = sorted((v for v in counts if counts[v] >= at_least), key=lambda v: (-counts[v], v))
    return kept[:at_most]


class Tagging(Task):
    """One label a word: word classes, tags, lemma scripts."""

    def __init__(self, name, labels, of_sentence, weight=0.3):
        super().__init__(name, labels)
        self.weight = weight
        self._of_sentence = of_sentence
        self.output = nn.Linear(WIDTH, len(labels))

    def teaches(self, sentence):
        return sentence.upos is not None

    def targets(self, sentences, width):
        return self.padded(
            sentences, width, lambda s: [self.index.get(v, IGNORED) for v in self._of_sentence(s)]
        )

    def loss(self, layers, word_mask, targets):
        logits = self.output(self.dropout(self.mix(layers)))
        return self.weight * F.cross_entropy(logits.flatten(0, 1), targets.flatten())

    def score(self, layers, word_mask, targets):
        known = targets != IGNORED
        best = self.output(self.mix(layers)).argmax(-1)
        return {self.name: (((best == targets) & known).sum().item(), known.sum().item())}

    def outputs(self, layers, word_mask):
        return {self.name: self.output(self.mix(layers)).argmax(-1).int()}


class Dependencies(Task):
    """Heads by a biaffine score over word pairs, relations by a bilinear score over (word, head)."""

    ARC = 320
    RELATION = 128

    def __init__(self, labels):
        super().__init__("relations", labels)
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.1)
        self.arc_word, self.arc_head = nn.Linear(WIDTH, self.ARC), nn.Linear(WIDTH, self.ARC)
        self.rel_word, self.rel_head = nn.Linear(WIDTH, self.RELATION), nn.Linear(WIDTH, self.RELATION)
        self.arc_product = nn.Parameter(torch.empty(self.ARC + 1, self.ARC))
        nn.init.xavier_uniform_(self.arc_product)
        self.scorer = PairScorer(self.RELATION, len(labels))

    def teaches(self, sentence):
        return sentence.heads is not None

    def targets(self, sentences, width):
        heads = self.padded(sentences, width, lambda s: s.heads)
        labels = self.padded(sentences, width, lambda s: [self.index.get(r, IGNORED) for r in s.relations])
        return heads, labels

    def spaces(self, layers, word_mask):
        words = self.mix(layers)
        with_root = torch.cat([self.root.expand(words.shape[0], 1, -1), words], 1)
        word = self.dropout(gelu(self.arc_word(words)))
        head = self.dropout(gelu(self.arc_head(with_root)))
        arcs = (word @ self.arc_product[:-1] + self.arc_product[-1]) @ head.transpose(1, 2)
        present = torch.cat([torch.ones_like(word_mask[:, :1]), word_mask], 1)[:, None, :]
        arcs = arcs + (1 - present) * -1e4
        return arcs, self.dropout(gelu(self.rel_word(words))), self.dropout(gelu(self.rel_head(with_root)))

    def loss(self, layers, word_mask, targets):
        heads, labels = targets
        arcs, word, head = self.spaces(layers, word_mask)
        relation = self.scorer(word, self._at(head, heads.clamp(min=0)))
        return F.cross_entropy(arcs.flatten(0, 1), heads.flatten()) + F.cross_entropy(
            relation.flatten(0, 1), labels.flatten()
        )

    @staticmethod
    def _at(head, heads):
        return head.gather(1, heads[:, :, None].expand(-1, -1, head.shape[-1]))

    def score(self, layers, word_mask, targets):
        heads, labels = targets
        arcs, word, head = self.spaces(layers, word_mask)
        best = arcs.argmax(-1)
        relation = self.scorer(word, self._at(head, best)).argmax(-1)
        known, attached = heads != IGNORED, best == heads
        total = known.sum().item()
        return {
            "UAS": ((attached & known).sum().item(), total),
            "LAS": ((attached & known & (relation == labels)).sum().item(), total),
        }

    def outputs(self, layers, word_mask):
        arcs, word, head = self.spaces(layers, word_mask)
        return {"arcs": arcs, "relation_words": word, "relation_heads": head}


class PairScorer(nn.Module):
    """A bilinear score for each label over pairs of vectors, with bias on both sides."""

    def __init__(self, width, labels):
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(labels, width + 1, width + 1))

    def forward(self, left, right):
        """Scores of matching rows: (…, n, width) with (…, n, width) to (…, n, labels)."""
        projected = self.project(left)
        return (projected[..., :-1] * right[..., None, :]).sum(-1) + projected[..., -1]

    def project(self, left):
        labels, width, _ = self.weights.shape
        weight = self.weights[:, :-1, :].permute(1, 0, 2).reshape(width - 1, labels * width)
        bias = self.weights[:, -1, :].reshape(labels * width)
        return (left @ weight + bias).view(*left.shape[:-1], labels, width)


class Names(Task):
    """Names as B and I labels; where a source leaves the label open, any allowed one is right."""

    def __init__(self):
        super().__init__("names", NAME_LABELS)
        self.hidden = nn.Linear(WIDTH, 256)
        self.output = nn.Linear(256, len(NAME_LABELS))

    def teaches(self, sentence):
        return sentence.names is not None

    def targets(self, sentences, width):
        table = torch.zeros((len(sentences), width, len(NAME_LABELS)), dtype=torch.bool)
        for row, sentence in enumerate(sentences):
            for column, allowed in enumerate(sentence.names):
                for label in range(len(NAME_LABELS)):
                    table[row, column, label] = bool(allowed >> label & 1)
        return table

    def logits(self, layers):
        return self.output(self.dropout(gelu(self.hidden(self.dropout(self.mix(layers))))))

    def loss(self, layers, word_mask, targets):
        logits = self.logits(layers).log_softmax(-1)
        right = logits.masked_fill(~targets, -1e4).logsumexp(-1)
        return -1.5 * (right * word_mask).sum() / word_mask.sum()

    def score(self, layers, word_mask, targets):
        best = self.logits(layers).argmax(-1)
        named = word_mask.bool() & ~targets[..., 0]
        right = targets.gather(-1, best[..., None]).squeeze(-1) & named
        return {"names": (right.sum().item(), named.sum().item())}

    def outputs(self, layers, word_mask):
        return {"names": self.logits(layers)}


class Roles(Task):
    """PropBank: which words are predicates, and the role of each word towards each predicate."""

    ROLE = 128
    NONE = "_"

    def __init__(self, labels):
        super().__init__("roles", [self.NONE] + labels)
        self.predicate = nn.Linear(WIDTH, 2)
        self.of_predicate, self.of_word = nn.Linear(WIDTH, self.ROLE), nn.Linear(WIDTH, self.ROLE)
        self.scorer = PairScorer(self.ROLE, len(self.labels))

    def teaches(self, sentence):
        return sentence.frames is not None

    def targets(self, sentences, width):
        predicates = self.padded(
            sentences, width, lambda s: [int(i in {p for p, _ in s.frames}) for i in range(len(s.words))]
        )
        where, roles = [], []
        for row, sentence in enumerate(sentences):
            for position, arguments in sentence.frames:
                labels = [0] * len(sentence.words) + [IGNORED] * (width - len(sentence.words))
                for word, label in arguments:
                    labels[word] = self.index.get(label, IGNORED)
                where.append((row, position))
                roles.append(labels)
        return predicates, torch.tensor(where or [(0, 0)]), torch.tensor(roles or [[IGNORED] * width])

    def spaces(self, layers):
        words = self.mix(layers)
        return (
            self.predicate(self.dropout(words)),
            self.dropout(gelu(self.of_predicate(words))),
            self.dropout(gelu(self.of_word(words))),
        )

    def pairs(self, predicates, words):
        """(P, width) predicates with (P, n, width) words of their sentences to (P, n, labels)."""
        projected = self.scorer.project(predicates)
        return words @ projected[..., :-1].transpose(1, 2) + projected[:, None, :, -1]

    def _logits(self, layers, where):
        is_predicate, of_predicate, of_word = self.spaces(layers)
        rows, positions = where[:, 0], where[:, 1]
        return is_predicate, self.pairs(of_predicate[rows, positions], of_word[rows])

    def loss(self, layers, word_mask, targets):
        predicates, where, roles = targets
        is_predicate, logits = self._logits(layers, where)
        known = roles.flatten() != IGNORED
        if not known.any():
            return logits.sum() * 0
        arguments = (roles > 0).sum().clamp(min=1)
        role_loss = F.cross_entropy(logits.flatten(0, 1), roles.flatten(), reduction="sum") / arguments
        return 0.3 * F.cross_entropy(is_predicate.flatten(0, 1), predicates.flatten()) + 0.7 * role_loss

    def score(self, layers, word_mask, targets):
        _, where, roles = targets
        best = self._logits(layers, where)[1].argmax(-1)
        best = best.masked_fill(roles == IGNORED, 0)
        right = ((best == roles) & (roles > 0)).sum().item()
        return {"role-F1": (2 * right, (best > 0).sum().item() + (roles > 0).sum().item())}

    def outputs(self, layers, word_mask):
        is_predicate, of_predicate, of_word = self.spaces(layers)
        return {
            "predicates": is_predicate.argmax(-1).int(),
            "role_predicates": of_predicate,
            "role_words": of_word,
        }


def all_tasks(sources):
    """The tasks, their label lists read off the training data."""
    from .attribution import Attribution  # they build on this module
    from .events import Events, Pairs
    from .factuality import Factuality

    sentences = [s for source in sources for s in source.sentences]
    tagged = [s for s in sentences if s.upos]

    def scripts(s):
        return [script(word, lemma) for word, lemma in zip(s.words, s.lemmas)]

    return nn.ModuleList(
        [
            Tagging("upos", _common((t for s in tagged for t in s.upos), 1), lambda s: s.upos),
            Tagging("xpos", _common((t for s in tagged for t in s.xpos), 2), lambda s: s.xpos),
            Tagging("lemmas", _common((t for s in tagged for t in scripts(s)), 2, 900), scripts),
            Dependencies(_common((t for s in tagged for t in s.relations), 1)),
            Names(),
            Roles(_common((l for s in sentences for _, a in s.frames or [] for _, l in a), 10)),
            Events(sorted(_common((label for s in sentences for _, label, _ in s.events or []), 3))),
            Pairs(),
            Attribution(),
            Factuality(),
        ]
    )
