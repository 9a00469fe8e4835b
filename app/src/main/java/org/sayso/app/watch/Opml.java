package org.sayso.app.watch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sayso.app.fetch.WebAddress;

/**
 * A list of feeds as feed readers exchange it. Outlines may lie within outlines, as folders do:
 *
 * <pre>{@code <outline text="World"><outline type="rss" text="The Post" xmlUrl="https://post.example/world.xml"/></outline>}</pre>
 *
 * @param feeds in their order, each once
 * @param troubles what is wrong in it, with its line; the rest is read
 */
public record Opml(List<URI> feeds, List<String> troubles) {

    public Opml {
        feeds = List.copyOf(feeds);
        troubles = List.copyOf(troubles);
    }

    /** What is broken is a trouble of the file; a file that is not there is an error. */
    public static Opml read(Path file) throws IOException {
        Reading reading = new Reading(file);
        try (InputStream in = Files.newInputStream(file)) {
            reading.read(xml(in));
        } catch (XMLStreamException e) {
            reading.trouble(e.getLocation() == null ? 0 : e.getLocation().getLineNumber(), "broken XML");
        }
        return new Opml(List.copyOf(reading.feeds), reading.troubles);
    }

    private static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private static final class Reading {

        private final Path file;
        private final Set<URI> feeds = new LinkedHashSet<>();
        private final List<String> troubles = new ArrayList<>();

        private Reading(Path file) {
            this.file = file;
        }

        private void read(XMLStreamReader xml) throws XMLStreamException {
            boolean root = true;
            while (xml.hasNext()) {
                int event = xml.next();
                int line = xml.getLocation().getLineNumber();
                if (event == XMLStreamConstants.DTD) {
                    trouble(line, "declares a document type, which may name files and addresses to fetch: refused");
                    return;
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (root && !xml.getLocalName().equals("opml")) {
                    trouble(line, "begins with <" + xml.getLocalName() + ">: no OPML");
                    return;
                }
                root = false;
                if (xml.getLocalName().equals("outline")) {
                    outline(xml, line);
                }
            }
        }

        /** An outline without an address is a folder, unless it says that it is a feed. */
        private void outline(XMLStreamReader xml, int line) {
            String address = attribute(xml, "xmlUrl");
            if (!address.isBlank()) {
                feed(address, line);
            } else if (attribute(xml, "type").equalsIgnoreCase("rss")) {
                trouble(line, "a feed without xmlUrl");
            }
        }

        private void feed(String address, int line) {
            try {
                feeds.add(WebAddress.parse(address));
            } catch (IllegalArgumentException e) {
                trouble(line, e.getMessage());
            }
        }

        private void trouble(int line, String what) {
            troubles.add(file + ":" + line + ": " + what);
        }

        private static String attribute(XMLStreamReader xml, String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                    return xml.getAttributeValue(i);
                }
            }
            return "";
        }
    }
}
