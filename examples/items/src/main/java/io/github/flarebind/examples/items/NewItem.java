package io.github.flarebind.examples.items;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;

/** What a client says of an item that it adds. */
record NewItem(String name, long priceCents) {
    private static final int LONGEST_NAME = 100;
    private static final long HIGHEST_PRICE = 100_000_000;
    private static final Set<String> FIELDS = Set.of("name", "priceCents");
    private static final JsonFactory TEXTS = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE) // the body's size is limit enough
                    .build())
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder(TEXTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    // unlike isBlank, the same as in the Worker
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cc}]*");

    /** Reads the body of a request. */
    static NewItem of(byte[] body) {
        JsonNode json = object(body);
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            if (!FIELDS.contains(names.next())) {
                throw Refusal.badRequest("the body has other fields than name and priceCents");
            }
        }
        return new NewItem(name(json.path("name")), priceCents(json.path("priceCents")));
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode json = JSON.readTree(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            // the same as a JSON text that is no object
        }
        throw Refusal.badRequest("the body is not a JSON object");
    }

    private static String name(JsonNode json) {
        String name = json.asText();
        if (!json.isTextual() || BLANK.matcher(name).matches()) {
            throw Refusal.badRequest("name is missing; it is a text that is not blank");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refusal.badRequest("name has more than " + LONGEST_NAME + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)
                || !UTF_8.newEncoder().canEncode(name)) {
            throw Refusal.badRequest("name has characters that are no text");
        }
        return name;
    }

    private static long priceCents(JsonNode json) {
        if (!json.canConvertToExactIntegral()
                || !json.canConvertToLong()
                || json.longValue() < 0
                || json.longValue() > HIGHEST_PRICE) {
            throw Refusal.badRequest("priceCents is missing; it is a whole number from 0 to " + HIGHEST_PRICE);
        }
        return json.longValue();
    }
}
