package io.github.flarebind.testing.s3;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** An XML document, written from top to bottom. */
final class S3Xml {
    static final Headers TYPE = Headers.of("Content-Type", "application/xml");

    private static final String NAMESPACE = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<String> open = new ArrayDeque<>();

    S3Xml(String root) {
        open(root, "");
    }

    /** The document of a success, which bears a namespace; errors bear none. */
    static S3Xml result(String root) {
        S3Xml xml = new S3Xml(root);
        xml.text.insert(xml.text.length() - 1, NAMESPACE);
        return xml;
    }

    private S3Xml open(String name, String attributes) {
        text.append('<').append(name).append(attributes).append('>');
        open.push(name);
        return this;
    }

    S3Xml open(String name) {
        return open(name, "");
    }

    S3Xml close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    S3Xml text(String name, Object value) {
        open(name, "");
        content(String.valueOf(value));
        return close();
    }

    S3Xml text(String name, Optional<?> value) {
        value.ifPresent(present -> text(name, present));
        return this;
    }

    S3Xml content(String value) {
        value.codePoints().forEach(this::character);
        return this;
    }

    /** A parser takes a bare carriage return for a line feed, and most control characters for no XML at all. */
    private void character(int c) {
        switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\'' -> text.append("&apos;");
            default -> {
                if (c < ' ' && c != '\n' && c != '\t') {
                    text.append("&#").append(c).append(';');
                } else {
                    text.appendCodePoint(c);
                }
            }
        }
    }

    byte[] bytes() {
        while (!open.isEmpty()) {
            close();
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    TransportResponse ok() {
        return TransportResponse.of(200, TYPE, bytes());
    }
}
