package io.github.flarebind.r2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of S3's XML, namespaces left out. What is missing or of another shape is an {@link IOException}.
 *
 * @param name its local name
 * @param children the elements in it
 * @param text the text directly in it
 */
record XmlElement(String name, List<XmlElement> children, StringBuilder text) {
    /** A page of 1000 has some 7000. */
    private static final int MOST_ELEMENTS = 50_000;

    private static final int DEEPEST = 16;
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    /** Reads a whole document, and returns its root. */
    static XmlElement read(byte[] document) throws IOException {
        if (document.length > MOST_BYTES) {
            throw new IOException("XML of " + document.length + " bytes; the limit is " + MOST_BYTES);
        }
        try {
            return root(reader(document));
        } catch (XMLStreamException e) {
            throw new IOException("no readable XML", e);
        }
    }

    private static XMLStreamReader reader(byte[] document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory(); // never one from the caller's class path
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int start = blanks(document);
        return factory.createXMLStreamReader(new ByteArrayInputStream(document, start, document.length - start));
    }

    /** S3 sends some to keep a connection alive, and XML has none before its declaration. */
    private static int blanks(byte[] document) {
        int start = 0;
        while (start < document.length && " \t\r\n".indexOf(document[start]) >= 0) {
            start++;
        }
        return start;
    }

    private static XmlElement root(XMLStreamReader in) throws XMLStreamException, IOException {
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(of("")); // above the root
        int elements = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    begin(in, open);
                    elements++;
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new IOException("XML with a document type or entities, which S3 never sends");
                default -> {} // comments and the like
            }
            requireBounds(elements, open.size());
        }
        return open.element().children.get(0);
    }

    private static void requireBounds(int elements, int depth) throws IOException {
        if (elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw new IOException("XML of " + elements + " elements, " + depth + " deep; the limits are "
                    + MOST_ELEMENTS + " and " + DEEPEST);
        }
    }

    private static void begin(XMLStreamReader in, Deque<XmlElement> open) {
        XmlElement element = of(in.getLocalName());
        open.element().children.add(element);
        open.push(element);
    }

    private static XmlElement of(String name) {
        return new XmlElement(name, new ArrayList<>(), new StringBuilder());
    }

    /** The elements of this name directly in it. */
    List<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    /** The text of the first element of this name. */
    Optional<String> optional(String child) {
        return all(child).stream().findFirst().map(element -> element.text.toString());
    }

    /** The text of the element of this name, which must be there. */
    String value(String child) throws IOException {
        return optional(child).orElseThrow(() -> missing(child, "text"));
    }

    /** The number in the element of this name. */
    long number(String child) throws IOException {
        try {
            return Long.parseLong(value(child).strip());
        } catch (NumberFormatException e) {
            throw new IOException(missing(child, "a number").getMessage(), e);
        }
    }

    /** The moment, in ISO 8601, in the element of this name. */
    Instant moment(String child) throws IOException {
        try {
            return OffsetDateTime.parse(value(child).strip()).toInstant();
        } catch (DateTimeException e) {
            throw new IOException(missing(child, "an ISO 8601 date").getMessage(), e);
        }
    }

    private IOException missing(String child, String kind) {
        return new IOException("the element " + child + " of " + name + " is missing or is not " + kind);
    }
}
