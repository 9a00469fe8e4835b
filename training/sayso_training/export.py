def export(model, published, out):
    pass
