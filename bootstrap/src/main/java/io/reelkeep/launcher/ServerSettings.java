package io.reelkeep.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of the application server, each with the trouble that it prevents. */
final class ServerSettings {
    /** Uploads hold a thread each; the bulkheads keep some of these free for everything else. */
    static final int MAX_THREADS = 1200;

    private ServerSettings() {}

    /** Names below the server's configuration, with their values. */
    static Map<String, String> of(String bind) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("network-config.network-listeners.network-listener.http-listener.address", bind);
        // Unpinned, up to four times the kernel's send buffer is queued per slow viewer: 64 of them filled the heap.
        settings.put("network-config.transports.transport.tcp.socket-write-buffer-size", "65536");
        settings.put("phone-home-runtime-configuration.enabled", "false");
        // The size of the connection pool is a setting: a schema takes nothing but digits for it.
        settings.put("admin-service.das-config.deploy-xml-validation", "none");
        for (String listener : new String[] {"http-listener", "https-listener"}) {
            String http = "network-config.protocols.protocol." + listener + ".http.";
            settings.put(http + "server-header", "false");
            settings.put(http + "xpowered-by", "false");
            settings.put(http + "trace-enabled", "false");
            // An unread body is drained before the next request of the connection; by default however long it is.
            settings.put(http + "max-swallowing-input-bytes", "1048576");
            // The default window of 64 KiB makes uploads crawl on lines with a long round trip.
            settings.put(http + "http2-initial-window-size-in-bytes", "4194304");
            settings.put(http + "max-connections", "-1");
            // By default a DELETE with a body is answered 400 before anybody sees it: clients of Meeting send JSON that
            // way.
            settings.put(http + "allow-payload-for-undefined-http-methods", "true");
        }
        return settings;
    }
}
