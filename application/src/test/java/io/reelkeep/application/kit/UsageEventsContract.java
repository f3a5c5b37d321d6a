package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.application.usage.port.UsageEvents.Tally;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.usage.ClientKey;
import io.reelkeep.domain.usage.Sighting;
import io.reelkeep.domain.usage.UsageEvent;
import io.reelkeep.domain.usage.UsageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of views and downloads promises. */
public interface UsageEventsContract extends StoreContract {
    Instant NOON = SampleTenants.NOON;
    SearchWindow THAT_DAY = new SearchWindow(NOON, NOON.plus(Duration.ofDays(1)));

    /** Nobody's but of this case. */
    final class Film {
        final TenantId tenant;
        final RecordingId recording = new RecordingId(SampleIds.next());
        final RecordingFileId file = new RecordingFileId(SampleIds.next());

        private final UsageEventsContract on;

        Film(UsageEventsContract on) {
            this.on = on;
            this.tenant = on.knownTenant().id();
        }

        UsageEvent used(UsageKind kind, Instant from) {
            var client = new ClientKey(SampleIds.hex(ClientKey.LENGTH));
            var event = new UsageEvent(
                    tenant, client, 1, kind, recording, file, Optional.empty(), new Sighting(from, from, 10));
            return add(event);
        }

        UsageEvent byAlice() {
            return new UsageEvent(
                    tenant,
                    new ClientKey(SampleIds.hex(ClientKey.LENGTH)),
                    1,
                    UsageKind.VIEW,
                    recording,
                    file,
                    Optional.of(new UserId("alice")),
                    new Sighting(NOON, NOON, 10));
        }

        UsageEvent add(UsageEvent event) {
            on.inOne(() -> on.stores().usageEvents().add(event));
            return event;
        }

        List<UsageEvent> latest(UsageEvent... of) {
            List<ClientKey> clients =
                    List.of(of).stream().map(UsageEvent::client).toList();
            return on.inOne(() -> on.stores().usageEvents().lockLatest(tenant, clients));
        }

        Page<UsageEvent> list(Optional<RecordingFileId> ofFile, Optional<UsageKind> kind, int page, int size) {
            var criteria = new UsageEvents.Criteria(tenant, recording, ofFile, kind, THAT_DAY);
            return on.inOne(() -> on.stores().usageEvents().list(criteria, page, size));
        }

        List<UsageEvent> all() {
            return list(Optional.empty(), Optional.empty(), 1, 100).items();
        }

        List<Tally> tallies(SearchWindow window) {
            return on.inOne(() -> on.stores().usageEvents().tallies(tenant, recording, window));
        }
    }

    private Sighting at(Instant from, Duration length, int perMille) {
        return new Sighting(from, from.plus(length), perMille);
    }

    @Test
    default void finds_the_last_one_of_each_client() {
        var film = new Film(this);
        UsageEvent first = film.used(UsageKind.VIEW, NOON);
        UsageEvent second = film.add(first.next(at(NOON.plusSeconds(3600), Duration.ofSeconds(5), 300)));
        UsageEvent other = film.used(UsageKind.VIEW, NOON);
        film.used(UsageKind.VIEW, NOON);

        assertThat(film.latest(first, other)).containsExactlyInAnyOrder(second, other);
    }

    @Test
    default void keeps_who_it_was_and_how_far_it_was_seen() {
        var film = new Film(this);
        UsageEvent seen = film.used(UsageKind.VIEW, NOON);
        var known = new UsageEvent(
                film.tenant,
                new ClientKey("k".repeat(ClientKey.LENGTH)),
                1,
                UsageKind.DOWNLOAD,
                film.recording,
                film.file,
                Optional.of(new UserId("alice")),
                at(NOON, Duration.ofMillis(1), 1000));
        film.add(known);
        UsageEvent again = seen.seenAgain(at(NOON.plusSeconds(9), Duration.ofSeconds(1), 999));

        inOne(() -> stores().usageEvents().save(again));

        assertThat(film.latest(seen, known)).containsExactlyInAnyOrder(again, known);
        assertThat(film.all()).containsExactlyInAnyOrder(again, known);
    }

    /** Two servers may see the same client at the same time. */
    @Test
    default void refuses_a_second_one_of_the_same_number() {
        var film = new Film(this);
        UsageEvent first = film.used(UsageKind.VIEW, NOON);

        assertThatThrownBy(() -> film.add(first)).isInstanceOf(DatabaseException.Duplicate.class);
    }

    @Test
    default void counts_all_there_is_of_several_recordings() {
        var film = new Film(this);
        film.used(UsageKind.VIEW, NOON);
        film.used(UsageKind.VIEW, NOON.plus(Duration.ofDays(1000)));
        film.used(UsageKind.DOWNLOAD, NOON);
        List<RecordingId> both = List.of(film.recording, new RecordingId(SampleIds.next()));
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().usageEvents().totals(film.tenant, both)))
                .containsOnly(Map.entry(film.recording, new UsageEvents.Totals(2, 1)));
        assertThat(inOne(() -> stores().usageEvents().totals(other, both))).isEmpty();
        assertThat(inOne(() -> stores().usageEvents().totals(film.tenant, List.of())))
                .isEmpty();
    }

    @Test
    default void lists_the_newest_first_in_pages() {
        var film = new Film(this);
        UsageEvent first = film.used(UsageKind.VIEW, NOON);
        UsageEvent second = film.used(UsageKind.DOWNLOAD, NOON.plusMillis(1));
        UsageEvent third = film.used(UsageKind.VIEW, NOON.plusSeconds(1));

        assertThat(film.all()).containsExactly(third, second, first);
        assertThat(film.list(Optional.empty(), Optional.of(UsageKind.VIEW), 1, 100)
                        .items())
                .containsExactly(third, first);
        Page<UsageEvent> last = film.list(Optional.empty(), Optional.empty(), 2, 2);
        assertThat(last.items()).containsExactly(first);
        assertThat(last.total()).isEqualTo(3);
        assertThat(film.list(Optional.empty(), Optional.empty(), 1_000_000, 1_000_000)
                        .items())
                .isEmpty();
    }

    @Test
    default void lists_what_began_within_the_window_both_ends_inclusive() {
        var film = new Film(this);
        film.used(UsageKind.VIEW, NOON.minusMillis(1));
        UsageEvent first = film.used(UsageKind.VIEW, NOON);
        UsageEvent last = film.used(UsageKind.VIEW, THAT_DAY.to());
        film.used(UsageKind.VIEW, THAT_DAY.to().plusMillis(1));

        assertThat(film.all()).containsExactly(last, first);
        assertThat(film.tallies(THAT_DAY)).hasSize(2);
    }

    @Test
    default void tells_files_of_one_recording_apart() {
        var film = new Film(this);
        film.used(UsageKind.VIEW, NOON);

        assertThat(film.list(Optional.of(film.file), Optional.empty(), 1, 9).items())
                .hasSize(1);
        assertThat(film.list(Optional.of(new RecordingFileId(1)), Optional.empty(), 1, 9)
                        .items())
                .isEmpty();
    }

    @Test
    default void counts_by_file_kind_and_quarter_of_an_hour() {
        var film = new Film(this);
        film.used(UsageKind.VIEW, NOON);
        film.used(UsageKind.VIEW, NOON.plusSeconds(899).plusMillis(999));
        film.used(UsageKind.DOWNLOAD, NOON.plusSeconds(10));
        film.used(UsageKind.VIEW, NOON.plusSeconds(900));

        assertThat(film.tallies(THAT_DAY))
                .containsExactlyInAnyOrder(
                        new Tally(film.file, UsageKind.VIEW, NOON, 2),
                        new Tally(film.file, UsageKind.DOWNLOAD, NOON, 1),
                        new Tally(film.file, UsageKind.VIEW, NOON.plusSeconds(900), 1));
    }

    @Test
    default void what_is_used_at_another_tenant_does_not_exist() {
        var film = new Film(this);
        UsageEvent seen = film.used(UsageKind.VIEW, NOON);
        TenantId other = knownTenant().id();

        UsageEvents events = stores().usageEvents();
        assertThat(inOne(() -> events.lockLatest(other, List.of(seen.client()))))
                .isEmpty();
        assertThat(inOne(() -> events.tallies(other, film.recording, THAT_DAY))).isEmpty();
        var criteria = new UsageEvents.Criteria(other, film.recording, Optional.empty(), Optional.empty(), THAT_DAY);
        assertThat(inOne(() -> events.list(criteria, 1, 9)).items()).isEmpty();
    }

    @Test
    default void no_clients_have_nothing() {
        assertThat(new Film(this).latest()).isEmpty();
    }

    @Test
    default void forgets_who_the_viewers_of_a_tenant_were() {
        Film film = new Film(this);
        Film foreign = new Film(this);
        film.add(film.byAlice());
        foreign.add(foreign.byAlice());

        inOne(() -> stores().usageEvents().forgetViewers(film.tenant));

        assertThat(film.all()).extracting(UsageEvent::viewer).containsExactly(Optional.empty());
        assertThat(foreign.all()).extracting(UsageEvent::viewer).containsExactly(Optional.of(new UserId("alice")));
    }
}
