"""Writes a trained model as int8 ONNX with its vocabulary and label lists.

Five graphs: `encoder.onnx` (sentences to everything but labels of word pairs), `relations.onnx` (word and head
vectors to relation scores) and `roles.onnx`, `participants.onnx` and `attribution.onnx` (vectors of a predicate,
an act or a cue and of words to role scores).
"""

import json
import os
from collections import Counter

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import nn

OPSET = 13
WEIGHT_LIMIT = 63
"""Weights get seven bits: with eight, processors without VNNI overflow 16-bit sums and results differ by machine."""


class _Encoder(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, pieces, shapes, hints, mask, first, words):
        layers = self.model.encoder(pieces, shapes, hints, mask, first)
        made = {}
        for task in self.model.tasks:
            made.update(task.outputs(layers, words))
        return tuple(made[name] for name in OUTPUTS)


OUTPUTS = [
    "upos",
    "xpos",
    "lemmas",
    "arcs",
    "relation_words",
    "relation_heads",
    "names",
    "predicates",
    "role_predicates",
    "role_words",
    "events",
    "event_words",
    "event_triggers",
    "event_participants",
    "pairs",
    "say_words",
    "say_cues",
    "say_predicates",
    "say_arguments",
    "factuality",
]


class _Pairs(nn.Module):
    def __init__(self, task, score):
        super().__init__()
        self.task = task
        self.score = score

    def forward(self, left, right):
        return self.score(left, right)


def write_known_lemmas(sources, out):
    """Writes `lemmas.tsv`: form, tag and commonest lemma of the words seen in training.

    Only forms of letters; names in their own form are left out, since the model gets those right.
    """
    counts = {}
    for source in sources:
        for sentence in source.sentences:
            for form, tag, lemma in zip(sentence.words, sentence.xpos or (), sentence.lemmas or ()):
                if lemma != "_" and any(c.isalpha() for c in form) and not (tag.startswith("NNP") and lemma == form):
                    counts.setdefault((form, tag), Counter())[lemma] += 1
    with open(os.path.join(out, "lemmas.tsv"), "w", encoding="utf-8") as file:
        for (form, tag), lemmas in sorted(counts.items()):
            file.write(f"{form}\t{tag}\t{lemmas.most_common(1)[0][0]}\n")


def export(model, published, out, full_precision=False):
    """Writes the graphs, `vocabulary.txt` and `labels.json` into `out`."""
    model.eval()
    os.makedirs(out, exist_ok=True)
    tasks = {t.name: t for t in model.tasks}
    with torch.no_grad():
        _write_encoder(model, out, full_precision)
        relations, roles = tasks["relations"].scorer, tasks["roles"]
        _write_pairs(_Pairs(relations, relations), (torch.randn(7, 128), torch.randn(7, 128)), out, "relations")
        for name, task in ("roles", roles), ("participants", tasks["events"]), ("attribution", tasks["attribution"]):
            _write_pairs(_Pairs(task, task.pairs), (torch.randn(3, 128), torch.randn(3, 5, 128)), out, name)
    if not full_precision:
        for name in ("relations", "roles", "participants", "attribution"):
            quantise(os.path.join(out, name + ".onnx"))
    with open(os.path.join(out, "vocabulary.txt"), "w", encoding="utf-8") as file:
        file.writelines(piece + "\n" for piece, _ in sorted(published.vocabulary.items(), key=lambda e: e[1]))
    with open(os.path.join(out, "labels.json"), "w", encoding="utf-8") as file:
        json.dump({name: task.labels for name, task in tasks.items()}, file, ensure_ascii=False, indent=0)


def _write_encoder(model, out, full_precision):
    length, width = 9, 6
    example = (
        torch.randint(1000, 2000, (2, length)),
        torch.ones(2, length, dtype=torch.long),
        torch.zeros(2, length, dtype=torch.long),
        torch.ones(2, length, dtype=torch.long),
        torch.arange(width).repeat(2, 1),
        torch.ones(2, width),
    )
    names = ["pieces", "shapes", "hints", "mask", "first", "words"]
    by_piece, by_word = {0: "batch", 1: "pieces"}, {0: "batch", 1: "words"}
    axes = {name: by_piece for name in names[:4]} | {"first": by_word, "words": by_word}
    axes |= {name: by_word for name in OUTPUTS}
    axes["arcs"] = {0: "batch", 1: "words", 2: "heads"}
    axes["relation_heads"] = {0: "batch", 1: "heads"}
    axes["pairs"] = {0: "batch"}
    path = os.path.join(out, "encoder.onnx")
    torch.onnx.export(
        _Encoder(model), example, path, input_names=names, output_names=OUTPUTS, dynamic_axes=axes, opset_version=OPSET
    )
    if not full_precision:
        quantise(path)


def _write_pairs(score, example, out, name):
    first, second = ("words", "heads") if name == "relations" else ("predicates", "words")
    axes = {first: {0: "rows"}, "scores": {0: "rows"}, second: {0: "rows"}}
    if name != "relations":
        axes["words"] = axes["scores"] = {0: "rows", 1: "words"}
    torch.onnx.export(
        score,
        example,
        os.path.join(out, name + ".onnx"),
        input_names=[first, second],
        output_names=["scores"],
        dynamic_axes=axes,
        opset_version=OPSET,
    )


def quantise(path):
    """Turns the file's matrix products and its large lookup tables into int8, in place.

    Products: activations are quantised as they come (DynamicQuantizeLinear), weights a scale per output column.
    Lookups: a scale per row.
    """
    model = onnx.load(path)
    graph = model.graph
    weights = {i.name: i for i in graph.initializer}
    nodes, replaced, added, quantised = [], set(), {}, {}
    for node in graph.node:
        weight = _weight_of(node, weights)
        if weight is None:
            nodes.append(node)
        elif node.op_type == "MatMul":
            nodes += _integer_product(node, weights[weight], added, quantised)
            replaced.add(weight)
        else:
            nodes += _integer_lookup(node, weights[weight], added)
            replaced.add(weight)
    kept = [i for i in graph.initializer if i.name not in replaced]
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept + list(added.values()))
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def _weight_of(node, weights):
    if node.op_type == "MatMul" and node.input[1] in weights and len(weights[node.input[1]].dims) == 2:
        return node.input[1]
    if node.op_type == "Gather" and node.input[0] in weights:
        dims = weights[node.input[0]].dims
        return node.input[0] if len(dims) == 2 and dims[0] > 1000 else None
    return None


def _integer_product(node, weight, added, quantised):
    left, name, output = node.input[0], node.input[1], node.output[0]
    if name + "_int8" not in added:
        values = numpy_helper.to_array(weight).astype(np.float32)
        scale = np.abs(values).max(0) / WEIGHT_LIMIT
        scale[scale == 0] = 1
        added[name + "_int8"] = numpy_helper.from_array(np.round(values / scale).astype(np.int8), name + "_int8")
        added[name + "_scale"] = numpy_helper.from_array(scale.astype(np.float32), name + "_scale")
    nodes = []
    if left not in quantised:
        quantised[left] = [left + "_int8", left + "_scale", left + "_zero"]
        nodes.append(helper.make_node("DynamicQuantizeLinear", [left], quantised[left]))
    integers, scale, zero = quantised[left]
    return nodes + [
        helper.make_node("MatMulInteger", [integers, name + "_int8", zero], [output + "_int32"]),
        helper.make_node("Cast", [output + "_int32"], [output + "_float"], to=onnx.TensorProto.FLOAT),
        helper.make_node("Mul", [scale, name + "_scale"], [output + "_scales"]),
        helper.make_node("Mul", [output + "_float", output + "_scales"], [output]),
    ]


def _integer_lookup(node, weight, added):
    name, positions, output = node.input[0], node.input[1], node.output[0]
    if name + "_int8" not in added:
        values = numpy_helper.to_array(weight).astype(np.float32)
        scale = np.abs(values).max(1, keepdims=True) / 127
        scale[scale == 0] = 1
        added[name + "_int8"] = numpy_helper.from_array(np.round(values / scale).astype(np.int8), name + "_int8")
        added[name + "_scale"] = numpy_helper.from_array(scale.astype(np.float32), name + "_scale")
    return [
        helper.make_node("Gather", [name + "_int8", positions], [output + "_rows"]),
        helper.make_node("Cast", [output + "_rows"], [output + "_floats"], to=onnx.TensorProto.FLOAT),
        helper.make_node("Gather", [name + "_scale", positions], [output + "_scales"]),
        helper.make_node("Mul", [output + "_floats", output + "_scales"], [output]),
    ]
