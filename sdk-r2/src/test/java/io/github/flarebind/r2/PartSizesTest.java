package io.github.flarebind.r2;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sizes of parts R2 joins. */
class PartSizesTest {
    private static final int LEAST = 5 << 20;

    private final PartSizes sizes = PartSizes.none();

    /** Parts of these sizes; one of a negative size went another way. */
    private List<R2UploadedPart> parts(String told) {
        List<R2UploadedPart> parts = new ArrayList<>();
        for (String size : told.split(" ", -1)) {
            R2UploadedPart part = new R2UploadedPart(parts.size() + 1, "e");
            if (Long.parseLong(size) >= 0) {
                sizes.keep(part, Long.parseLong(size));
            }
            parts.add(part);
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                LEAST + " 1",
                LEAST + " " + LEAST,
                LEAST + " -1 " + LEAST + " 7",
                "-1 -1",
                "-1 9000000",
                "-1 -1 1"
            })
    void joins(String sizes) {
        assertThatCode(() -> this.sizes.check(parts(sizes))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "5 5, the part 1 has 5 bytes; all parts but the last have at least 5242880",
        "5242880 5242879 1, the part 2 has 5242879 bytes; all parts but the last have at least 5242880",
        "5242880 5242881 1, 'the part 2 has 5242881 bytes; all parts but the last have one size, here 5242880'",
        "5242880 5242881, 'the part 2 has 5242881 bytes; all parts but the last have no less than the last, here 5242880'",
        "-1 5242880 -1 5242881, 'the part 4 has 5242881 bytes'"
    })
    void refuses(String sizes, String why) {
        assertThatThrownBy(() -> this.sizes.check(parts(sizes)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("upload it again by the same number");
    }

    @Test
    void aPartThatWasReplacedIsThatOfItsEtag() {
        R2UploadedPart replaced = new R2UploadedPart(1, "old");
        R2UploadedPart part = new R2UploadedPart(1, "new");
        sizes.keep(replaced, 5);
        sizes.keep(part, LEAST);

        assertThatCode(() -> sizes.check(List.of(part, new R2UploadedPart(2, "e"))))
                .doesNotThrowAnyException();
    }
}
