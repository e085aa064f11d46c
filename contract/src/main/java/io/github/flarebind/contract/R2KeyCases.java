package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.R2_LINE_BREAKS;
import static io.github.flarebind.contract.Difference.R2_SLASHES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.r2.R2ListOptions;
import io.github.flarebind.r2.R2Object;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be the key of an object. */
@Checked(LOCAL_RUNTIME)
abstract class R2KeyCases extends R2ObjectCases {
    @ParameterizedTest
    @Checked(
            value = {LOCAL_RUNTIME, DOCUMENTATION},
            differs = {R2_LINE_BREAKS, R2_SLASHES})
    @ValueSource(
            strings = {
                "...",
                "./a",
                "../a",
                "/",
                "/a",
                "a/",
                "a//b",
                "a/../b",
                "a?b",
                "a#b",
                "a%b",
                "%2F",
                "a%2fb",
                " ",
                "a+b",
                "a:b",
                "a&b=c",
                "é",
                "e\u0301",
                "\uD83D\uDE48",
                "a\nb",
                "a\\b",
                "objects"
            })
    void everyOtherKeyIsLiteral(String key) {
        assumeTrue(takesLineBreaks() || !key.contains("\n"), "this ground takes no key with a line break");
        assumeTrue(
                !overS3() || Stream.of(key.split("/")).noneMatch(part -> part.matches("\\.\\.?")),
                "URLs of S3 would swallow a dot between slashes");
        r2.put(key, "value of " + key);
        r2.put("other", "other");

        assertThat(text(key)).isEqualTo("value of " + key);
        assertThat(r2.head(key).orElseThrow().key()).isEqualTo(key);
        assertThat(r2.list().objects()).extracting(R2Object::key).contains(key).hasSize(2);
        r2.delete(key);
        assertThat(r2.head(key)).isEmpty();
    }

    @Test
    @Checked({LOCAL_RUNTIME, DOCUMENTATION})
    void aKeyHasAtMost1024BytesOfUtf8() {
        r2.put("é".repeat(512), "fits");

        assertThat(text("é".repeat(512))).isEqualTo("fits");
        assertThat(r2.head("é".repeat(512))).isPresent();
        assertThatThrownBy(() -> r2.put("é".repeat(512) + "a", "v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1025")
                .hasMessageContaining("1024");
    }

    @ParameterizedTest
    @Checked(CLIENT)
    @ValueSource(strings = {"", ".", "..", "a\uD83D"})
    void keysThatUrlsCannotCarryAreRefused(String key) {
        assertThatThrownBy(() -> r2.get(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> r2.head(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> r2.put(key, "v")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> r2.delete(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @Checked(CLIENT)
    @ValueSource(strings = {"./a", "a/../b", "..//"})
    void whatUrlsWouldSwallowIsRefusedOverS3(String key) {
        assumeS3();

        assertThatThrownBy(() -> r2.get(key))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("R2Client.of(..)");
    }

    @Test
    void aKeyOf1024BytesWithEveryReservedCharacterGoesThereAndBack() {
        String reserved = " !\"#$%&'()*+,/:;<=>?@[\\]^`{|}~é%2F+ ";
        String some = reserved.repeat(20);
        String key = some + "k".repeat(1024 - some.getBytes(StandardCharsets.UTF_8).length);
        r2.put(key, "value");

        assertThat(text(key)).isEqualTo("value");
        assertThat(r2.head(key).orElseThrow().key()).isEqualTo(key);
        assertThat(r2.list(R2ListOptions.builder().prefix(key).build()).objects())
                .extracting(R2Object::key)
                .containsExactly(key);
        r2.delete(key);
        assertThat(r2.head(key)).isEmpty();
    }
}
