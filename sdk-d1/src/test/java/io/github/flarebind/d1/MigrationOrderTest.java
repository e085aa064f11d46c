package io.github.flarebind.d1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationOrderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000_late.sql 0001_init.sql 0002_alpha.sql 2_second.sql 10_ten.sql 0011_eleven.sql zzz.sql",
                "-3_a.sql 0x10_a.sql 1e3_a.sql +4_a.sql 99999999999999999999999_a.sql Z.sql _1.sql a.sql \u00e4.sql",
                "-0_a.sql 00_a.sql 0_a.sql",
                "1_a/2_b.sql 1_a/10_a.sql 1_b/1_a.sql 2_a.sql 2_a.sql/x.sql a/1.sql",
                "20240101120000_a.sql 20240101120001_a.sql"
            })
    void theOrderIsThatOfWrangler(String names) {
        List<String> ordered = List.of(names.split(" "));
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(17));

        assertThat(shuffled.stream().sorted(MigrationOrder.INSTANCE)).isEqualTo(ordered);
    }

    @Test
    void aNumberTooLargeForJavaScriptIsNone() {
        assertThat("9".repeat(400) + "_a.sql")
                .usingComparator(MigrationOrder.INSTANCE)
                .isLessThan("a.sql");
        assertThat("9".repeat(400) + "_a.sql")
                .usingComparator(MigrationOrder.INSTANCE)
                .isGreaterThan("5_a.sql");
    }
}
