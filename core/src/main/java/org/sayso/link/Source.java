package org.sayso.link;

/**
 * Whose text a document is.
 *
 * @param key what documents of one source have in common: the owner, where it is known
 * @param name for people to read
 * @param known whether we know who owns it; without that, nobody can tell whether two are independent
 */
record Source(String key, String name, boolean known, String why) {

    static Source ofUnlisted(String outlet) {
        return new Source(outlet, outlet, false, "independence not established: who owns " + outlet + " is not known");
    }

    static Source unknown(String document) {
        return new Source("document " + document, document, false, "independence not established: no outlet known");
    }
}
