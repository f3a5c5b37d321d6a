package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.qcloud.Common.Sign;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Signs as clients of VOD API 2.0 do. */
record VodCaller(JsonNode app, long now) {
    /** The vendor's SDK always speaks TLS, so it only signs here. */
    String signed(String method, String host, String algorithm, String action, Map<String, String> asked) {
        TreeMap<String, Object> parameters = new TreeMap<>(asked);
        parameters.put("Action", action);
        parameters.put("SecretId", app.path("key_id").asText());
        parameters.put("Timestamp", Long.toString(now));
        parameters.put("Nonce", Integer.toString(ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE)));
        parameters.put("SignatureMethod", algorithm);
        try {
            String text = Sign.makeSignPlainText(parameters, method, host, "/v2/index.php");
            parameters.put("Signature", Sign.sign(text, app.path("secret").asText(), algorithm));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return parameters.entrySet().stream()
                .map(one ->
                        one.getKey() + "=" + URLEncoder.encode(one.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
