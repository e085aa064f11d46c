package io.github.flarebind.d1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.error.ServerException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of answers that are no results, and whether their requests go out again. */
class D1ErrorWireTest extends D1Wire {
    @Test
    void aSqlErrorReadsOnOneLine() {
        answers(refusal(400, 7500, "no such table: users: SQLITE_ERROR"));

        assertThatThrownBy(
                        () -> db.prepare("SELECT ? FROM users").bind("s3cret").run())
                .isInstanceOf(D1Exception.class)
                .hasMessage(
                        "D1 query on database 3f2a0000-0000-4000-8000-000000000001: 400, code 7500, no such table: users: SQLITE_ERROR (ray 8c1d)");
    }

    @Test
    void aMissingDatabaseIsNotFound() {
        answers(refusal(404, 7404, "The database 3f2a0000-0000-4000-8000-000000000001 could not be found"));

        assertThatThrownBy(() -> db.prepare("SELECT 1").run())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("404, code 7404");
    }

    @Test
    void aStatementThatFailedInsideASuccessIsAnError() {
        answers(results(rows("[]", "[]"), "{\"success\":false,\"error\":\"no such table: t\"}"));

        assertThatThrownBy(() -> db.exec("SELECT 1; SELECT 2"))
                .isInstanceOf(D1Exception.class)
                .hasMessage("D1 query on database 3f2a0000-0000-4000-8000-000000000001: 200, no such table: t");
    }

    @Test
    void aTransientTextIsRetriedForReads() {
        answers(refusal(400, 7500, "D1_ERROR: Network connection lost."));

        assertThatThrownBy(() -> db.prepare("SELECT 1").run()).isInstanceOf(ServerException.class);

        cloudflare.verify(3, postRequestedFor(urlEqualTo(RAW)));
    }

    @Test
    void aTransientTextLeavesAWriteUnknown() {
        answers(results("{\"success\":false,\"error\":\"D1 DB reset because its code was updated.\"}"));

        assertThatThrownBy(() -> db.prepare("DELETE FROM t").run()).isInstanceOf(OutcomeUnknownException.class);

        cloudflare.verify(1, postRequestedFor(urlEqualTo(RAW)));
    }

    @Test
    void aWriteThatTheCallerCallsRepeatableIsRetried() {
        answers(aResponse().withStatus(503));
        D1Database repeatable = db.with(CallOptions.builder().repeatable(true).build());

        assertThatThrownBy(() -> repeatable.prepare("DELETE FROM t").run()).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> repeatable.batch(List.of(repeatable.prepare("DELETE FROM t"))))
                .isInstanceOf(ServerException.class);

        cloudflare.verify(6, postRequestedFor(urlEqualTo(RAW)));
    }

    @Test
    void aBatchIsRetriedOnlyWhenAllOfItReads() {
        answers(aResponse().withStatus(503));
        D1PreparedStatement read = db.prepare("SELECT 1");

        assertThatThrownBy(() -> db.batch(List.of(read, read))).isInstanceOf(ServerException.class);
        cloudflare.verify(3, postRequestedFor(urlEqualTo(RAW)));

        assertThatThrownBy(() -> db.batch(List.of(read, db.prepare("DELETE FROM t"))))
                .isInstanceOf(OutcomeUnknownException.class);
        cloudflare.verify(4, postRequestedFor(urlEqualTo(RAW)));
    }

    @Test
    void anAnswerOfAnotherShapeIsMalformed() {
        answers(results("{\"success\":true,\"results\":{\"columns\":[\"a\"],\"rows\":[[1,2]]}}"));
        assertThatThrownBy(() -> db.prepare("SELECT 1").run())
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("a row has 2 values for 1 columns");

        answers(results());
        assertThatThrownBy(() -> db.prepare("SELECT 1").run()).isInstanceOf(MalformedResponseException.class);

        answers(okJson(
                "{\"success\":true,\"result\":[{\"success\":true,\"results\":{\"columns\":[\"a\"],\"rows\":[[1"));
        assertThatThrownBy(() -> db.prepare("SELECT 1").run()).isInstanceOf(MalformedResponseException.class);
    }
}
