"""Lemmas as edit scripts: a class per way of turning a form into its lemma.

`L|2|y` means: lower the form, cut two letters from its end, add "y" (parties, party). `K` keeps the case,
`=be` replaces the whole form. Java reads the same scripts (`org.sayso.annotate.LemmaScript`).
"""


def script(form, lemma):
    """The shortest script from form to lemma."""
    lower = form.lower()
    best = None
    for case, base in (("L", lower), ("K", form)):
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        found = f"{case}|{len(base) - common}|{lemma[common:]}"
        if common and (best is None or len(found) < len(best)):
            best = found
    if best is None or len(form) - int(best.split("|")[1]) < 1:
        return "=" + lemma
    return best
