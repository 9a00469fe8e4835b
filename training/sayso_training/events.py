"""Acts in worked sentences: which word tells one, of what type and mode, and who takes part.

Two tasks learn from the same sentences. `Events` reads a sentence as it is. `Pairs` reads it once for each pair of
participants, the two marked, and tells the relation between them.
"""

import json

import torch
import torch.nn.functional as F
from torch import nn

from .data import Sentence
from .encoder import WIDTH, gelu
from .tasks import IGNORED, PairScorer, Task

SOURCE_MARK, TARGET_MARK = 1, 2
NONE = "_"
ROLES = [NONE, "source", "target", "party"]
ROOTS = [
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
COOPERATIVE = {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}
YIELDING = {"CONCEDE", "RETREAT"}
DEEDS_AGAINST = {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
AHEAD = {"planned", "promised", "supposed", "conditional"}


def relation(event):
    """The root of the relation that an act makes between its two sides, as CAMEO's 20 roots count: a deed that is
    only intended is an intent to cooperate (AGREE) or a threat (THREATEN), a signed accord is diplomatic support, a
    verdict an accusation, an embargo coercion, an attack on computers an assault. None where the act is only asked for or denied.
    """
    kind, _, mode = event["type"].partition("/")
    status = event["status"]
    if event["polarity"] == "negative" or status == "asked":
        return None
    if status in AHEAD and kind in COOPERATIVE:
        return "AGREE"
    if status in AHEAD | {"threatened"} and kind in DEEDS_AGAINST:
        return "THREATEN"
    if kind == "AGREE" and mode == "accord":
        return "SUPPORT"
    if kind == "SANCTION" and mode == "convict":
        return "ACCUSE"
    if kind == "SANCTION" and mode == "embargo":
        return "COERCE"
    if kind == "COERCE" and mode == "cyber":
        return "ASSAULT"
    return "YIELD" if kind in YIELDING else kind


def read_events(lines):
    """Sentences with their acts, from the lines of `sayso eval words`: `events` holds (trigger, type/mode, [(head word, role)])."""
    sentences = []
    for line in lines:
        entry = json.loads(line)
        events = [
            (e["trigger"], e["type"], [(p["head"], p["role"]) for p in e["participants"]]) for e in entry["events"]
        ]
        sentences.append(Sentence(entry["id"], entry["words"], events=events))
    return sentences


def read_pairs(lines):
    """A sentence for each pair of sides of each act, the words of the two marked; of two acts between one pair the first told counts."""
    sentences = []
    for line in lines:
        entry = json.loads(line)
        seen = set()
        for event in entry["events"]:
            root = relation(event)
            for source, target in _sides(event["participants"]):
                if (source, target) not in seen:
                    seen.add((source, target))
                    if root:
                        sentences.append(_marked(entry, [source], [target], root))
    return sentences


def _sides(participants):
    def spans(role):
        return [tuple(p["words"]) for p in participants if p["role"] == role]

    parties = spans("party")
    pairs = [(s, t) for s in spans("source") for t in spans("target")]
    return pairs + [(a, b) for a in parties for b in parties if a != b]


def read_marked_pairs(lines):
    """Sentences with a pair marked by hand, from the lines of `sayso eval words` on a TSV file."""
    entries = [json.loads(line) for line in lines]
    return [_marked(e, e["source"], e["target"], e["root"]) for e in entries]


def _marked(entry, sources, targets, root):
    marks = [0] * len(entry["words"])
    for start, end in sources:
        marks[start:end] = [SOURCE_MARK] * (end - start)
    for start, end in targets:
        marks[start:end] = [TARGET_MARK] * (end - start)
    return Sentence(entry["id"], entry["words"], marks=marks, relation=root)


class Events(Task):
    """The type and mode of the act that a word tells, most words none; and the role of each word towards each such word."""

    INNER = 128

    def __init__(self, labels):
        super().__init__("events", [NONE] + labels)
        self.types = sorted({label.split("/")[0] for label in self.labels})
        of_type = [[float(l.split("/")[0] == t) for l in self.labels] for t in self.types]
        self.register_buffer("of_type", torch.tensor(of_type), persistent=False)
        self.hidden = nn.Linear(WIDTH, self.INNER)
        self.output = nn.Linear(self.INNER, len(self.labels))
        self.of_trigger, self.of_word = nn.Linear(WIDTH, self.INNER), nn.Linear(WIDTH, self.INNER)
        self.scorer = PairScorer(self.INNER, len(ROLES))

    def teaches(self, sentence):
        return sentence.events is not None

    def targets(self, sentences, width):
        def labels(sentence):
            found = [0] * len(sentence.words)
            for trigger, label, _ in reversed(sentence.events):
                found[trigger] = self.index.get(label, self.index.get(label.split("/")[0], 0))
            return found

        where, roles = [], []
        for row, sentence in enumerate(sentences):
            for trigger, _, participants in sentence.events:
                of_words = [0] * len(sentence.words) + [IGNORED] * (width - len(sentence.words))
                for word, role in participants:
                    of_words[word] = ROLES.index(role)
                where.append((row, trigger))
                roles.append(of_words)
        empty = torch.full((1, width), IGNORED, dtype=torch.long)
        return (
            self.padded(sentences, width, labels),
            torch.tensor(where or [(0, 0)]),
            torch.tensor(roles) if roles else empty,
        )

    def words(self, layers):
        return gelu(self.hidden(self.dropout(self.mix(layers))))

    def logits(self, layers):
        return self.output(self.dropout(self.words(layers)))

    def by_type(self, logits):
        hidden = (1 - self.of_type) * -1e4
        return torch.logsumexp(logits[..., None, :] + hidden, -1)

    def pairs(self, triggers, words):
        projected = self.scorer.project(triggers)
        return words @ projected[..., :-1].transpose(1, 2) + projected[:, None, :, -1]

    def spaces(self, layers):
        words = self.mix(layers)
        return self.dropout(gelu(self.of_trigger(self.dropout(words)))), self.dropout(gelu(self.of_word(self.dropout(words))))

    def roles(self, layers, where):
        triggers, words = self.spaces(layers)
        rows, positions = where[:, 0], where[:, 1]
        return self.pairs(triggers[rows, positions], words[rows])

    def loss(self, layers, word_mask, targets):
        labels, where, roles = targets
        logits = self.logits(layers)
        known = labels != IGNORED
        acts = (labels > 0).sum().clamp(min=1)
        type_of_label = self.of_type.argmax(0)
        types = torch.where(known, type_of_label[labels.clamp(min=0)], torch.full_like(labels, IGNORED))
        by_type = F.cross_entropy(self.by_type(logits).flatten(0, 1), types.flatten(), reduction="sum")
        exact = torch.where(labels > 0, labels, torch.full_like(labels, IGNORED))
        by_mode = F.cross_entropy(logits.flatten(0, 1), exact.flatten(), reduction="sum")
        taking_part = (roles > 0).sum().clamp(min=1)
        role_loss = F.cross_entropy(self.roles(layers, where).flatten(0, 1), roles.flatten(), reduction="sum")
        return 0.7 * by_type / acts + 0.2 * by_mode / acts + 0.7 * role_loss / taking_part

    def score(self, layers, word_mask, targets):
        labels, where, roles = targets
        type_of_label = self.of_type.argmax(0)
        none = self.types.index(NONE)
        best = self.by_type(self.logits(layers)).argmax(-1)
        gold = type_of_label[labels.clamp(min=0)]
        known = labels != IGNORED
        right = ((best == gold) & known & (labels > 0)).sum().item()
        total = ((best != none) & known).sum().item() + (labels > 0).sum().item()
        best_roles = self.roles(layers, where).argmax(-1).masked_fill(roles == IGNORED, 0)
        roles_right = ((best_roles == roles) & (roles > 0)).sum().item()
        roles_total = (best_roles > 0).sum().item() + (roles > 0).sum().item()
        return {"events-F1": (2 * right, total), "participants-F1": (2 * roles_right, roles_total)}

    def calibration(self, layers, word_mask, targets):
        labels = targets[0]
        known = labels != IGNORED
        return self.logits(layers)[known], labels[known]

    def outputs(self, layers, word_mask):
        triggers, words = self.spaces(layers)
        return {
            "events": self.logits(layers),
            "event_words": self.words(layers),
            "event_triggers": triggers,
            "event_participants": words,
        }


class Pairs(Task):
    """The relation between the two marked phrases of a sentence, from a weighted sum of its words and the marked ones."""

    INNER = 192

    def __init__(self):
        super().__init__("pairs", ROOTS)
        self.attention = nn.Linear(WIDTH, 4)
        self.hidden = nn.Linear(4 * WIDTH, self.INNER)
        self.output = nn.Linear(self.INNER, len(ROOTS))

    def teaches(self, sentence):
        return sentence.relation is not None

    def targets(self, sentences, width):
        return torch.tensor([self.index[s.relation] for s in sentences])

    def logits(self, layers, word_mask):
        words = self.dropout(self.mix(layers))
        attention = self.attention(words) + (1 - word_mask)[:, :, None] * -1e4
        pooled = attention.softmax(1).transpose(1, 2) @ words
        return self.output(self.dropout(gelu(self.hidden(pooled.flatten(1)))))

    def loss(self, layers, word_mask, targets):
        return 1.5 * F.cross_entropy(self.logits(layers, word_mask), targets, label_smoothing=0.05)

    def score(self, layers, word_mask, targets):
        best = self.logits(layers, word_mask).argmax(-1)
        return {"pairs": ((best == targets).sum().item(), len(targets))}

    def calibration(self, layers, word_mask, targets):
        return self.logits(layers, word_mask), targets

    def outputs(self, layers, word_mask):
        return {"pairs": self.logits(layers, word_mask)}
