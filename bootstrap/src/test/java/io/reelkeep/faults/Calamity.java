package io.reelkeep.faults;

import io.reelkeep.server.Cluster;
import io.reelkeep.server.ServerProcess;
import io.reelkeep.server.TaskHunt;
import io.reelkeep.storage.s3.S3Faults;
import io.reelkeep.storage.s3.S3Faults.Fault;
import io.reelkeep.storage.s3.S3Faults.Kind;
import java.util.List;
import java.util.Random;

/** What goes wrong. */
enum Calamity {
    /** One node dies while it is at some work: {@code kill -9} in the middle. */
    NODE_DIES_AT_WORK {
        @Override
        void strike(Place place, Random random) {
            List<String> phase = PHASES.get(random.nextInt(PHASES.size()));
            new TaskHunt(place.cluster()).killWhoeverIsAtWork(phase);
        }
    },
    /** All nodes die at once. */
    ALL_NODES_DIE {
        @Override
        void strike(Place place, Random random) {
            place.cluster().nodes().forEach(ServerProcess::kill);
        }
    },
    /** Some node dies, whatever it does. */
    A_NODE_DIES {
        @Override
        void strike(Place place, Random random) {
            any(place, random).kill();
        }
    },
    /** A node stands still for longer than the others wait for it, and then goes on as if nothing had happened. */
    A_NODE_STANDS_STILL {
        @Override
        void strike(Place place, Random random) {
            ServerProcess node = any(place, random);
            Signals.stop(node.pid());
            Signals.pause(STANDSTILL_MILLIS);
            Signals.goOn(node.pid());
        }
    },
    /** The database ends every connection. */
    CONNECTIONS_ARE_CUT {
        @Override
        void strike(Place place, Random random) {
            for (int time = 0; time < 3; time++) {
                place.cluster().cutConnections();
                Signals.pause(random.nextInt(300));
            }
        }
    },
    /** The database is stopped, and is back after a while. */
    THE_DATABASE_RESTARTS {
        @Override
        void strike(Place place, Random random) {
            place.cluster().stopDatabase();
            Signals.pause(1_000 + random.nextInt(2_000));
            place.cluster().startDatabase();
        }
    },
    /** The store answers with errors, answers half, or does what it was asked and does not say so. */
    THE_STORE_FAILS {
        @Override
        void strike(Place place, Random random) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            place.faults().inject(new Fault(kind, FAULT_AMOUNT), 3 + random.nextInt(20), line -> true);
            Signals.pause(2_000);
        }
    },
    /** The store dies, and is back after a while. */
    THE_STORE_RESTARTS {
        @Override
        void strike(Place place, Random random) {
            place.cluster().store().restart();
        }
    },
    /** Many connections bring half a request and then nothing, or ask for much and take nothing. */
    CLIENTS_STALL {
        @Override
        void strike(Place place, Random random) {
            place.cluster().nodes().forEach(node -> place.stalled().add(node.port(), STALLED_CLIENTS));
        }
    };

    private static final List<List<String>> PHASES = List.of(
            List.of("STITCH_PART"),
            List.of("MATERIALISE_FILE"),
            List.of("CUT_CLIP"),
            List.of("DELIVER_CALLBACK", "ANNOUNCE_CAPTURE"),
            List.of("ERASE_DELETED"),
            List.of("FINISH_UPLOAD"),
            List.of("RELEASE_SEGMENTS", "SWEEP"));
    private static final int STANDSTILL_MILLIS = 25_000;
    private static final int FAULT_AMOUNT = 1_000;
    private static final int STALLED_CLIENTS = 60;

    /** Where it happens. */
    record Place(Cluster cluster, S3Faults faults, StalledClients stalled) {}

    abstract void strike(Place place, Random random);

    /** Whoever looks after the house puts it right again: what died is started. */
    static void repair(Place place) {
        place.faults().heal();
        place.stalled().leave();
        List<ServerProcess> dead =
                place.cluster().nodes().stream().filter(node -> !node.isAlive()).toList();
        dead.parallelStream().forEach(ServerProcess::restart);
    }

    private static ServerProcess any(Place place, Random random) {
        List<ServerProcess> nodes = place.cluster().nodes();
        return nodes.get(random.nextInt(nodes.size()));
    }
}
