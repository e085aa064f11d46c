package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.LocationHint;
import io.github.flarebind.core.error.NotFoundException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Buckets' control as it stands on the wire. */
class R2ControlWireTest extends R2Wire {
    private static final R2BucketInfo MEDIA = new R2BucketInfo(
            "media",
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
            Optional.of("weur"),
            Optional.of(R2StorageClass.INFREQUENT_ACCESS),
            Optional.of("eu"));

    private R2Client buckets() {
        return R2Client.of(client);
    }

    private void answersMedia() {
        answers(okJson("{\"success\":true,\"result\":{\"name\":\"media\",\"creation_date\":\"2026-01-01T00:00:00Z\","
                + "\"location\":\"WEUR\",\"storage_class\":\"InfrequentAccess\",\"jurisdiction\":\"eu\"}}"));
    }

    @Test
    void createWithAllOptions() {
        answersMedia();
        R2BucketOptions options = R2BucketOptions.builder()
                .locationHint(LocationHint.WEUR)
                .storageClass(R2StorageClass.INFREQUENT_ACCESS)
                .build();

        assertThat(buckets().in(Jurisdiction.EU).create("media", options)).isEqualTo(MEDIA);

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(BUCKETS))
                        .withHeader("cf-r2-jurisdiction", equalTo("eu"))
                        .withRequestBody(equalToJson("{\"name\":\"media\",\"locationHint\":\"weur\","
                                + "\"storageClass\":\"InfrequentAccess\"}")));
    }

    @Test
    void getBucket() {
        answersMedia();

        assertThat(buckets().get("media")).isEqualTo(MEDIA);

        cloudflare.verify(
                1, getRequestedFor(urlEqualTo(BUCKETS + "/media")).withHeader("cf-r2-jurisdiction", absent()));
    }

    @Test
    void getOfABucketThatIsNotThere() {
        answers(aResponse().withStatus(404).withBody(error(10006, "The specified bucket does not exist.")));

        assertThatThrownBy(() -> buckets().get("media"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("R2Client.in(Jurisdiction)");
    }

    @Test
    void changeTheStorageClass() {
        answersMedia();

        assertThat(buckets().changeStorageClass("media", R2StorageClass.INFREQUENT_ACCESS))
                .isEqualTo(MEDIA);

        cloudflare.verify(
                1,
                patchRequestedFor(urlEqualTo(BUCKETS + "/media"))
                        .withHeader("cf-r2-storage-class", equalTo("InfrequentAccess"))
                        .withHeader("Content-Type", absent())
                        .withRequestBody(absent()));
    }

    @ParameterizedTest
    @CsvSource({"WEUR, weur", "weur, weur", "Moon, moon"})
    void aLocationIsToldInLowerCase(String told, String location) {
        answers(okJson("{\"success\":true,\"result\":{\"name\":\"media\",\"location\":\"" + told + "\"}}"));

        assertThat(buckets().get("media").location()).contains(location);
    }

    @ParameterizedTest
    @EnumSource
    void everyCallOfAJurisdictionSaysSo(Jurisdiction jurisdiction) {
        answersMedia();
        R2Client r2 = buckets().in(jurisdiction);

        r2.delete("media");
        r2.bucket("media").delete("k");
        r2.bucket("media").async().delete("k").join();

        cloudflare.verify(
                1,
                deleteRequestedFor(urlEqualTo(BUCKETS + "/media"))
                        .withHeader("cf-r2-jurisdiction", equalTo(jurisdiction.code())));
        cloudflare.verify(
                2,
                deleteRequestedFor(urlEqualTo(BUCKETS + "/media/objects/k"))
                        .withHeader("cf-r2-jurisdiction", equalTo(jurisdiction.code())));
    }
}
