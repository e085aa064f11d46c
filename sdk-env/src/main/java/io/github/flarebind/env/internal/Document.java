package io.github.flarebind.env.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.env.WranglerConfigException;
import java.util.Map;

/**
 * A configuration as data, with the lines of its fields.
 *
 * @param file where it was found
 * @param root what is in it, an object
 * @param lines by {@link FieldPath}
 */
record Document(String file, JsonNode root, Map<String, Integer> lines) {
    /** Reads a text by the ending of its file's name, as wrangler does. */
    static Document of(ConfigText text) {
        if (text.file().endsWith(".toml")) {
            return TomlText.read(text);
        }
        if (text.file().endsWith(".json") || text.file().endsWith(".jsonc")) {
            return JsonText.read(text);
        }
        throw new WranglerConfigException(
                text.file(), "its name does not tell what it is; it ends with .jsonc, .json or .toml");
    }

    Section section() {
        Section whole = new Section(this, "", root, new Problems());
        whole.isObject();
        whole.problems().check(file);
        return whole;
    }

    int line(String path) {
        return lines.getOrDefault(path, 1);
    }
}
