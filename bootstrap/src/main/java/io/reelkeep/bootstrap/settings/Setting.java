package io.reelkeep.bootstrap.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every key that an operator may set, with its default, what it may be, and what it does. The reference page
 * {@code docs/reference/configuration.md} is written from here.
 */
public enum Setting {
    HTTP_PORT("8080", Rule.number(1, 65_535), "TCP port of the server."),
    BIND("0.0.0.0", Rule.host(), "Address that the port is opened on; 127.0.0.1 behind a proxy on the same machine."),
    BASE_URL(
            "http://localhost:<port>",
            Rule.baseUrl(),
            "How the outside world reaches the server; links are made of it."),
    DATA_DIR("./reelkeep-data", Rule.path(), "Folder of all that is kept: database, media, keys. Made with mode 0700."),
    CONFIG_FILE(
            "<data dir>/reelkeep.properties", Rule.path(), "File with any of these keys, one `KEY=value` per line."),

    DB_URL("H2 file in <data dir>/db", Rule.databaseUrl(), "JDBC URL of the database."),
    DB_USER("reelkeep", Rule.text(1, 128), "Database user."),
    DB_PASSWORD(
            "reelkeep",
            Rule.text(1, 256),
            "Database password. The default only fits the H2 file, which is guarded by the mode of the data folder."),
    DB_POOL(
            "32",
            Rule.number(8, 1000),
            "Connections to the database that this node has at most. See [connections](database.md#connections-and-time)."),

    ADMIN_SECRET(
            "made at first start",
            Rule.text(16, 256),
            "Bearer token of `/api/admin`, `/metrics` and `/health`. The one made at first start is printed once; only its"
                    + " digest is kept, in `<data dir>/admin-secret`."),
    MASTER_KEY(
            "made at first start",
            Rule.key(),
            "Key that the tenants' secrets are encrypted under. The one made at first start is in `<data dir>/master-key`"
                    + " (mode 0600): back it up, away from the database."),
    TEST_CLOCK(
            "false",
            Rule.flag(),
            "Lets the admin API move the server's clock forward. Refused when `REELKEEP_BASE_URL` is not loopback."),

    STORAGE("disk", Rule.oneOf("disk", "s3"), "Where media is kept: below the data folder, or in an S3 bucket."),
    STORAGE_FROM(
            "",
            Rule.oneOf("disk", "s3"),
            "The store that is being left, while its media moves to the one of `REELKEEP_STORAGE`; none by default."),
    S3_ENDPOINT("", Rule.baseUrl(), "Address of the S3 server; that of Amazon in the region by default."),
    S3_PUBLIC_ENDPOINT(
            "",
            Rule.baseUrl(),
            "Address of the same server as browsers reach it, for addresses that are given out; as above by default."),
    S3_REGION("us-east-1", Rule.host(), "Region of the bucket."),
    S3_BUCKET("", Rule.bucket(), "The bucket. It must be there; without it, `s3` is refused."),
    S3_PREFIX("", Rule.keyPrefix(), "What all keys begin with, a slash behind it; none by default."),
    S3_ACCESS_KEY(
            "",
            Rule.text(1, 256),
            "Access key. Without it, credentials come from where Amazon's own programs take them: environment, profile, role"
                    + " of the machine."),
    S3_SECRET_KEY("", Rule.text(1, 256), "Secret key that goes with it."),
    S3_PATH_STYLE(
            "false",
            Rule.flag(),
            "Has the bucket in the path of addresses instead of the host name; most servers need it."),

    SEGMENT_MAX_BYTES("536870912", Rule.number(1, 1L << 40), "Largest segment, in bytes."),
    UPLOAD_MAX_BYTES("68719476736", Rule.number(1, 1L << 42), "Largest whole file, in bytes."),
    CAPTURE_RESERVATION(
            "268435456",
            Rule.number(0, 1L << 40),
            "Bytes of a tenant's quota that are reserved for each recording under way; it may grow beyond."),
    MIN_BYTES_PER_SECOND(
            "1024",
            Rule.number(0, 1L << 30),
            "A body that arrives slower than this over any 30 s, the first 10 s excepted, is cut off; 0 is no limit."),
    MAX_OPEN_UPLOADS("1000", Rule.number(1, 1_000_000), "Open uploads per tenant."),
    MAX_CONCURRENT_UPLOADS("256", Rule.number(1, 1000), "Bodies read at once; more are answered 503 with Retry-After."),
    MAX_CONCURRENT_DOWNLOADS(
            "600", Rule.number(1, 100_000), "Media answers sent at once; more are answered 503 with Retry-After."),
    MEDIA_DELIVERY(
            "direct",
            Rule.oneOf(DeliveryMode.words()),
            "Who sends media: `direct` this server, `x-accel` the nginx in front of it, `presigned` the object store what is"
                    + " downloaded. See [who sends the bytes](media-delivery.md#who-sends-the-bytes)."),
    X_ACCEL_PREFIX(
            "/reelkeep-media/",
            Rule.location(),
            "With `x-accel`: the internal location of nginx that stands for `<data dir>/media/`."),
    WECOM_CALLS_PER_MINUTE(
            "6000",
            Rule.number(1, 1_000_000),
            "Calls of the WeCom dialect that each application may make in a minute, on all nodes together."),
    LIVE_OLDEST_CLIENT(
            "1.3",
            Rule.version(),
            "Clients of the Live dialect that say they are older may not record; 0 lets all through."),
    UPLOAD_EXPIRY("PT24H", Rule.duration("PT1M", "P30D"), "A whole file that got no byte for so long is dropped."),
    GARBAGE_AGE("PT24H", Rule.duration("PT1M", "P30D"), "Bytes that nothing refers to are deleted at this age."),

    SILENCE("PT1M", Rule.duration("PT1S", "P1D"), "A capture that got no data for so long is closed."),
    LATENESS("PT10M", Rule.duration("PT0S", "P1D"), "After a stop, missing segments are waited for so long."),
    ROLLOVER("PT90M", Rule.duration("PT1M", "P1D"), "Longest file; a longer recording becomes several."),

    ADDRESS_LIFETIME(
            "PT6H",
            Rule.duration("PT1M", "P7D"),
            "Addresses of all files of a recording (Meeting dialect) work for so long."),
    FILE_ADDRESS_LIFETIME(
            "PT5M", Rule.duration("PT1M", "P7D"), "Addresses of one file (Meeting dialect) work for so long."),

    CALLBACK_ALLOW(
            "",
            Rule.networks(),
            "Private networks that callbacks may reach, and identity providers be in; none by default."),
    CALLBACK_TIMEOUT(
            "PT5S",
            Rule.duration("PT1S", "PT1M"),
            "A callback receiver has so long to answer, and an identity provider to each question."),
    FFMPEG(
            "",
            Rule.path(),
            "Path of an installed ffmpeg: it encodes anew and burns in watermarks for recorders that ask for it, makes exact"
                    + " clips of H.264 that hide nothing, and draws pictures and peaks of codecs that we do not decode. None"
                    + " by default."),
    WORKERS("8", Rule.number(1, 256), "Threads for work in the background: stitching, callbacks, cleaning."),
    DRAIN("PT5S", Rule.duration("PT0S", "PT10M"), "After SIGTERM, requests are still answered for so long.");

    private static final String PREFIX = "REELKEEP_";

    private final String fallback;

    /** The compiler cannot see it, but no rule holds state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Rule rule;

    private final String description;

    Setting(String fallback, Rule rule, String description) {
        this.fallback = fallback;
        this.rule = rule;
        this.description = description;
    }

    /** Its name in the environment and in the file, e.g. {@code REELKEEP_HTTP_PORT}. */
    public String key() {
        return PREFIX + name();
    }

    /** Its name as a system property and in MicroProfile Config, e.g. {@code reelkeep.http.port}. */
    public String property() {
        return key().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The default, or in words how it comes about. */
    public String fallback() {
        return fallback;
    }

    /** What it may be, in words. */
    public String allowed() {
        return rule.allowed();
    }

    public String description() {
        return description;
    }

    boolean accepts(String text) {
        return rule.accepts().test(text);
    }

    /** The setting of that key or property name. */
    static Optional<Setting> named(String name) {
        return Arrays.stream(values())
                .filter(setting ->
                        setting.key().equals(name) || setting.property().equals(name))
                .findFirst();
    }
}
