package org.sayso.codebook;

/** A codebook, lexicon or dictionary that cannot be used; the message names the file and the line. */
public final class KnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param line counted from 1; 0 where the whole file is meant */
    public KnowledgeException(String file, int line, String problem) {
        super(line > 0 ? file + ":" + line + ": " + problem : file + ": " + problem);
    }
}
