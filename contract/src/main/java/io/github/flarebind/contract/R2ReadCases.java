package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.R2_GET_CONDITIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.r2.R2Conditions;
import io.github.flarebind.r2.R2GetOptions;
import io.github.flarebind.r2.R2GetResult;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.r2.R2Range;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What R2 gives of an object: some of its bytes, and on conditions. */
@Checked(LOCAL_RUNTIME)
abstract class R2ReadCases extends R2KeyCases {
    private static R2GetOptions of(R2Range range) {
        return R2GetOptions.builder().range(range).build();
    }

    private static R2Range range(Long offset, Long length) {
        return new R2Range(
                offset == null ? OptionalLong.empty() : OptionalLong.of(offset),
                length == null ? OptionalLong.empty() : OptionalLong.of(length));
    }

    @ParameterizedTest
    @CsvSource({
        "3, , 3456789, 3",
        "0, 3, 012, 0",
        "2, 3, 234, 2",
        "8, 100, 89, 8",
        "0, 100, 0123456789, 0",
        ", 3, 789, 7",
        ", 11, 0123456789, 0",
    })
    void aRangeIsCutAtTheEnd(Long offset, Long length, String text, long from) {
        assumeS3();
        r2.put("k", "0123456789");

        try (R2ObjectBody body = r2.get("k", of(range(offset, length))).orElseThrow()) {
            assertThat(body.object().size()).isEqualTo(10);
            assertThat(body.object().range()).contains(R2Range.of(from, text.length()));
            assertThat(body.text()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, ", "11, ", "10, 5"})
    void aRangeBehindTheEndIsRefused(Long offset, Long length) {
        assumeS3();
        r2.put("k", "0123456789");

        assertThatThrownBy(() -> r2.get("k", of(range(offset, length))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("10039");
    }

    @Test
    void anyRangeOfAnEmptyObjectIsRefused() {
        assumeS3();
        r2.put("k", "");

        assertThatThrownBy(() -> r2.get("k", of(R2Range.from(0)))).isInstanceOf(InvalidRequestException.class);
        assertThat(r2.get("k").orElseThrow().text()).isEmpty();
    }

    @Test
    void aRangeOfAnAbsentObjectIsEmpty() {
        assumeS3();

        assertThat(r2.get("k", of(R2Range.from(100)))).isEmpty();
    }

    @Test
    void rangesOfLargeObjectsAreTheirBytes() {
        assumeS3();
        byte[] large = new byte[3_000_000];
        large[2_000_000] = 1;
        large[2_000_002] = 2;
        r2.put("k", Body.of(large));

        assertThat(r2.get("k", of(R2Range.of(2_000_000, 3))).orElseThrow().bytes())
                .containsExactly(1, 0, 2);
    }

    @Test
    @Checked(DOCUMENTATION)
    void rangesAreRefusedOverRest() {
        assumeRest();

        assertThatThrownBy(() -> r2.get("k", of(R2Range.from(1))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("range")
                .hasMessageContaining("R2Client.s3()");
    }

    /** What {@code etagDoesNotMatch} and {@code uploadedAfter} decide goes over both wires. */
    @ParameterizedTest
    @Checked(value = LOCAL_RUNTIME, differs = R2_GET_CONDITIONS)
    @ValueSource(
            strings = {
                "same, , , , true",
                "other, , , , false",
                "any, , , , true",
                ", same, , , false",
                ", other, , , true",
                ", any, , , false",
                ", , 1, , true",
                ", , -1, , false",
                ", , , -1, true",
                ", , , 1, false",
                ", , 0, , false",
                ", , , 0, false",
                "same, , -1, , true",
                ", other, , 1, true",
                "same, same, , , false",
                "same, , , 1, false",
                ", other, -1, , false",
            })
    void anObjectIsReadWhereItsConditionsHold(R2ConditionRow row) {
        if (row.needsS3()) {
            assumeS3();
        }
        assumeConditionalGets();
        R2Object found = r2.put("k", "value");
        R2Conditions conditions = row.on(head(found));

        try (R2GetResult result =
                r2.get("k", conditions, R2GetOptions.defaults()).orElseThrow()) {
            assertThat(result.body().isPresent()).isEqualTo(row.passes());
            assertThat(result.object().etag()).isEqualTo(found.etag());
            result.body().ifPresent(body -> assertThat(body.text()).isEqualTo("value"));
        }
    }

    private R2Object head(R2Object found) {
        return r2.head(found.key()).orElseThrow();
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = R2_GET_CONDITIONS)
    void conditionsOnAnAbsentObjectAreEmpty() {
        assumeConditionalGets();

        assertThat(r2.get("k", R2Conditions.absent(), R2GetOptions.defaults())).isEmpty();
    }

    @Test
    void conditionsComeBeforeRanges() {
        assumeS3();
        R2Object found = r2.put("k", "value");
        R2Conditions other =
                R2Conditions.builder().etagDoesNotMatch(found.etag()).build();

        try (R2GetResult result = r2.get("k", other, of(R2Range.from(100))).orElseThrow()) {
            assertThat(result.body()).isEmpty();
        }
    }
}
