package io.reelkeep.domain.shared;

/** A rule said no. The reason decides the code that the caller sees, the detail is for a person to read. */
public final class Refusal extends RuntimeException {
    private final Reason reason;

    /** @param detail may be shown to the caller: never a secret, never another tenant's data */
    public Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The text for the caller. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
