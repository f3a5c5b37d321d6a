package io.reelkeep.rest.media;

/** Goes along with a stream: knows whether it may go on, and is told how far it got. Called by one thread at a time. */
@FunctionalInterface
interface StreamGuard {
    /** @throws io.reelkeep.domain.shared.Refusal once the link has ended */
    void refuseEnded();

    /**
     * Called with the first bytes, every few seconds while there are more, and with the last ones. Must be quick.
     *
     * @param beforeByte the place, in bytes of the file, before which the connection has taken them; never goes back
     */
    default void delivered(long beforeByte) {}
}
