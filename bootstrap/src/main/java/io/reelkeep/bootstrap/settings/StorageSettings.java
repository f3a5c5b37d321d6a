package io.reelkeep.bootstrap.settings;

import java.net.URI;
import java.util.Optional;

/** Where media is kept, and where it was before. */
public final class StorageSettings {
    private final Settings settings;

    StorageSettings(Settings settings) {
        this.settings = settings;
    }

    /** A kind of store. */
    public enum Kind {
        DISK,
        S3;

        private static Kind of(String text) {
            return text.equals("s3") ? S3 : DISK;
        }
    }

    public Kind kind() {
        return Kind.of(settings.text(Setting.STORAGE));
    }

    /** The store that is being left; empty when nothing is to be moved. */
    public Optional<Kind> from() {
        return settings.given(Setting.STORAGE_FROM).map(Kind::of);
    }

    /** Empty for the one of Amazon. */
    public Optional<URI> endpoint() {
        return settings.given(Setting.S3_ENDPOINT).map(URI::create);
    }

    /** As browsers reach it. */
    public Optional<URI> publicEndpoint() {
        return settings.given(Setting.S3_PUBLIC_ENDPOINT).map(URI::create).or(this::endpoint);
    }

    public String region() {
        return settings.text(Setting.S3_REGION);
    }

    public String bucket() {
        return settings.text(Setting.S3_BUCKET);
    }

    /** Without a slash at the end; may be empty. */
    public String prefix() {
        return settings.text(Setting.S3_PREFIX);
    }

    /** Empty when the keys are to be found elsewhere. */
    public Optional<String> accessKey() {
        return settings.given(Setting.S3_ACCESS_KEY);
    }

    public Optional<String> secretKey() {
        return settings.given(Setting.S3_SECRET_KEY);
    }

    public boolean pathStyle() {
        return Boolean.parseBoolean(settings.text(Setting.S3_PATH_STYLE));
    }

    void refuseContradictions() {
        boolean usesS3 = kind() == Kind.S3 || from().filter(Kind.S3::equals).isPresent();
        if (usesS3 && settings.given(Setting.S3_BUCKET).isEmpty()) {
            throw new BadSetting("s3 is refused without " + Setting.S3_BUCKET.key() + ".");
        }
        if (accessKey().isPresent() != secretKey().isPresent()) {
            throw new BadSetting(Setting.S3_ACCESS_KEY.key() + " and " + Setting.S3_SECRET_KEY.key()
                    + " go together: give both or neither.");
        }
        if (from().filter(kind()::equals).isPresent()) {
            throw new BadSetting(Setting.STORAGE_FROM.key() + " must not be the same as " + Setting.STORAGE.key()
                    + ": there is nothing to move.");
        }
    }
}
