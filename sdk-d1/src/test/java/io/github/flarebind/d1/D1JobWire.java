package io.github.flarebind.d1;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

/** What import and export share on the wire: jobs that are asked after, and signed URLs. */
abstract class D1JobWire extends D1Wire {
    static final String SQL = "SELECT 1;";

    String url(String path) {
        return "http://127.0.0.1:" + cloudflare.getPort() + path;
    }

    static ResponseDefinitionBuilder job(String fields) {
        return okJson("{\"success\":true,\"result\":{\"success\":true,\"at_bookmark\":\"b1\"," + fields + "}}");
    }
}
