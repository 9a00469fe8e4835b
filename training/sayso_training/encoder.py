"""MiniLM-L6 in torch, read from the ONNX file of the published embedding model."""

import json
import math
import zipfile

import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from .pieces import HINTS, MARKS, SHAPES

WIDTH = 384
LAYERS = 6
HEADS = 12
INNER = 1536


class _Gelu(torch.autograd.Function):
    """GELU; the backward of torch 1.13 as Debian builds it is wrong for a non-contiguous gradient."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return F.gelu(x)

    @staticmethod
    def backward(ctx, gradient):
        (x,) = ctx.saved_tensors
        return torch.ops.aten.gelu_backward(gradient.contiguous(), x)


def gelu(x):
    return _Gelu.apply(x) if torch.is_grad_enabled() else F.gelu(x)


class Published:
    """The weights and the vocabulary inside the Maven artifact's jar."""

    def __init__(self, jar):
        with zipfile.ZipFile(jar) as archive:
            names = archive.namelist()
            model = onnx.load_from_string(archive.read(next(n for n in names if n.endswith(".onnx"))))
            tokenizer = json.loads(archive.read(next(n for n in names if n.endswith("tokenizer.json"))))
        self.vocabulary = tokenizer["model"]["vocab"]
        self._weights = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in model.graph.initializer}
        self._products = {
            n.name: self._weights[n.input[1]]
            for n in model.graph.node
            if n.op_type == "MatMul" and n.input[1] in self._weights
        }

    def weight(self, name):
        return self._weights[name].clone()

    def product(self, name):
        return self._products[name].t().contiguous().clone()


class Layer(nn.Module):
    def __init__(self, published, index):
        super().__init__()
        names, products = f"encoder.layer.{index}.", f"/encoder/layer.{index}/"

        def linear(name, inputs, outputs):
            layer = nn.Linear(inputs, outputs)
            layer.weight.data = published.product(products + name.replace(".", "/") + "/MatMul")
            layer.bias.data = published.weight(names + name + ".bias")
            return layer

        def norm(name):
            layer = nn.LayerNorm(WIDTH, eps=1e-12)
            layer.weight.data = published.weight(names + name + ".weight")
            layer.bias.data = published.weight(names + name + ".bias")
            return layer

        self.query = linear("attention.self.query", WIDTH, WIDTH)
        self.key = linear("attention.self.key", WIDTH, WIDTH)
        self.value = linear("attention.self.value", WIDTH, WIDTH)
        self.out = linear("attention.output.dense", WIDTH, WIDTH)
        self.widen = linear("intermediate.dense", WIDTH, INNER)
        self.narrow = linear("output.dense", INNER, WIDTH)
        self.norm1 = norm("attention.output.LayerNorm")
        self.norm2 = norm("output.LayerNorm")
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, mask):
        batch, length, _ = x.shape

        def split(t):
            return t.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3) / math.sqrt(WIDTH // HEADS) + mask
        mixed = (scores.softmax(-1) @ split(self.value(x))).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.narrow(gelu(self.widen(x)))))


class Encoder(nn.Module):
    """Word pieces with shapes and hints to one vector a layer for the first piece of every word."""

    def __init__(self, published):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(published.weight("embeddings.word_embeddings.weight"), freeze=True)
        self.positions = nn.Embedding.from_pretrained(
            published.weight("embeddings.position_embeddings.weight"), freeze=False
        )
        self.kind = nn.Parameter(published.weight("embeddings.token_type_embeddings.weight")[0])
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.norm.weight.data = published.weight("embeddings.LayerNorm.weight")
        self.norm.bias.data = published.weight("embeddings.LayerNorm.bias")
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.shapes.weight.data.zero_()
        self.hints = nn.Embedding(HINTS, WIDTH)
        self.hints.weight.data.zero_()
        self.marks = nn.Embedding(MARKS, WIDTH)
        self.marks.weight.data.normal_(0, 0.02)
        self.layers = nn.ModuleList([Layer(published, i) for i in range(LAYERS)])
        self.dropout = nn.Dropout(0.1)

    def _hinted(self, hints):
        """A hint above the dictionary's says that the word is of a marked pair: source or target."""
        marks = torch.div(hints, HINTS, rounding_mode="floor")
        return self.hints(hints - HINTS * marks) + self.marks(marks)

    def forward(self, pieces, shapes, hints, mask, first):
        embedded = self.words(pieces) + self.positions(torch.arange(pieces.shape[1])) + self.kind
        x = self.dropout(self.norm(embedded + self.shapes(shapes) + self._hinted(hints)))
        hidden = (1 - mask.float())[:, None, None, :] * -1e4
        at_words = first[:, :, None].expand(-1, -1, WIDTH)
        layers = []
        for layer in self.layers:
            x = layer(x, hidden)
            layers.append(x.gather(1, at_words))
        return layers
