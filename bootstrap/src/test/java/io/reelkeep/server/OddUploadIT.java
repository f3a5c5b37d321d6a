package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files whose lengths, offsets, names or metadata are wrong: refused, and nothing is kept. */
class OddUploadIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final byte[] BYTES = "some segment".getBytes(StandardCharsets.US_ASCII);

    private TestTenant tenant;

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
    }

    @AfterEach
    void nothing_was_kept_and_the_server_answers() {
        assertThat(tenant.api("GET", "recordings", "").path("recordings")).isEmpty();
        assertThat(SERVER.process().isReady()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "abc",
                "1.5",
                "1e3",
                "9223372036854775807",
                "9223372036854775808",
                "4398046511105",
                "0x10"
            })
    void whole_files_of_odd_lengths_are_refused(String length) {
        HttpRequest.Builder request = tus("/uploads").header("Upload-Metadata", "filename eA==,owner dDE=");
        if (!length.isEmpty()) {
            request.header("Upload-Length", length);
        }
        Refused.asProblem(length, tenant.send(request.POST(BodyPublishers.noBody())), 400, 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename",
                "filename ****,owner dDE=",
                "filename eA==",
                "owner dDE=,owner dDE=",
                ",,,",
                "filename eA== eA==",
                "filename AA==,owner dDE=",
                "filename eA==,owner AA==",
                "filename /w==,owner dDE=",
                "filename eA==,owner dDE=,meeting_id YWJj"
            })
    void whole_files_with_odd_metadata_are_refused(String metadata) {
        HttpRequest.Builder request =
                tus("/uploads").header("Upload-Length", "10").header("Upload-Metadata", metadata);

        Refused.asProblem(metadata, tenant.send(request.POST(BodyPublishers.noBody())), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "%2F", "..;", "99999999999999999999", "-1", "%0a"})
    void odd_uploads_are_unknown(String id) {
        HttpRequest.Builder append = tus("/uploads/" + id)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream");

        Refused.asProblem(id, tenant.send(append.method("PATCH", BodyPublishers.ofByteArray(BYTES))), 400, 404, 405);
        Refused.asProblem(id, tenant.send(tus("/uploads/" + id).DELETE()), 400, 404, 405);
        Refused.asProblem(id, tenant.send(tus("/uploads/" + id).GET()), 400, 404, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "abc", "9223372036854775808", "1.5"})
    void odd_offsets_are_refused(String offset) {
        String location = tenant.send(tus("/uploads")
                        .header("Upload-Length", "12")
                        .header("Upload-Metadata", "filename eA==,owner dDE=")
                        .POST(BodyPublishers.noBody()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = java.net.URI.create(location).getPath();
        HttpRequest.Builder append = tus(path).header("Content-Type", "application/offset+octet-stream");
        if (!offset.isEmpty()) {
            append.header("Upload-Offset", offset);
        }

        Refused.asProblem(offset, tenant.send(append.method("PATCH", BodyPublishers.ofByteArray(BYTES))), 400);
        assertThat(tenant.send(tus(path).method("HEAD", BodyPublishers.noBody()))
                        .headers()
                        .firstValue("Upload-Offset"))
                .hasValue("0");
    }

    private HttpRequest.Builder tus(String path) {
        return tenant.authorised(path).header("Tus-Resumable", "1.0.0");
    }
}
