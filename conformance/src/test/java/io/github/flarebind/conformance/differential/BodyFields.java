package io.github.flarebind.conformance.differential;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.internal.WireJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The fields of a body, each with its path: {@code json.errors[0].code}, {@code xml.Error.Code}, or {@code body}. The order of a
 * JSON object's members, that of XML's siblings of different names, and attributes but the root's namespace are no fields.
 */
final class BodyFields {
    private static final int SHOWN = 400;

    private final Map<String, String> fields = new TreeMap<>();

    private BodyFields() {}

    static Map<String, String> of(String contentType, byte[] body) {
        BodyFields read = new BodyFields();
        try {
            read.read(contentType, body);
        } catch (IOException | SAXException e) {
            read.fields.clear();
            read.fields.put("body", shown(body)); // not what its type says
        }
        return read.fields;
    }

    private void read(String contentType, byte[] body) throws IOException, SAXException {
        if (body.length == 0) {
            return;
        }
        if (contentType.startsWith("application/json")) {
            add("json", WireJson.mapper().readTree(body));
        } else if (contentType.startsWith("application/xml")) {
            add("xml", root(body));
        } else {
            fields.put("body", shown(body));
        }
    }

    private void add(String path, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(field -> add(path + '.' + field.getKey(), field.getValue()));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                add(path + '[' + i + ']', node.get(i));
            }
        } else {
            // a fraction is the same however its digits are written; a whole number may be read as one, to the last
            // digit
            fields.put(path, node.isFloatingPointNumber() ? Double.toString(node.doubleValue()) : node.toString());
        }
    }

    private static Element root(byte[] body) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no parser of XML", e);
        }
    }

    /** The first element of a name bears the name alone, the second {@code Name[2]}. */
    private void add(String path, Element element) {
        String own = path + '.' + element.getLocalName();
        if (path.equals("xml") && element.getNamespaceURI() != null) {
            fields.put(own + ".@xmlns", element.getNamespaceURI());
        }
        addAt(own, element);
    }

    private void addAt(String own, Element element) {
        Map<String, Integer> seen = new HashMap<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                int count = seen.merge(inner.getLocalName(), 1, Integer::sum);
                addAt(own + '.' + inner.getLocalName() + (count == 1 ? "" : "[" + count + ']'), inner);
            }
        }
        if (seen.isEmpty()) {
            fields.put(own, element.getTextContent());
        }
    }

    private static String shown(byte[] body) {
        if (body.length > SHOWN) {
            return body.length + " bytes, " + HexFormat.of().formatHex(digest(body));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return "hex " + HexFormat.of().formatHex(body);
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no SHA-256", e);
        }
    }
}
