package io.github.flarebind.d1.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.d1.internal.SqlToken.Kind;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is known of SQL without running it, by tables in resources: {@code \n} and the like are as in Java. */
class SqlTableTest {
    private static SqlTokens tokens(String written) {
        return SqlTokens.of(
                written.translateEscapes().replace("<BOM>", "\uFEFF").replace("<VT>", "\u000B"));
    }

    @ParameterizedTest
    @CsvFileSource(
            delimiterString = " | ",
            quoteCharacter = '^',
            resources = {
                "/sql-tokens/reading.txt",
                "/sql-tokens/writing.txt",
                "/sql-tokens/several.txt",
                "/sql-tokens/quotes.txt",
                "/sql-tokens/numbers.txt",
                "/sql-tokens/triggers.txt"
            })
    void whatSqlHolds(String sql, int statements, String readsOnly, int takes) {
        SqlTokens tokens = tokens(sql);

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(tokens.statements()).as("statements").hasSize(statements);
            softly.assertThat(tokens.readsOnly()).as("reads only").isEqualTo(readsOnly.equals("yes"));
            softly.assertThat(tokens.parameters().count()).as("takes").isEqualTo(takes);
        });
    }

    @ParameterizedTest
    @CsvFileSource(delimiterString = " | ", quoteCharacter = '^', resources = "/sql-tokens/positions.txt")
    void parametersAreCountedByTheHighestIndex(String sql, int takes) {
        assertThat(tokens(sql).parameters().count()).isEqualTo(takes);
    }

    @ParameterizedTest
    @CsvFileSource(delimiterString = " | ", quoteCharacter = '^', resources = "/sql-tokens/names.txt")
    void parametersHaveTheseNames(String sql, String names) {
        assertThat(tokens(sql).tokens())
                .filteredOn(token -> token.kind() == Kind.NAMED_PARAMETER)
                .extracting(SqlToken::text)
                .containsExactly(names.isEmpty() ? new String[0] : names.split(" "));
    }
}
