package io.github.flarebind.testing.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An element of a document that a request brings; namespaces are not looked at. */
record S3Document(Element element) {
    /** Reads a document with this root; one with a document type is none, so that nothing is fetched or expanded. */
    static S3Document of(byte[] xml, String root) {
        try {
            Element element = builder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
            if (!name(element).equals(root)) {
                throw S3Refusal.malformedXml();
            }
            return new S3Document(element);
        } catch (SAXException | IOException e) {
            throw S3Refusal.malformedXml();
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // else it writes to standard error
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser cannot be made safe", e);
        }
    }

    private static String name(Node node) {
        return String.valueOf(node.getLocalName());
    }

    /** The elements of this name directly below. */
    List<S3Document> all(String name) {
        NodeList below = element.getChildNodes();
        return IntStream.range(0, below.getLength())
                .mapToObj(below::item)
                .filter(node -> node instanceof Element && name(node).equals(name))
                .map(node -> new S3Document((Element) node))
                .toList();
    }

    /** The text of the one element of this name, if it is there. */
    Optional<String> text(String name) {
        return all(name).stream().findFirst().map(found -> found.element.getTextContent());
    }

    String required(String name) {
        return text(name).orElseThrow(S3Refusal::malformedXml);
    }
}
