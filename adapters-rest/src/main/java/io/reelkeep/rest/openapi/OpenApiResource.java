package io.reelkeep.rest.openapi;

import io.reelkeep.rest.shared.description.Described;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** {@code /openapi.yaml}: the description of all routes as it was made when the server was built. For everybody. */
@Path("/openapi.yaml")
public final class OpenApiResource {
    /** RFC 9512. */
    private static final String YAML = "application/yaml";

    private static final int TAG_BYTES = 12;
    private static final byte[] DOCUMENT = read();
    private static final EntityTag TAG = tagOf(DOCUMENT);

    /** Always YAML: who asks for this path knows what it is. */
    @GET
    @Described(
            value = "This document",
            type = YAML,
            status = {200, 304})
    public Response document(@Context Request request) {
        return Optional.ofNullable(request.evaluatePreconditions(TAG))
                .orElseGet(() -> Response.ok(DOCUMENT, YAML))
                .tag(TAG)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }

    private static byte[] read() {
        try (InputStream document = OpenApiResource.class.getResourceAsStream("openapi.yaml")) {
            return Optional.ofNullable(document)
                    .orElseThrow(() -> new IllegalStateException("built without its document"))
                    .readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static EntityTag tagOf(byte[] document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            return new EntityTag(HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
