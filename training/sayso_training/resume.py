"""Reads the weights back out of the exported int8 files, so that training can go on from a published model.

What int8 rounding cost is learned again within a few hundred steps. Heads that the files do not have start afresh; labels are
matched by name, so that new ones may join.
"""

import json
import os

import numpy as np
import onnx
import torch
from onnx import numpy_helper

GRAPHS = {
    "relations": "relations.onnx",
    "roles": "roles.onnx",
    "events": "participants.onnx",
    "attribution": "attribution.onnx",
}
"""The file that holds a task's scorer of word pairs."""


def resume(model, folder):
    """Sets the model's parameters from `encoder.onnx` and the scorers of word pairs in the folder; gives the names of those left."""
    with open(os.path.join(folder, "labels.json"), encoding="utf-8") as file:
        labels = json.load(file)
    state = model.state_dict()
    found = _encoder(os.path.join(folder, "encoder.onnx"))
    position = {name: i for i, name in enumerate(labels)}
    taken = {name: value for name, value in found.items() if name.startswith("encoder.")}
    for index, task in enumerate(model.tasks):
        old = position.get(task.name)
        if old is None:
            continue
        same = labels[task.name] == task.labels
        rows = [labels[task.name].index(label) if label in labels[task.name] else None for label in task.labels]
        for name in list(state):
            if name.startswith(f"tasks.{index}."):
                value = found.get(f"tasks.{old}." + name.split(".", 2)[2])
                of_labels = name.split(".", 2)[2] in ("output.weight", "output.bias")
                if value is not None and of_labels and not same:
                    value = _in_order(value, rows, state[name])
                if value is not None:
                    taken[name] = value
        if not same and task.name in ("relations", "roles"):
            continue
        graph = GRAPHS.get(task.name)
        if graph and os.path.exists(os.path.join(folder, graph)):
            scorer = state[f"tasks.{index}.scorer.weights"]
            taken[f"tasks.{index}.scorer.weights"] = _pairs(os.path.join(folder, graph), scorer.shape)
    left = []
    for name, value in state.items():
        if name in taken and taken[name].shape == value.shape:
            state[name] = taken[name]
        else:
            left.append(name)
    model.load_state_dict(state)
    return [name for name in left if name != "encoder.words.weight"]


def _in_order(value, rows, fresh):
    """The rows of a head's output in the order of its new labels; a new label keeps what it started with."""
    ordered = fresh.clone()
    for new, old in enumerate(rows):
        if old is not None:
            ordered[new] = value[old]
    return ordered


def _values(graph):
    return {i.name: numpy_helper.to_array(i) for i in graph.initializer}


def _integer_products(graph):
    """(output name, matrix) of each integer product, in the graph's order."""
    values = _values(graph)
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            weight = node.input[1]
            matrix = values[weight].astype(np.float32) * values[weight[: -len("_int8")] + "_scale"]
            yield node.output[0], torch.from_numpy(matrix)


def _encoder(path):
    graph = onnx.load(path).graph
    values = _values(graph)
    found = {
        name[len("model.") :]: torch.from_numpy(value.copy())
        for name, value in values.items()
        if name.startswith("model.") and not name.endswith(("_int8", "_scale"))
    }
    biases = _biases(graph, values)
    for output, matrix in _integer_products(graph):
        name = biases.get(output[: -len("_int32")])
        if name:
            found[name + ".weight"] = matrix.t().contiguous()
    return found | _arc_product(graph, values)


def _biases(graph, values):
    """The module of each matrix product, by the bias that is added to it."""
    modules = {}
    for node in graph.node:
        if node.op_type == "Add":
            for bias, product in (node.input, reversed(node.input)):
                if bias in values and bias.startswith("model.") and bias.endswith(".bias"):
                    modules[product] = bias[len("model.") : -len(".bias")]
    return modules


def _arc_product(graph, values):
    """The biaffine matrix of the dependency head and the row that stands for its bias."""
    for output, matrix in _integer_products(graph):
        product = output[: -len("_int32")]
        for node in graph.node:
            if node.op_type == "Add" and product in node.input:
                other = next(i for i in node.input if i != product)
                if other in values and other.startswith("onnx::"):
                    task = next(n for n in values if n.endswith("arc_word.bias"))
                    name = task[len("model.") : -len("arc_word.bias")] + "arc_product"
                    return {name: torch.cat([matrix, torch.from_numpy(values[other].copy())[None]])}
    return {}


def _pairs(path, shape):
    """The weights of a pair scorer out of its product and its sum."""
    graph = onnx.load(path).graph
    labels, left, right = shape
    _, matrix = next(_integer_products(graph))
    bias = next(v for n, v in _values(graph).items() if v.shape == (labels * right,) and not n.endswith("_scale"))
    weights = torch.empty(shape)
    weights[:, :-1, :] = matrix.view(left - 1, labels, right).permute(1, 0, 2)
    weights[:, -1, :] = torch.from_numpy(bias.copy()).view(labels, right)
    return weights
