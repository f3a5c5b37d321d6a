package io.reelkeep.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    @Test
    void need_nothing_to_be_set() {
        Settings settings = settings(Map.of());

        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.bind()).isEqualTo("0.0.0.0");
        assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.dataDir())
                .isEqualTo(Path.of("reelkeep-data").toAbsolutePath())
                .isAbsolute();
        assertThat(settings.adminSecret()).isEmpty();
        assertThat(settings.masterKey()).isEmpty();
        assertThat(settings.testClock()).isFalse();
        assertThat(settings.callbackAllow()).isEmpty();
    }

    @Test
    void have_the_limits_that_are_documented() {
        Settings settings = settings(Map.of());

        assertThat(settings.segmentMaxBytes()).isEqualTo(512L * 1024 * 1024);
        assertThat(settings.uploadMaxBytes()).isEqualTo(64L * 1024 * 1024 * 1024);
        assertThat(settings.minBytesPerSecond()).isEqualTo(1024);
        assertThat(settings.maxOpenUploads()).isEqualTo(1000);
        assertThat(settings.maxConcurrentUploads()).isEqualTo(256);
        assertThat(settings.maxConcurrentDownloads()).isEqualTo(600);
        assertThat(settings.workers()).isEqualTo(8);
    }

    @Test
    void have_the_periods_that_are_documented() {
        Settings settings = settings(Map.of());

        assertThat(settings.silence()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.lateness()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.rollover()).isEqualTo(Duration.ofMinutes(90));
        assertThat(settings.uploadExpiry()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.garbageAge()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.addressLifetime()).isEqualTo(Duration.ofHours(6));
        assertThat(settings.fileAddressLifetime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.callbackTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.drain()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void keep_a_commit_through_a_power_cut_on_the_embedded_database() {
        Settings settings = settings(Map.of(Setting.DATA_DIR, "/var/lib/reelkeep"));

        assertThat(settings.dbUrl())
                .startsWith("jdbc:h2:sync:/var/lib/reelkeep/db/reelkeep;MODE=PostgreSQL")
                .contains("WRITE_DELAY=0");
        assertThat(settings.dbClass()).isEqualTo("io.reelkeep.bootstrap.database.DurableH2DataSource");
    }

    @Test
    void know_postgresql_by_its_url() {
        Settings settings = settings(Map.of(Setting.DB_URL, "jdbc:postgresql://db/reelkeep"));

        assertThat(settings.dbClass()).isEqualTo("org.postgresql.ds.PGSimpleDataSource");
    }

    @Test
    void drop_the_slash_at_the_end_of_the_base_url() {
        assertThat(settings(Map.of(Setting.BASE_URL, "https://media.example/")).baseUrl())
                .isEqualTo(URI.create("https://media.example"));
    }

    @Test
    void read_networks_one_by_one() {
        assertThat(settings(Map.of(Setting.CALLBACK_ALLOW, "10.0.0.0/8, fd00::/8"))
                        .callbackAllow())
                .containsExactly("10.0.0.0/8", "fd00::/8");
    }

    @Test
    void count_a_blank_as_not_set() {
        assertThat(settings(Map.of(Setting.HTTP_PORT, "  ")).httpPort()).isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_PORT, 0",
        "HTTP_PORT, 65536",
        "HTTP_PORT, 80a",
        "HTTP_PORT, -1",
        "HTTP_PORT, 99999999999999999999",
        "BIND, a b",
        "BASE_URL, ftp://x",
        "BASE_URL, https://x/path",
        "BASE_URL, //x",
        "BASE_URL, https://u:p@x",
        "DB_URL, jdbc:mysql://x",
        "ADMIN_SECRET, fifteen-letters",
        "MASTER_KEY, 00",
        "TEST_CLOCK, yes",
        "SILENCE, 60",
        "SILENCE, PT0.9S",
        "SILENCE, P2D",
        "ROLLOVER, PT59S",
        "DRAIN, PT11M",
        "WORKERS, 0",
        "CALLBACK_ALLOW, 10.0.0.0",
        "CALLBACK_ALLOW, 10.0.0.256/8",
        "CALLBACK_ALLOW, 10.0.0.0/33",
        "CALLBACK_ALLOW, fd00::/129",
        "CALLBACK_ALLOW, '10.0.0.0/8,'",
        "CALLBACK_ALLOW, example.org/8",
        "MEDIA_DELIVERY, sendfile",
        "MEDIA_DELIVERY, X-ACCEL",
        "X_ACCEL_PREFIX, media/",
        "X_ACCEL_PREFIX, /media",
        "X_ACCEL_PREFIX, /../",
    })
    void refuse_a_wrong_value_in_one_line_that_says_what_is_allowed(Setting setting, String value) {
        assertThatThrownBy(() -> settings(Map.of(setting, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(setting.key())
                .hasMessageContaining(setting.allowed())
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_PORT, 1",
        "HTTP_PORT, 65535",
        "SILENCE, PT1S",
        "SILENCE, P1D",
        "DRAIN, PT0S",
        "MIN_BYTES_PER_SECOND, 0",
        "ADMIN_SECRET, sixteen-letters-",
        "CALLBACK_ALLOW, 0.0.0.0/0",
        "CALLBACK_ALLOW, ::/0",
        "BIND, ::1",
    })
    void accept_the_bounds(Setting setting, String value) {
        assertThat(settings(Map.of(setting, value)).given(setting)).hasValue(value);
    }

    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {"ADMIN_SECRET", "MASTER_KEY"})
    void do_not_repeat_a_secret(Setting setting) {
        assertThatThrownBy(() -> settings(Map.of(setting, "hunter2"))).hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080", "http://127.0.0.1", "http://127.9.9.9:1", "http://[::1]:8080"})
    void let_the_clock_be_moved_on_loopback(String url) {
        assertThat(settings(Map.of(Setting.TEST_CLOCK, "true", Setting.BASE_URL, url))
                        .testClock())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://media.example",
        "http://10.0.0.1",
        "http://localhost.example",
        "http://127.0.0.1.example",
        "http://128.0.0.1"
    })
    void refuse_a_clock_that_can_be_moved_in_public(String url) {
        assertThatThrownBy(() -> settings(Map.of(Setting.TEST_CLOCK, "true", Setting.BASE_URL, url)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("REELKEEP_TEST_CLOCK=true is refused together with REELKEEP_BASE_URL=" + url);
    }

    @Test
    void have_defaults_that_pass_their_own_rules_or_are_words() {
        Map<Setting, String> literal = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            if (!setting.fallback().isEmpty() && setting.accepts(setting.fallback())) {
                literal.put(setting, setting.fallback());
            }
        }

        assertThat(settings(literal).drain()).isEqualTo(settings(Map.of()).drain());
        assertThat(literal).hasSizeGreaterThan(20);
    }

    private static Settings settings(Map<Setting, String> given) {
        return Settings.of(setting -> Optional.ofNullable(given.get(setting)));
    }

    @Test
    void send_nobody_on_to_a_store_without_addresses() {
        assertThatThrownBy(() -> settings(Map.of(Setting.MEDIA_DELIVERY, "presigned")))
                .isInstanceOf(BadSetting.class)
                .hasMessage(
                        "REELKEEP_MEDIA_DELIVERY=presigned is refused: media are kept in the data folder, which has no"
                                + " addresses for viewers.");
        assertThatThrownBy(() -> settings(
                        Map.of(Setting.MEDIA_DELIVERY, "x-accel", Setting.STORAGE, "s3", Setting.S3_BUCKET, "vault")))
                .isInstanceOf(BadSetting.class)
                .hasMessage(
                        "REELKEEP_MEDIA_DELIVERY=x-accel is refused: media are kept in S3, where the web server has no"
                                + " files to send.");
    }

    @ParameterizedTest
    @CsvSource({"direct, DIRECT", "x-accel, X_ACCEL"})
    void say_who_sends_media(String word, DeliveryMode mode) {
        assertThat(settings(Map.of(Setting.MEDIA_DELIVERY, word)).mediaDelivery())
                .isEqualTo(mode);
    }

    @Test
    void do_not_sweep_up_what_may_still_go_on() {
        assertThatThrownBy(() -> settings(Map.of(Setting.GARBAGE_AGE, "PT23H")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("REELKEEP_UPLOAD_EXPIRY");
    }

    @Test
    void give_connections_to_postgresql_bounds_of_time_unless_somebody_has() {
        assertThat(settings(Map.of(Setting.DB_URL, "jdbc:postgresql://db/reelkeep"))
                        .dbUrl())
                .isEqualTo("jdbc:postgresql://db/reelkeep?ApplicationName=reelkeep&connectTimeout=3&loginTimeout=5"
                        + "&socketTimeout=10&tcpKeepAlive=true&reWriteBatchedInserts=true");
        assertThat(settings(Map.of(
                                Setting.DB_URL, "jdbc:postgresql://db/reelkeep?socketTimeout=60&sslmode=verify-full"))
                        .dbUrl())
                .startsWith("jdbc:postgresql://db/reelkeep?socketTimeout=60&sslmode=verify-full&ApplicationName=")
                .doesNotContain("socketTimeout=10");
    }

    @Test
    void have_as_many_connections_as_the_operator_wants() {
        assertThat(settings(Map.of()).dbPool()).isEqualTo(32);
        assertThat(settings(Map.of(Setting.DB_POOL, "8")).dbPool()).isEqualTo(8);
        assertThat(settings(Map.of(Setting.DB_POOL, "1000")).dbPool()).isEqualTo(1000);
        for (String wrong : List.of("7", "1001", "-1", "many")) {
            assertThatThrownBy(() -> settings(Map.of(Setting.DB_POOL, wrong)))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContaining("REELKEEP_DB_POOL");
        }
    }

    @Test
    void know_whether_the_database_lives_in_this_process() {
        assertThat(settings(Map.of()).isEmbeddedDatabase()).isTrue();
        assertThat(settings(Map.of(Setting.DB_URL, "jdbc:h2:tcp://db/reelkeep")).isEmbeddedDatabase())
                .isFalse();
        assertThat(settings(Map.of(Setting.DB_URL, "jdbc:postgresql://db/reelkeep"))
                        .isEmbeddedDatabase())
                .isFalse();
    }
}
