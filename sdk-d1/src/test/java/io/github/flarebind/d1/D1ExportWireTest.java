package io.github.flarebind.d1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.flarebind.core.error.DeadlineExceededException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export as it stands on the wire, step by step. */
class D1ExportWireTest extends D1JobWire {
    private static final String EXPORT = DATABASES + "/" + ID + "/export";

    @TempDir
    Path folder;

    @Test
    void exportPollsWithTheSameBodyAndFetchesWithoutCredentials() throws Exception {
        String options = "\"output_format\":\"polling\",\"dump_options\":"
                + "{\"no_data\":true,\"no_schema\":false,\"tables\":[\"users\"]}";
        cloudflare.stubFor(post(urlEqualTo(EXPORT)).willReturn(job("\"status\":\"active\"")));
        cloudflare.stubFor(post(urlEqualTo(EXPORT))
                .withRequestBody(matchingJsonPath("$.current_bookmark", equalTo("b1")))
                .willReturn(job("\"status\":\"complete\",\"result\":{\"filename\":\"x.sql\",\"signed_url\":\""
                        + url("/signed?get") + "\"}")));
        cloudflare.stubFor(get(urlEqualTo("/signed?get")).willReturn(aResponse().withBody(SQL)));
        Path file = Files.writeString(folder.resolve("dump.sql"), "old");
        List<D1Progress> told = new ArrayList<>();

        D1ExportResult result = D1Client.of(client)
                .exportSql(
                        ID,
                        file,
                        D1ExportOptions.builder()
                                .noData(true)
                                .addTables("users")
                                .onProgress(told::add)
                                .build());

        assertThat(told).contains(new D1Progress(D1Progress.Phase.DOWNLOADING, 9, -1, List.of()));
        assertThat(result).isEqualTo(new D1ExportResult(file, 9, "x.sql"));
        assertThat(file).hasContent(SQL);
        assertThat(folder).isDirectoryContaining(file::equals);
        everyStepWasSent(options);
    }

    private void everyStepWasSent(String options) {
        cloudflare.verify(1, postRequestedFor(urlEqualTo(EXPORT)).withRequestBody(equalToJson("{" + options + "}")));
        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(EXPORT))
                        .withRequestBody(equalToJson("{\"current_bookmark\":\"b1\"," + options + "}")));
        cloudflare.verify(1, getRequestedFor(urlEqualTo("/signed?get")).withoutHeader("Authorization"));
    }

    @Test
    void anExportThatBreaksOffIsFetchedAgainAndNeverLeftInHalf() throws Exception {
        cloudflare.stubFor(post(urlEqualTo(EXPORT))
                .willReturn(job("\"status\":\"complete\",\"result\":{\"filename\":\"x.sql\",\"signed_url\":\""
                        + url("/signed?get") + "\"}")));
        cloudflare.stubFor(get(urlEqualTo("/signed?get"))
                .inScenario("cut")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("whole")
                .willReturn(aResponse().withHeader("Content-Length", "20").withBody(SQL)));
        cloudflare.stubFor(get(urlEqualTo("/signed?get"))
                .inScenario("cut")
                .whenScenarioStateIs("whole")
                .willReturn(aResponse().withBody(SQL)));

        D1Client.of(client).exportSql(ID, folder.resolve("dump.sql"));

        assertThat(folder.resolve("dump.sql")).hasContent(SQL);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anExportThatNeverEndsIsGivenUpAtItsDeadline() {
        cloudflare.stubFor(post(urlEqualTo(EXPORT)).willReturn(job("\"status\":\"active\"")));

        assertThatThrownBy(() -> D1Client.of(client)
                        .exportSql(
                                ID,
                                folder.resolve("dump.sql"),
                                D1ExportOptions.builder()
                                        .deadline(Duration.ofSeconds(3))
                                        .build()))
                .isInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void whatCannotBeExportedIsRefusedBeforeAnythingIsSent() {
        D1Client databases = D1Client.of(client);
        assertThatThrownBy(() -> databases.exportSql(ID, folder.resolve("none/dump.sql")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its folder is not there");
        assertThatThrownBy(() -> databases.exportSql(ID, folder)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        D1ExportOptions.builder().noData(true).noSchema(true).build())
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(cloudflare.getAllServeEvents()).isEmpty();
    }
}
