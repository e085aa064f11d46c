package io.github.flarebind.env.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.flarebind.env.WranglerConfigException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** JSON with comments and trailing commas, read twice: for what it says, and for where. */
final class JsonText {
    private final Map<String, Integer> lines = new HashMap<>();
    private final String file;
    private final JsonParser parser;

    private JsonText(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Document read(ConfigText text) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try (JsonParser parser = mapper.createParser(text.text())) {
            Map<String, Integer> lines = new JsonText(text.file(), parser).lines(); // first, since it bounds the depth
            return new Document(text.file(), mapper.readTree(text.text()), lines);
        } catch (JsonProcessingException e) { // neither its words nor itself as a cause: they quote the file
            String why = "no valid JSON; comments and trailing commas are fine";
            throw e.getLocation() == null
                    ? new WranglerConfigException(text.file(), why)
                    : new WranglerConfigException(text.file(), e.getLocation().getLineNr(), why);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
    }

    private Map<String, Integer> lines() throws IOException {
        parser.nextToken();
        value("", 0);
        return Map.copyOf(lines);
    }

    private void value(String path, int depth) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            fields(path, depth + 1);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            elements(path, depth + 1);
        }
    }

    private void fields(String path, int depth) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = FieldPath.of(path, parser.currentName());
            mark(field, depth);
            parser.nextToken();
            value(field, depth);
        }
    }

    private void elements(String path, int depth) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            mark(FieldPath.of(path, i), depth);
            value(FieldPath.of(path, i), depth);
        }
    }

    private void mark(String path, int depth) {
        int line = parser.currentTokenLocation().getLineNr();
        Nesting.check(new Place(file, line, path), depth);
        lines.put(path, line);
    }
}
