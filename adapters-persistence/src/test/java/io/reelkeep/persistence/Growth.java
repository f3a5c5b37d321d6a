package io.reelkeep.persistence;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What docs/scaling.md says of the tables: all of them can be spread by tenant but those that are named here, and every
 * statement goes to one tenant but those that are named here.
 */
final class Growth {
    /** Of the house, and small or short-lived: a copy on every machine, or all on one. */
    static final Set<String> OF_THE_HOUSE = Set.of(
            "tenant",
            "house",
            "front_door",
            "node",
            "nonce",
            "attempts",
            "sign_in_tries",
            "reconcile_run",
            "recording_task",
            "media_task",
            "callback_task",
            "leisure_task");

    /** Keys without a tenant, by the table: each is what somebody shows who has not said which tenant it means. */
    static final Map<String, Set<String>> KEYS_WITHOUT_TENANT = Map.of(
            "share", Set.of("token"),
            "invitation", Set.of("id"),
            "access_request", Set.of("id"),
            "app_credential", Set.of("kind", "key_id"),
            "person_session", Set.of("token_sha256"),
            "identity_provider", Set.of("id"));

    /** What a statement on a table must say, in lower case, to be let go without a tenant. */
    private static final Map<String, Pattern> WITHOUT_TENANT = Map.ofEntries(
            // Found by what the caller shows.
            Map.entry("share", Pattern.compile("where .*\\btoken = \\?")),
            Map.entry("invitation", Pattern.compile("where \\(?id = \\?")),
            Map.entry("access_request", Pattern.compile("where \\(*id = \\?")),
            Map.entry("app_credential", Pattern.compile("where .*\\bkey_id = \\?")),
            Map.entry("identity_provider", Pattern.compile("where \\(?id = \\?")),
            Map.entry("person_session", Pattern.compile("where \\(?(token_sha256 = \\?|ends_at <= \\?)")),
            // The store is swept, and compared, as a whole.
            Map.entry("media_blob", Pattern.compile("where .*\\b(id|state)\\b")),
            Map.entry("reconcile_finding", Pattern.compile("^delete from|where \\(?run_id = \\?")),
            // What has expired, has gone silent or is not confirmed yet is looked for by one task.
            Map.entry("upload", Pattern.compile("where .*\\bexpires_at <= \\?")),
            Map.entry("capture", Pattern.compile("where .*\\blast_data_at < \\?")),
            Map.entry("tombstone", Pattern.compile("where .*\\berased_at is null")),
            // Which tenants have something waiting.
            Map.entry("audit_note", Pattern.compile("^select distinct tenant_id")),
            Map.entry("recording_count_change", Pattern.compile("^select distinct tenant_id")));

    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:from|join|update|into)\\s+([a-z_]+)((?:\\s+t\\d+)?(?:\\s*,\\s*[a-z_]+\\s+t\\d+)*)");

    private static final Pattern NAMES_TENANT = Pattern.compile(
            "(?i)(where.*\\btenant_id\\b\\s*(=|in)|insert into [a-z_]+ \\([^)]*\\btenant_id\\b[^)]*\\))");

    private Growth() {}

    /** Whether {@code sql} goes to one tenant, or is one of those that may go to all. */
    static boolean isAllowed(String sql) {
        return sql.contains("INFORMATION_SCHEMA")
                || NAMES_TENANT.matcher(sql).find()
                || tables(sql).stream().allMatch(table -> OF_THE_HOUSE.contains(table) || mayGoToAll(table, sql));
    }

    private static boolean mayGoToAll(String table, String sql) {
        return Optional.ofNullable(WITHOUT_TENANT.get(table))
                .filter(what -> what.matcher(sql.toLowerCase(Locale.ROOT)).find())
                .isPresent();
    }

    static Set<String> tables(String sql) {
        return TABLE.matcher(sql)
                .results()
                .flatMap(found -> Pattern.compile("[a-z_]{3,}")
                        .matcher((found.group(1) + found.group(2)).toLowerCase(Locale.ROOT))
                        .results())
                .map(word -> word.group())
                .collect(Collectors.toSet());
    }
}
