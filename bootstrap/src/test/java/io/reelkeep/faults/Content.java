package io.reelkeep.faults;

/** What customers record. The same pieces become the same bytes, however often somebody dies: so what is there can be compared. */
enum Content {
    /** Three pieces, sent one by one. */
    SHORT(3),
    /** Six of them. */
    LONG(6),
    /** Three of them, of a live room that begins and ends by its own calls. */
    LIVE(3),
    /** One of them, as a whole file that comes in over several requests. */
    WHOLE_FILE(1);

    private final int pieces;

    Content(int pieces) {
        this.pieces = pieces;
    }

    int pieces() {
        return pieces;
    }
}
