package io.reelkeep.rest.shared;

/** Text of a request that does not mean anything. Answered by 400 of the dialect, naming the field. */
public final class BadInput extends RuntimeException {
    private final String field;
    private final String why;
    private final String code;

    /**
     * @param field as the caller wrote it: a field of the body, a parameter, or a header
     * @param why may be shown to the caller
     */
    public BadInput(String field, String why) {
        this(field, why, Input.word(Failure.Kind.BAD_INPUT));
    }

    /** @param code for callers of our own API; other dialects have one code for all bad input */
    public BadInput(String field, String why, String code) {
        super(field + ": " + why);
        this.field = field;
        this.why = why;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String why() {
        return why;
    }

    public String code() {
        return code;
    }
}
