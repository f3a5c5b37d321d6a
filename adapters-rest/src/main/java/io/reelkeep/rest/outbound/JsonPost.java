package io.reelkeep.rest.outbound;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** JSON as receivers expect it. */
public final class JsonPost {
    private JsonPost() {}

    public static void fill(HttpPost post, String json) {
        // Receivers compare the type as text: no charset parameter, JSON is UTF-8 anyway.
        post.setHeader("Content-Type", "application/json");
        post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
    }
}
