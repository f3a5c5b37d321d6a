package io.reelkeep.faults;

import java.util.Random;

/** What goes wrong. Each {@code A_NODE_DIES_…} is a {@code kill -9} of whoever is in the middle of that work. */
enum Calamity {
    A_NODE_DIES_JOINING((place, random) -> place.killWhoIsAt("STITCH_PART")),
    A_NODE_DIES_WRITING_OUT((place, random) -> place.killWhoIsAt("MATERIALISE_FILE")),
    A_NODE_DIES_CUTTING((place, random) -> place.killWhoIsAt("CUT_CLIP")),
    A_NODE_DIES_TELLING((place, random) -> place.killWhoIsAt("DELIVER_CALLBACK", "ANNOUNCE_CAPTURE")),
    A_NODE_DIES_TAKING_A_FILE_IN((place, random) -> place.killWhoIsAt("FINISH_UPLOAD")),
    A_NODE_DIES_LETTING_SEGMENTS_GO((place, random) -> place.killWhoIsAt("RELEASE_SEGMENTS", "SWEEP")),
    A_NODE_DIES_ERASING((place, random) -> place.killWhoIsAt("ERASE_DELETED")),
    /** Some node dies, whatever it does. */
    A_NODE_DIES((place, random) -> place.any(random).kill()),
    ALL_NODES_DIE((place, random) -> place.killAll()),
    /** A node stands still for longer than the others wait for it, and then goes on as if nothing had happened. */
    A_NODE_STANDS_STILL((place, random) -> place.standStill(place.any(random))),
    /** The database ends every connection. */
    CONNECTIONS_ARE_CUT(Place::cutConnections),
    /** The database is stopped, and is back after a while. */
    THE_DATABASE_RESTARTS((place, random) -> place.restartDatabase()),
    /** The database takes connections and requests, and answers none. */
    THE_DATABASE_IS_SILENT((place, random) -> place.silenceDatabase()),
    /** The store answers with errors, answers half, or does what it was asked and does not say so. */
    THE_STORE_FAILS(Place::spoilStore),
    /** The store dies, and is back after a while. */
    THE_STORE_RESTARTS((place, random) -> place.cluster().store().restart()),
    /** The store takes connections and requests, and answers none. */
    THE_STORE_IS_SILENT((place, random) -> place.silenceStore()),
    /** Many connections bring half a request and then nothing, or ask for much and take nothing. */
    CLIENTS_STALL((place, random) -> place.stallClients());

    /** How it comes about. */
    private interface Strike {
        void strike(Place place, Random random);
    }

    /** The compiler cannot see it, but none holds state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Strike strike;

    Calamity(Strike strike) {
        this.strike = strike;
    }

    void strike(Place place, Random random) {
        strike.strike(place, random);
    }
}
