package io.reelkeep.application.shared.port;

/** Chance that nobody can predict. */
public interface SecretSource {
    /** {@code count} random bytes. */
    byte[] bytes(int count);

    /** {@code bytes} random bytes as lower-case hexadecimal digits. */
    String hex(int bytes);

    /** {@code length} characters out of A-Z, a-z and 0-9. */
    String alphanumeric(int length);

    /** 128 random bits as 22 characters of base64url. */
    String token();
}
