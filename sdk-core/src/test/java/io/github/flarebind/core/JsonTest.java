package io.github.flarebind.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    private final JsonCodec codec = JacksonJsonCodec.defaults();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void typesWithArgumentsAreRead() {
        assertThat(codec.read(utf8("[{\"a\":1}]"), new TypeRef<List<Map<String, Integer>>>() {}))
                .containsExactly(Map.of("a", 1));
    }

    @Test
    void aMisfitIsToldByPlaceAndWithoutTheValue() {
        assertThatThrownBy(() -> codec.read(utf8("[{\"a\":\"s3cret\"}]"), new TypeRef<List<Map<String, Integer>>>() {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[\"a\"]")
                .hasMessageContaining("line 1")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void whatIsNoJsonIsTold() {
        assertThatThrownBy(() -> codec.read(utf8("s3cret"), TypeRef.of(Map.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith("not JSON of java.util.Map")
                .doesNotContain("s3cret");
    }

    @Test
    void whatStandsBehindTheJsonIsNotPassedOver() {
        assertThatThrownBy(() -> codec.read(utf8("{} {}"), TypeRef.of(Map.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueDoesNotShowItself() {
        assertThat(JsonValue.of("\"s3cret\"", codec).toString()).doesNotContain("s3cret");
        assertThat(JsonValue.of("\"s3cret\"", codec).json(String.class)).isEqualTo("s3cret");
    }

    record Small(int a) {}

    @Test
    void fieldsThatATypeDoesNotHaveArePassedOver() {
        byte[] json = "{\"a\":1,\"added_later\":{\"b\":[2]}}".getBytes(StandardCharsets.UTF_8);

        assertThat(JacksonJsonCodec.defaults().read(json, TypeRef.of(Small.class)))
                .isEqualTo(new Small(1));
    }
}
