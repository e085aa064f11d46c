package io.github.flarebind.env.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.toml.TomlReadFeature;
import io.github.flarebind.env.WranglerConfigException;

/** TOML: Jackson says what is in it, {@link TomlLines} where. */
final class TomlText {
    private TomlText() {}

    static Document read(ConfigText text) {
        return new Document(text.file(), tree(text), new TomlLines(text).read());
    }

    private static JsonNode tree(ConfigText text) {
        TomlMapper mapper = TomlMapper.builder(TomlFactory.builder()
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(Nesting.DEEPEST + 10) // it counts a little otherwise
                                .build())
                        .enable(TomlReadFeature.PARSE_JAVA_TIME) // so that a date is told from a text
                        .build())
                .build();
        try {
            return mapper.readTree(text.text());
        } catch (StreamConstraintsException e) { // it knows no place
            new TomlLines(text).read();
            throw new WranglerConfigException(text.file(), "no valid TOML: something in it is too long");
        } catch (JsonProcessingException e) { // neither its words nor itself as a cause: they quote the file
            throw e.getLocation() == null
                    ? new WranglerConfigException(text.file(), "no valid TOML")
                    : new WranglerConfigException(text.file(), e.getLocation().getLineNr(), "no valid TOML");
        }
    }
}
