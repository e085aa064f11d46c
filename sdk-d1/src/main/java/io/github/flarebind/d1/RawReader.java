package io.github.flarebind.d1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.flarebind.core.internal.ResultReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the result of {@code /raw} in one pass: rows become arrays as they come, and no tree is built. */
final class RawReader implements ResultReader<List<RawResult>> {
    private final int rowsKept;

    /** Keeps at most {@code rowsKept} rows of each statement. */
    RawReader(int rowsKept) {
        this.rowsKept = rowsKept;
    }

    @Override
    public List<RawResult> read(JsonParser json) throws IOException {
        List<RawResult> results = new ArrayList<>();
        expect(JsonToken.START_ARRAY, json.currentToken(), "an array of results");
        while (json.nextToken() == JsonToken.START_OBJECT) {
            results.add(new Element().read(json));
        }
        expect(JsonToken.END_ARRAY, json.currentToken(), "a result of a statement");
        return results;
    }

    private static void expect(JsonToken token, @Nullable JsonToken found, String what) throws IOException {
        if (token != found) {
            throw new IOException(what + " was expected, not " + found);
        }
    }

    private final class Element {
        private final List<String> columns = new ArrayList<>();
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private final MetaReader meta = new MetaReader();
        private boolean success = true;
        private String error = "the statement failed, and the service does not say why";

        RawResult read(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                field(name, json.nextToken(), json);
            }
            for (@Nullable Object[] row : rows) {
                if (row.length != columns.size()) {
                    throw new IOException("a row has " + row.length + " values for " + columns.size() + " columns");
                }
            }
            Optional<String> failure = success ? Optional.empty() : Optional.of(error);
            return new RawResult(new ColumnIndex(columns), rows, meta.meta(), failure);
        }

        private void field(String name, JsonToken token, JsonParser json) throws IOException {
            switch (name) {
                case "success" -> success = token != JsonToken.VALUE_FALSE;
                case "error" -> error = token == JsonToken.VALUE_STRING ? json.getText() : error;
                case "meta" -> meta.read(token, json);
                case "results" -> results(token, json);
                default -> json.skipChildren();
            }
        }

        private void results(JsonToken token, JsonParser json) throws IOException {
            if (token == JsonToken.VALUE_NULL) {
                return;
            }
            expect(JsonToken.START_OBJECT, token, "columns and rows");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "columns" -> columns(json);
                    case "rows" -> rows(json);
                    default -> json.skipChildren();
                }
            }
        }

        private void columns(JsonParser json) throws IOException {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                expect(JsonToken.VALUE_STRING, json.currentToken(), "the name of a column");
                columns.add(json.getText());
            }
        }

        private void rows(JsonParser json) throws IOException {
            List<@Nullable Object> row = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                expect(JsonToken.START_ARRAY, json.currentToken(), "a row");
                if (rows.size() == rowsKept) {
                    json.skipChildren();
                    continue;
                }
                row.clear();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    row.add(value(json));
                }
                rows.add(row.toArray());
            }
        }
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> 1L;
            case VALUE_FALSE -> 0L;
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_NUMBER_INT -> whole(json);
            case START_ARRAY -> blob(json);
            default -> throw new IOException("a value was expected, not " + json.currentToken());
        };
    }

    // a REAL without a fraction looks like a whole number, and may be larger than any
    private static Object whole(JsonParser json) throws IOException {
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return json.getDoubleValue();
        }
        return json.getLongValue();
    }

    private static byte[] blob(JsonParser json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int value = json.currentToken() == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : -1;
            if (value < 0 || value > 255) {
                throw new IOException("a byte was expected in a blob");
            }
            bytes.write(value);
        }
        return bytes.toByteArray();
    }
}
