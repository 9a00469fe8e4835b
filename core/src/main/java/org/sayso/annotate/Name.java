package org.sayso.annotate;

/** A name by the model: the words [start, end) of its sentence. */
public record Name(int start, int end, Type type) {

    public enum Type {
        PERSON,
        ORGANISATION,
        PLACE,
        OTHER
    }
}
