package io.github.flarebind.r2;

/** Writes the few elements that S3 is sent. */
final class XmlText {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String NAMESPACE = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    private XmlText() {}

    /** A whole document. */
    static String document(String root, String content) {
        return DECLARATION + '<' + root + NAMESPACE + '>' + content + "</" + root + '>';
    }

    /** An element of other elements. */
    static String element(String name, String content) {
        return '<' + name + '>' + content + "</" + name + '>';
    }

    /** An element of text, which {@link #carries}. */
    static String leaf(String name, String text) {
        return element(name, escaped(text));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Whether XML 1.0 has all characters of {@code text}: a document with others is none. */
    static boolean has(String text) {
        return text.codePoints()
                .noneMatch(c -> (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF);
    }

    /**
     * Whether XML carries {@code text} to every reader as it is: it has no control characters, of which XML 1.0 lacks most and
     * rewrites others, and no blanks at its ends, which some readers strip.
     */
    static boolean carries(String text) {
        return text.strip().equals(text)
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0xFFFE || c == 0xFFFF);
    }
}
