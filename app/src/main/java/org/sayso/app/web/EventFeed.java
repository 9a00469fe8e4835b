package org.sayso.app.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sayso.store.EventShelf.Arrival;

/**
 * Events as an Atom feed (RFC 4287), so that a question becomes an alert.
 *
 * @param site where the pages are, such as "http://localhost:8484"
 * @param words what is asked for: "actor RUS"
 */
record EventFeed(String site, EventQuestion question, String words, List<Arrival> arrivals) {

    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", id(question.at("/events")));
            element(xml, "title", "Sayso: events, " + words);
            link(xml, "self", question.at("/events.atom"));
            link(xml, "alternate", question.at("/events"));
            xml.writeStartElement("author");
            element(xml, "name", "Sayso");
            xml.writeEndElement();
            element(xml, "updated", updated().toString());
            for (Arrival arrival : arrivals) {
                entry(xml, arrival);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing is written but text", e);
        }
        return text.toString();
    }

    /** An empty feed has not changed since the beginning. */
    private Instant updated() {
        return arrivals.stream().map(Arrival::told).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private void entry(XMLStreamWriter xml, Arrival arrival) throws XMLStreamException {
        EventRow row = new EventRow(arrival.event());
        xml.writeStartElement("entry");
        element(xml, "id", id("event " + arrival.event().id()));
        element(xml, "title", row.headline());
        link(xml, "alternate", row.link());
        element(xml, "updated", arrival.told().toString());
        if (arrival.published().isPresent()) {
            element(xml, "published", arrival.published().get().toString());
        }
        element(xml, "summary", row.summary());
        xml.writeEndElement();
    }

    /** The same for the same event at all times and on all machines. */
    private static String id(String of) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("sayso " + of).getBytes(StandardCharsets.UTF_8));
    }

    private void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", site + address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll(NOT_IN_XML, "\uFFFD"));
        xml.writeEndElement();
    }
}
