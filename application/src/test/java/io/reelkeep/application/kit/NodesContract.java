package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Nodes;
import io.reelkeep.application.shared.port.Nodes.Node;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link Nodes} promises. */
public interface NodesContract extends StoreContract {
    Instant NOON = SampleTenants.NOON;

    private Nodes nodes() {
        return stores().nodeStores().nodes();
    }

    private static Node node(int number, Instant seenAt) {
        return new Node(SampleIds.next(), number, "4711@host 界", seenAt, false);
    }

    /** In a house without any other. */
    private Node alone(Node node) {
        inOne(() -> {
            nodes().forgetBefore(NOON.plus(Duration.ofDays(1)));
            nodes().add(node);
        });
        return node;
    }

    @Test
    default void finds_a_node_as_it_was_added() {
        Node node = alone(node(1023, NOON));

        assertThat(inOne(() -> nodes().find(node.life()))).contains(node);
        assertThat(inOne(() -> nodes().list())).containsExactly(node);
        assertThat(inOne(() -> nodes().find(SampleIds.next()))).isEmpty();
    }

    @Test
    default void gives_a_number_to_one_only() {
        alone(node(7, NOON));

        assertThatThrownBy(() -> inOne(() -> nodes().add(node(7, NOON))))
                .isInstanceOf(DatabaseException.Duplicate.class);
    }

    @Test
    default void keeps_when_a_node_was_seen_last() {
        Node node = alone(node(0, NOON));

        assertThat(inOne(() -> nodes().see(node.life(), NOON.plusMillis(1)))).isTrue();

        assertThat(inOne(() -> nodes().find(node.life())).orElseThrow().seenAt())
                .isEqualTo(NOON.plusMillis(1));
    }

    @Test
    default void says_when_a_node_was_forgotten() {
        Node node = alone(node(3, NOON));
        inOne(() -> nodes().forgetBefore(NOON));
        assertThat(inOne(() -> nodes().see(node.life(), NOON))).isTrue();

        inOne(() -> nodes().forgetBefore(NOON.plusMillis(1)));

        assertThat(inOne(() -> nodes().see(node.life(), NOON))).isFalse();
        inOne(() -> nodes().add(node(3, NOON)));
    }

    @Test
    default void who_has_gone_keeps_its_number_and_is_back_when_it_is_seen_again() {
        Node node = alone(node(5, NOON));
        inOne(() -> nodes().leave(node.life()));
        assertThat(inOne(() -> nodes().list())).singleElement().matches(Node::isGone);

        inOne(() -> nodes().see(node.life(), NOON));
        assertThat(inOne(() -> nodes().list())).singleElement().matches(known -> !known.isGone());

        inOne(() -> nodes().leaveAll());
        assertThat(inOne(() -> nodes().list())).singleElement().matches(Node::isGone);
    }
}
