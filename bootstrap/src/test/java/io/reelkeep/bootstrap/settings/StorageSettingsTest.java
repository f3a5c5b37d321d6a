package io.reelkeep.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where media is to be kept. */
class StorageSettingsTest {
    private static StorageSettings storage(Map<Setting, String> given) {
        return Settings.of(setting -> Optional.ofNullable(given.get(setting))).storage();
    }

    private static void assertRefused(String because, Map<Setting, String> given) {
        assertThatThrownBy(() -> storage(given))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(because)
                .message()
                .hasLineCount(1);
    }

    @Test
    void is_the_disk_unless_it_is_said() {
        assertThat(storage(Map.of()).kind()).isEqualTo(StorageSettings.Kind.DISK);
        assertThat(storage(Map.of()).from()).isEmpty();
    }

    @Test
    void is_a_bucket_that_may_be_reached_by_two_addresses() {
        StorageSettings storage = storage(Map.of(
                Setting.STORAGE, "s3",
                Setting.STORAGE_FROM, "disk",
                Setting.S3_BUCKET, "lessons",
                Setting.S3_ENDPOINT, "http://inside:9000"));

        assertThat(storage.kind()).isEqualTo(StorageSettings.Kind.S3);
        assertThat(storage.from()).contains(StorageSettings.Kind.DISK);
        assertThat(storage.prefix()).isEmpty();
        assertThat(storage.publicEndpoint()).contains(URI.create("http://inside:9000"));
    }

    @Test
    void needs_a_bucket_on_either_side_of_a_move() {
        assertRefused("s3 is refused without REELKEEP_S3_BUCKET", Map.of(Setting.STORAGE, "s3"));
        assertRefused("s3 is refused without REELKEEP_S3_BUCKET", Map.of(Setting.STORAGE_FROM, "s3"));
    }

    @Test
    void does_not_move_to_where_it_is() {
        assertRefused("must not be the same", Map.of(Setting.STORAGE_FROM, "disk"));
    }

    @Test
    void takes_both_keys_or_none_and_shows_no_secret() {
        assertRefused("go together", Map.of(Setting.S3_ACCESS_KEY, "AK"));
        assertRefused("go together", Map.of(Setting.S3_SECRET_KEY, "SK"));
        assertThatThrownBy(() -> storage(Map.of(Setting.S3_SECRET_KEY, "a secret")))
                .hasMessageNotContaining("a secret");
    }
}
