package io.reelkeep.bootstrap.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What every connection to PostgreSQL needs in its URL, unless the operator has said something else. */
final class PostgresUrl {
    static final String PREFIX = "jdbc:postgresql:";

    /** In the order in which they are added. */
    private static final Map<String, String> NEEDED = needed();

    private PostgresUrl() {}

    private static Map<String, String> needed() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("ApplicationName", "reelkeep");
        // Seconds. Whoever waits for a database holds a thread that others need.
        parameters.put("connectTimeout", "3");
        // Seconds. The whole of opening a connection: a server that takes it and says nothing is asked twice, with and
        // without encryption.
        parameters.put("loginTimeout", "5");
        // Seconds; twice what a statement may take: only a connection that is dead without a word is silent for so
        // long.
        parameters.put("socketTimeout", "10");
        parameters.put("tcpKeepAlive", "true");
        parameters.put("reWriteBatchedInserts", "true");
        return parameters;
    }

    static String completed(String url) {
        var completed = new StringBuilder(url);
        NEEDED.forEach((name, value) -> {
            if (!Pattern.compile("[?&]" + name + "=").matcher(completed).find()) {
                completed
                        .append(completed.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return completed.toString();
    }

    /** Without a bound to how long an answer may take. */
    static String patient(String completed) {
        return completed.replaceAll("(?<=[?&]socketTimeout=)[0-9]+", "0");
    }
}
