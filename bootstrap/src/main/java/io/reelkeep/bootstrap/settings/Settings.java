package io.reelkeep.bootstrap.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The settings that this process runs with: checked, with the defaults filled in. Immutable. */
public final class Settings {
    private static final int DEFAULT_PORT = 8080;

    private final Map<Setting, String> given;

    private Settings(Map<Setting, String> given) {
        this.given = new EnumMap<>(given);
    }

    /**
     * Reads every setting.
     *
     * @param lookup what was set, if anything; blank counts as not set
     * @throws BadSetting when one is wrong, or when two do not go together
     */
    public static Settings of(Function<Setting, Optional<String>> lookup) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            lookup.apply(setting)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> given.put(setting, checked(setting, text)));
        }
        Settings settings = new Settings(given);
        settings.refuseTestClockInPublic();
        settings.refuseGarbageYoungerThanUploads();
        settings.refuseAddressesThatNobodyHas();
        settings.storage().refuseContradictions();
        return settings;
    }

    public int httpPort() {
        return given(Setting.HTTP_PORT).map(Integer::parseInt).orElse(DEFAULT_PORT);
    }

    public String bind() {
        return text(Setting.BIND);
    }

    /** Without a slash at the end. */
    public URI baseUrl() {
        String url = given(Setting.BASE_URL).orElseGet(() -> "http://localhost:" + httpPort());
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** Absolute. */
    public Path dataDir() {
        return Path.of(text(Setting.DATA_DIR)).toAbsolutePath().normalize();
    }

    /**
     * Durable at commit: H2 would otherwise keep a commit in memory for up to half a second, and never sync its file. It keeps
     * eight statements of a connection prepared by itself, fewer than one request of ours has. That of PostgreSQL is complete
     * with bounds of time.
     */
    public String dbUrl() {
        return given(Setting.DB_URL)
                .map(url -> url.startsWith(PostgresUrl.PREFIX) ? PostgresUrl.completed(url) : url)
                .orElseGet(() -> "jdbc:h2:sync:" + dataDir().resolve("db").resolve("reelkeep")
                        + ";MODE=PostgreSQL"
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=64");
    }

    /** The same for what happens once and may take long. */
    public String patientDbUrl() {
        return isPostgres() ? PostgresUrl.patient(dbUrl()) : dbUrl();
    }

    /** Whether the database lives in this process, so that no other one can be working on it. */
    public boolean isEmbeddedDatabase() {
        return dbUrl().startsWith("jdbc:h2:") && !dbUrl().matches("jdbc:h2:(tcp|ssl):.*");
    }

    /** Whether it is PostgreSQL, which others may be using, too. */
    public boolean isPostgres() {
        return dbUrl().startsWith(PostgresUrl.PREFIX);
    }

    /** The JDBC data source class that fits the URL. */
    public String dbClass() {
        return isPostgres()
                ? "org.postgresql.ds.PGSimpleDataSource"
                : "io.reelkeep.bootstrap.database.DurableH2DataSource";
    }

    public String dbUser() {
        return text(Setting.DB_USER);
    }

    public String dbPassword() {
        return text(Setting.DB_PASSWORD);
    }

    /** Connections of this process at most, those of migrations apart. */
    public int dbPool() {
        return Math.toIntExact(number(Setting.DB_POOL));
    }

    /** Empty when it was made at first start and only its digest is known. */
    public Optional<String> adminSecret() {
        return given(Setting.ADMIN_SECRET);
    }

    /** 64 hexadecimal digits; empty when it is in the key file. */
    public Optional<String> masterKey() {
        return given(Setting.MASTER_KEY);
    }

    public boolean testClock() {
        return Boolean.parseBoolean(text(Setting.TEST_CLOCK));
    }

    /** Where media is kept. */
    public StorageSettings storage() {
        return new StorageSettings(this);
    }

    public long segmentMaxBytes() {
        return number(Setting.SEGMENT_MAX_BYTES);
    }

    public long uploadMaxBytes() {
        return number(Setting.UPLOAD_MAX_BYTES);
    }

    /** Of the quota, for each recording under way. */
    public long captureReservation() {
        return number(Setting.CAPTURE_RESERVATION);
    }

    public long minBytesPerSecond() {
        return number(Setting.MIN_BYTES_PER_SECOND);
    }

    public int maxOpenUploads() {
        return Math.toIntExact(number(Setting.MAX_OPEN_UPLOADS));
    }

    public int maxConcurrentUploads() {
        return Math.toIntExact(number(Setting.MAX_CONCURRENT_UPLOADS));
    }

    public int maxConcurrentDownloads() {
        return Math.toIntExact(number(Setting.MAX_CONCURRENT_DOWNLOADS));
    }

    public DeliveryMode mediaDelivery() {
        return DeliveryMode.of(text(Setting.MEDIA_DELIVERY));
    }

    /** Begins and ends with a slash. */
    public String xAccelPrefix() {
        return text(Setting.X_ACCEL_PREFIX);
    }

    public long wecomCallsPerMinute() {
        return number(Setting.WECOM_CALLS_PER_MINUTE);
    }

    /** Numbers with dots between. */
    public String liveOldestClient() {
        return text(Setting.LIVE_OLDEST_CLIENT);
    }

    public Duration uploadExpiry() {
        return duration(Setting.UPLOAD_EXPIRY);
    }

    public Duration garbageAge() {
        return duration(Setting.GARBAGE_AGE);
    }

    public Duration silence() {
        return duration(Setting.SILENCE);
    }

    public Duration lateness() {
        return duration(Setting.LATENESS);
    }

    public Duration rollover() {
        return duration(Setting.ROLLOVER);
    }

    public Duration addressLifetime() {
        return duration(Setting.ADDRESS_LIFETIME);
    }

    public Duration fileAddressLifetime() {
        return duration(Setting.FILE_ADDRESS_LIFETIME);
    }

    /** Networks in CIDR form. */
    public List<String> callbackAllow() {
        return given(Setting.CALLBACK_ALLOW).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    public Duration callbackTimeout() {
        return duration(Setting.CALLBACK_TIMEOUT);
    }

    /** Absolute; empty when none is to be used. */
    public Optional<Path> ffmpeg() {
        return given(Setting.FFMPEG).map(path -> Path.of(path).toAbsolutePath());
    }

    public int workers() {
        return Math.toIntExact(number(Setting.WORKERS));
    }

    public Duration drain() {
        return duration(Setting.DRAIN);
    }

    /** What was set, as opposed to left at its default. */
    public Optional<String> given(Setting setting) {
        return Optional.ofNullable(given.get(setting));
    }

    String text(Setting setting) {
        return given(setting).orElseGet(setting::fallback);
    }

    private long number(Setting setting) {
        return Long.parseLong(text(setting));
    }

    private Duration duration(Setting setting) {
        return Duration.parse(text(setting));
    }

    private void refuseTestClockInPublic() {
        if (testClock() && !Loopback.isHost(String.valueOf(baseUrl().getHost()))) {
            throw new BadSetting(Setting.TEST_CLOCK.key() + "=true is refused together with "
                    + Setting.BASE_URL.key() + "=" + baseUrl() + ": a clock that can be moved is for"
                    + " http://localhost, http://127.0.0.1 or http://[::1] only.");
        }
    }

    /** Bytes of an upload that may still go on must not be swept up. */
    private void refuseGarbageYoungerThanUploads() {
        if (garbageAge().compareTo(uploadExpiry()) < 0) {
            throw new BadSetting(Setting.GARBAGE_AGE.key() + "=" + garbageAge() + " must not be shorter than "
                    + Setting.UPLOAD_EXPIRY.key() + "=" + uploadExpiry() + ".");
        }
    }

    /** Whoever is sent on must find somebody there. */
    private void refuseAddressesThatNobodyHas() {
        boolean isDisk = storage().kind() == StorageSettings.Kind.DISK;
        if (mediaDelivery() == DeliveryMode.PRESIGNED && isDisk) {
            throw misplaced("media are kept in the data folder, which has no addresses for viewers.");
        }
        if (mediaDelivery() == DeliveryMode.X_ACCEL && !isDisk) {
            throw misplaced("media are kept in S3, where the web server has no files to send.");
        }
    }

    private BadSetting misplaced(String why) {
        return new BadSetting(
                Setting.MEDIA_DELIVERY.key() + "=" + mediaDelivery().word() + " is refused: " + why);
    }

    private static String checked(Setting setting, String text) {
        if (!setting.accepts(text)) {
            throw BadSetting.of(setting, text);
        }
        return text;
    }
}
