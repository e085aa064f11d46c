package io.github.flarebind.r2.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.r2.internal.R2Limits;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartPlanTest {
    private static final long MEBIBYTE = 1L << 20;

    @ParameterizedTest
    @CsvSource({"0, 8, 1", "8388608, 8, 1", "8388609, 8, 2", "83886080000, 8, 10000", "83886080001, 9, 8889"})
    void thePartSizeFollowsFromTheLength(long size, long mebibytes, long parts) {
        PartPlan plan = PartPlan.of(size, OptionalLong.empty());

        assertThat(plan.partSize()).isEqualTo(mebibytes * MEBIBYTE);
        assertThat(plan.parts()).isEqualTo(parts);
    }

    @Test
    void theLargestObjectGoesInPartsThatR2Takes() {
        PartPlan plan = PartPlan.of(R2Limits.MAX_OBJECT_BYTES, OptionalLong.empty());

        assertThat(plan.parts()).isLessThanOrEqualTo(R2Limits.MAX_PARTS);
        assertThat(plan.partSize()).isLessThanOrEqualTo(R2Limits.MAX_PUT_BYTES);
        assertThat(plan.end((int) plan.parts())).isEqualTo(R2Limits.MAX_OBJECT_BYTES);
    }

    @Test
    void moreThan10000PartsAreRefusedWithTheSizeThatDoes() {
        assertThatThrownBy(() -> PartPlan.of(10_001 * 5 * MEBIBYTE, OptionalLong.of(5 * MEBIBYTE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set a partSize of at least " + 6 * MEBIBYTE);
    }

    @Test
    void rangesAreAsManyAsItTakes() {
        assertThat(PartPlan.ranges(10_001 * 5 * MEBIBYTE, OptionalLong.of(5 * MEBIBYTE))
                        .parts())
                .isEqualTo(10_001);
        assertThat(PartPlan.ranges(R2Limits.MAX_OBJECT_BYTES, OptionalLong.empty())
                        .partSize())
                .isEqualTo(8 * MEBIBYTE);
    }
}
