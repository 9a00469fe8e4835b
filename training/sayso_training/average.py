"""Averages a trained model with the one it went on from, then fits the heads of say-so to the result. Option `--average` of `train`.

A run that learns new heads costs the old ones a little; between the two sets of weights lie models that keep both. Heads that
the earlier files do not have are taken as trained, and fitted for one epoch over the averaged encoder, which is left as it is.
"""

import random

import torch

from .resume import resume
from .train import Batch, altered, batches

PIECES_IN_BATCH = 2200
RATE = 8e-4
SAY_SO = ("attribution", "factuality")


def average(model, folder, share):
    """Leaves `share` of the model's weights and takes the rest from the exported files in the folder; heads that those lack stay."""
    trained = {name: value.clone() for name, value in model.state_dict().items()}
    resume(model, folder)
    alone = tuple(f"tasks.{i}." for i, task in enumerate(model.tasks) if task.name in SAY_SO)
    mixed = {}
    for name, earlier in model.state_dict().items():
        mixes = earlier.dtype.is_floating_point and not name.startswith(alone)
        mixed[name] = share * trained[name] + (1 - share) * earlier if mixes else trained[name]
    model.load_state_dict(mixed)


def fit(model, sentences):
    """One epoch over the sentences for the heads of say-so alone."""
    heads = [task for task in model.tasks if task.name in SAY_SO]
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    weights = [p for head in heads for p in head.parameters()]
    for parameter in weights:
        parameter.requires_grad_(True)
    made = batches([s for s in sentences if any(head.teaches(s) for head in heads)], PIECES_IN_BATCH)
    optimizer = torch.optim.AdamW(weights, lr=RATE, betas=(0.9, 0.98), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / len(made)))
    model.eval()
    for head in heads:
        head.train()
    for number, group in enumerate(made):
        batch = Batch([altered(s, random.random()) for s in group], heads)
        with torch.no_grad():
            layers = model.encoder(*batch.inputs())
        loss = sum(h.loss(layers, batch.words, batch.targets[h.name]) for h in heads if h.name in batch.targets)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        schedule.step()
        if number % 100 == 0:
            print(f"{number}/{len(made)} loss {loss.item():.3f}", flush=True)
