package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.internal.ClientRuntime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client before an S3 that answers what it is told to. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
abstract class S3Wire {
    static final String NAMESPACE = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    static final String HELLO = "5d41402abc4b2a76b9719d911017c592";
    static final Instant NOW = Instant.parse("2026-09-01T06:05:04.321Z");

    /** 32 bytes, 0 to 31. */
    static final R2CustomerKey CUSTOMER_KEY = R2CustomerKey.of(
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

    static final String CUSTOMER_KEY_BASE64 = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String CUSTOMER_KEY_MD5 = "tP/LI3N87DFaSk0aoqYgzg==";

    @RegisterExtension
    final WireMockExtension s3 = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    final ManualTime time = ManualTime.startingAt(NOW);
    CloudflareClient client;
    R2Bucket r2;

    @BeforeEach
    void open() {
        client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .time(time)
                .build();
        r2 = new HttpR2Bucket(new S3Calls(
                ClientRuntime.of(client),
                new UnsignedS3("http://127.0.0.1:" + s3.getPort() + "/s3"),
                "media",
                CallOptions.defaults()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    /** Answers with these, one after another, and the last one ever after. */
    void answers(ResponseDefinitionBuilder... answers) {
        answers(() -> any(anyUrl()), answers);
    }

    /** Answers such requests with these, one after another, and the last one ever after. */
    void answers(Supplier<MappingBuilder> request, ResponseDefinitionBuilder... answers) {
        String name = "scenario " + s3.getStubMappings().size();
        for (int i = 0; i < answers.length; i++) {
            s3.stubFor(request.get()
                    .inScenario(name)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                    .willSetStateTo(
                            i + 1 < answers.length ? "after " + (i + 1) : i == 0 ? Scenario.STARTED : "after " + i)
                    .willReturn(answers[i]));
        }
    }

    static ResponseDefinitionBuilder lost() {
        return aResponse().withFault(Fault.EMPTY_RESPONSE);
    }

    static ResponseDefinitionBuilder xml(String... lines) {
        return aResponse()
                .withHeader("Content-Type", "application/xml")
                .withBody(XML + String.join("", Arrays.asList(lines)));
    }

    static ResponseDefinitionBuilder refuses(int status, String name, String message) {
        return error(name, message).withStatus(status);
    }

    /** An error with the status of a success. */
    static ResponseDefinitionBuilder error(String name, String message) {
        return xml("<Error><Code>" + name + "</Code><Message>" + message + "</Message></Error>");
    }

    static ResponseDefinitionBuilder object() {
        return object(HELLO);
    }

    static ResponseDefinitionBuilder object(String etag) {
        return aResponse()
                .withHeader("ETag", '"' + etag + '"')
                .withHeader("Last-Modified", "Tue, 01 Sep 2026 06:05:04 GMT")
                .withHeader("Content-Type", "text/plain")
                .withHeader("Content-Length", "5");
    }

    /** The request as it bears the customer's key. */
    static RequestPatternBuilder underCustomerKey(RequestPatternBuilder request) {
        return request.withHeader("x-amz-server-side-encryption-customer-algorithm", equalTo("AES256"))
                .withHeader("x-amz-server-side-encryption-customer-key", equalTo(CUSTOMER_KEY_BASE64))
                .withHeader("x-amz-server-side-encryption-customer-key-MD5", equalTo(CUSTOMER_KEY_MD5));
    }
}
