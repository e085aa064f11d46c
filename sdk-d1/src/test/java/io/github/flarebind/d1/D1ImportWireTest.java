package io.github.flarebind.d1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.error.PermissionDeniedException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An import as it stands on the wire, step by step. */
class D1ImportWireTest extends D1JobWire {
    private static final String IMPORT = DATABASES + "/" + ID + "/import";
    private static final String MD5 = "71568061b2970a4b7c5160fe75356e10";
    private static final String COMPLETE =
            "\"status\":\"complete\",\"messages\":[\"done\"],\"result\":{\"num_queries\":1,"
                    + "\"final_bookmark\":\"b2\",\"meta\":{\"rows_written\":4}}";

    private static final List<ResponseDefinitionBuilder> LOST = List.of(
            aResponse().withStatus(503),
            aResponse().withFault(Fault.EMPTY_RESPONSE),
            okJson("{\"success\":true,\"result\":{\"status\":"));

    private void on(String action, ResponseDefinitionBuilder answer) {
        cloudflare.stubFor(post(urlEqualTo(IMPORT))
                .withRequestBody(matchingJsonPath("$.action", equalTo(action)))
                .willReturn(answer));
    }

    private void uploadIsWanted() {
        on("init", job("\"filename\":\"f.sql\",\"upload_url\":\"" + url("/signed?X-Amz-Signature=s") + "\""));
        cloudflare.stubFor(put(urlEqualTo("/signed?X-Amz-Signature=s"))
                .willReturn(aResponse().withHeader("ETag", '"' + MD5 + '"')));
        on("ingest", job("\"status\":\"active\",\"messages\":[\"begun\"]"));
    }

    @Test
    void importGoesByInitUploadIngestAndPolls() {
        uploadIsWanted();
        on("poll", job(COMPLETE));
        List<D1Progress> told = new ArrayList<>();

        D1ImportResult result = D1Client.of(client)
                .importSql(
                        ID,
                        Body.stream(new ByteArrayInputStream(SQL.getBytes(StandardCharsets.UTF_8)), 9),
                        D1ImportOptions.builder().onProgress(told::add).build());

        assertThat(result.queries()).isEqualTo(1);
        assertThat(result.bookmark()).isEqualTo("b2");
        assertThat(result.meta().rowsWritten()).isEqualTo(4);
        assertThat(told)
                .containsExactly(
                        new D1Progress(D1Progress.Phase.UPLOADING, 9, 9, List.of()),
                        new D1Progress(D1Progress.Phase.RUNNING, 0, -1, List.of("begun")),
                        new D1Progress(D1Progress.Phase.RUNNING, 0, -1, List.of("done")));
        everyStepWasSent();
    }

    private void everyStepWasSent() {
        sent("{\"action\":\"init\",\"etag\":\"" + MD5 + "\"}");
        cloudflare.verify(
                1,
                putRequestedFor(urlEqualTo("/signed?X-Amz-Signature=s"))
                        .withoutHeader("Authorization")
                        .withHeader("Content-Length", equalTo("9"))
                        .withRequestBody(equalTo(SQL)));
        sent("{\"action\":\"ingest\",\"etag\":\"" + MD5 + "\",\"filename\":\"f.sql\"}");
        sent("{\"action\":\"poll\",\"current_bookmark\":\"b1\"}");
    }

    private void sent(String json) {
        cloudflare.verify(1, postRequestedFor(urlEqualTo(IMPORT)).withRequestBody(equalToJson(json)));
    }

    @Test
    void whatWasUploadedBeforeIsNotUploadedAgain() {
        on("init", job("\"status\":\"active\",\"messages\":[]"));
        on("poll", job(COMPLETE));

        assertThat(D1Client.of(client).importSql(ID, Body.of(SQL)).queries()).isEqualTo(1);

        cloudflare.verify(0, putRequestedFor(urlEqualTo("/signed?X-Amz-Signature=s")));
    }

    @Test
    void lostPollsAreFollowedByOthers() {
        uploadIsWanted();
        cloudflare.stubFor(post(urlEqualTo(IMPORT))
                .withRequestBody(matchingJsonPath("$.action", equalTo("poll")))
                .inScenario("lost")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("1")
                .willReturn(aResponse().withStatus(500)));
        for (int i = 1; i < 7; i++) {
            cloudflare.stubFor(post(urlEqualTo(IMPORT))
                    .withRequestBody(matchingJsonPath("$.action", equalTo("poll")))
                    .inScenario("lost")
                    .whenScenarioStateIs(Integer.toString(i))
                    .willSetStateTo(Integer.toString(i + 1))
                    .willReturn(LOST.get(i % LOST.size())));
        }
        cloudflare.stubFor(post(urlEqualTo(IMPORT))
                .withRequestBody(matchingJsonPath("$.action", equalTo("poll")))
                .inScenario("lost")
                .whenScenarioStateIs("7")
                .willReturn(job(COMPLETE)));

        assertThat(D1Client.of(client).importSql(ID, Body.of(SQL)).queries()).isEqualTo(1);
    }

    @Test
    void anImportThatFailsTellsItsSql() {
        uploadIsWanted();
        on("poll", job("\"status\":\"error\",\"errors\":[\"UNIQUE constraint failed: t.a: SQLITE_CONSTRAINT\"]"));

        assertThatThrownBy(() -> D1Client.of(client).importSql(ID, Body.of(SQL)))
                .isInstanceOf(D1ConstraintException.class)
                .hasMessageStartingWith("D1 poll import on database " + ID + ": 200, UNIQUE constraint failed: t.a");
    }

    @Test
    void anImportThatEndsUnseenIsUnknown() {
        uploadIsWanted();
        on("poll", job("\"success\":false,\"error\":\"Not currently importing anything.\""));
        assertThatThrownBy(() -> D1Client.of(client).importSql(ID, Body.of(SQL)))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("it ended unseen");

        on("poll", job("\"status\":\"active\""));
        D1ImportOptions brief =
                D1ImportOptions.builder().deadline(Duration.ofSeconds(5)).build();
        assertThatThrownBy(() -> D1Client.of(client).importSql(ID, Body.of(SQL), brief))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("it still runs after PT5S");
    }

    @Test
    void aPollThatIsRefusedLeavesTheImportUnknown() {
        uploadIsWanted();
        on("poll", refusal(403, 10000, "Authentication error"));

        assertThatThrownBy(() -> D1Client.of(client).importSql(ID, Body.of(SQL)))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasCauseInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("the waiting for it was refused");
    }

    @Test
    void allPartsOfAnImportShareItsDeadline() {
        uploadIsWanted();
        on("poll", job(COMPLETE));
        Body slow = Body.stream(
                () -> {
                    time().advance(Duration.ofSeconds(30));
                    return new ByteArrayInputStream(SQL.getBytes(StandardCharsets.UTF_8));
                },
                9);
        D1ImportOptions brief =
                D1ImportOptions.builder().deadline(Duration.ofSeconds(20)).build();

        assertThatThrownBy(() -> D1Client.of(client).importSql(ID, slow, brief))
                .isInstanceOf(DeadlineExceededException.class);
        cloudflare.verify(0, putRequestedFor(urlEqualTo("/signed?X-Amz-Signature=s")));
    }

    @Test
    void anUploadThatIsStoredOtherwiseEndsTheImport() {
        uploadIsWanted();
        cloudflare.stubFor(put(urlEqualTo("/signed?X-Amz-Signature=s"))
                .willReturn(aResponse().withHeader("ETag", "\"00000000000000000000000000000000\"")));

        assertThatThrownBy(() -> D1Client.of(client).importSql(ID, Body.of(SQL)))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("what was sent has '" + MD5 + "'")
                .hasMessageNotContaining("Signature");
    }

    @Test
    void aSignedUrlInTheClearIsRefused() {
        on("init", job("\"filename\":\"f.sql\",\"upload_url\":\"http://example.com/x?sig=s3cret\""));

        assertThatThrownBy(() -> D1Client.of(client).importSql(ID, Body.of(SQL)))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("not https")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void whatCannotBeImportedIsRefusedBeforeAnythingIsSent() {
        D1Client databases = D1Client.of(client);
        assertThatThrownBy(() -> databases.importSql(ID, Body.of(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> databases.importSql(ID, Body.json("SELECT 1")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(cloudflare.getAllServeEvents()).isEmpty();
    }
}
