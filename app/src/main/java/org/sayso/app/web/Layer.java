package org.sayso.app.web;

/** What a mark in a text stands for, from the outermost to the innermost; a mark lies within those of the layers before it. */
public enum Layer {
    /** A sentence in the outlet's own voice. */
    VOICE,
    /** What somebody says; what is said within it lies within it. */
    SAID,
    /** A speaker, a cue or a participant of claims. */
    PART,
    /** The word that tells an act; leads to its claim. */
    TRIGGER
}
