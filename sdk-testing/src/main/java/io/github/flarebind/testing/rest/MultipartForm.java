package io.github.flarebind.testing.rest;

import io.github.flarebind.testing.engine.ServiceException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/form-data} body by name (RFC 7578). */
final class MultipartForm {
    private static final int INVALID_FORM = 10047;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)^multipart/form-data;.*\\bboundary=\"?([^\";]+)\"?.*$");
    private static final Pattern NAME =
            Pattern.compile("(?i)content-disposition:\\s*form-data;[^\\r\\n]*\\bname=\"([^\"]*)\"");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private MultipartForm() {}

    /** The form in {@code call}, if its content type says that there is one. */
    static Optional<MultipartForm> of(RestCall call) {
        Matcher type = BOUNDARY.matcher(call.headers().first("content-type").orElse(""));
        return type.matches() ? Optional.of(parse(call.body(), "--" + type.group(1))) : Optional.empty();
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    byte[] required(String name) {
        return part(name).orElseThrow(() -> invalid("the form has no part called " + name));
    }

    // Latin-1 maps every byte to one character and back, so that bytes can be searched as text
    private static MultipartForm parse(byte[] body, String delimiter) {
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String[] pieces = text.split(Pattern.quote("\r\n" + delimiter), -1);
        if (pieces.length < 2 || !pieces[pieces.length - 1].startsWith("--")) {
            throw invalid("the form does not end with its boundary");
        }
        MultipartForm form = new MultipartForm();
        for (int i = 1; i < pieces.length - 1; i++) {
            form.add(pieces[i]);
        }
        return form;
    }

    private void add(String piece) {
        int end = piece.indexOf("\r\n\r\n");
        Matcher name = NAME.matcher(end < 0 ? "" : piece.substring(0, end));
        if (!name.find()) {
            throw invalid("a part of the form has no name");
        }
        parts.put(name.group(1), piece.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static ServiceException invalid(String message) {
        return new ServiceException(ServiceException.Kind.INVALID, INVALID_FORM, message);
    }
}
