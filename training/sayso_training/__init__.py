"""Trains Sayso's one small encoder on many tasks and writes it as int8 ONNX."""
