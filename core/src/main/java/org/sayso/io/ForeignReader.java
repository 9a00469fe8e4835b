package org.sayso.io;

import java.util.Set;

/** What is not ours: pictures, programs, XML of other kinds. */
final class ForeignReader implements FormatReader {

    static final String BINARY = "a binary file, not a text";

    private static final Set<String> XML = Set.of("opml", "urlset", "sitemapindex", "svg", "project", "nitf", "tei");

    @Override
    public boolean recognises(Beginning beginning) {
        return beginning.binary() || otherXml(beginning);
    }

    private static boolean otherXml(Beginning beginning) {
        boolean declared = beginning.stripped().startsWith("<?xml");
        return beginning
                .root()
                .filter(root -> XML.contains(root) || (declared && !PageReader.ELEMENTS.contains(root)))
                .isPresent();
    }

    @Override
    public void read(Incoming incoming, Intake intake) throws java.io.IOException {
        intake.refuse(
                incoming,
                incoming.beginning().binary()
                        ? BINARY
                        : "XML that is neither a feed nor a page: save it as one of these");
    }
}
