package io.github.flarebind.testing.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.ManualTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several equal words an error is about. */
class SqlErrorTest {
    private final D1Store store = new D1Store("id", "name", D1Settings.DEFAULT, ManualTime.startingAt(Instant.EPOCH));

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT nofunc(1) + nofunc(2) | no such function: nofunc at offset 7: SQLITE_ERROR",
                "SELECT nofunc(nofunc(1)) | no such function: nofunc at offset 14: SQLITE_ERROR",
                "SELECT nofunc(1 + nofunc(2) + nofunc(3)), nofunc(4) | no such function: nofunc at offset 18: SQLITE_ERROR",
                "SELECT nofunc(nope) | no such column: nope at offset 14: SQLITE_ERROR",
                "SELECT abs(1, abs(2, 3)) | wrong number of arguments to function abs() at offset 14: SQLITE_ERROR"
            })
    void ofFunctionsInsideEachOtherItIsTheInnermost(String sql, String message) {
        assertThatThrownBy(() -> store.query(new SqlStatement(sql, List.of()))).hasMessage(message);
    }
}
