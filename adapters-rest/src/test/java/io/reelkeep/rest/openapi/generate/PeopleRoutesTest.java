package io.reelkeep.rest.openapi.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.rest.api.ForPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * ASVS 8.2.1: of every route of our own API it is said whether people may call it. Who adds one decides, by {@link ForPeople}
 * or by naming it here.
 */
final class PeopleRoutesTest {
    /** For applications only. */
    private static final Set<String> FOR_APPLICATIONS = Set.of(
            // On behalf of somebody whom the application names.
            "POST /api/recordings/{recording}/access-requests",
            // Whole files and live rooms come from recorders.
            "DELETE /uploads/{upload}",
            "HEAD /uploads/{upload}",
            "PATCH /uploads/{upload}",
            "POST /uploads",
            "POST /live/v1/recorder/heartbeat",
            "POST /live/v1/recorder/start",
            "POST /live/v1/recorder/stop");

    /** For everybody: there is nobody yet who could have proven anything. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "GET /api/setup",
            "POST /api/session",
            "GET /api/sign-in",
            "GET /api/sign-in/{provider}",
            "GET /api/sign-in/{provider}/callback",
            "POST /api/sign-in/{provider}");

    /** What is gone, or must not go, is the administrator's: nobody has rights in it otherwise. */
    private static final Set<String> FOR_ADMINISTRATORS = Set.of(
            "/api/recordings/{recording}/deletion-receipt",
            "/api/recordings/{recording}/files/{file}/deletion-receipt",
            "/api/recordings/{recording}/legal-hold",
            "/api/trash/{recording}",
            "/api/trash/{recording}/restore");

    private final Set<Route> routes = routes();

    private static Set<Route> routes() {
        try {
            return Set.copyOf(Routes.in(Path.of("target", "classes")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isBound(Route route) {
        return route.bindings().contains("NativeApp");
    }

    private static boolean isForPeople(Route route) {
        return route.method().isAnnotationPresent(ForPeople.class)
                || route.resource().isAnnotationPresent(ForPeople.class);
    }

    private static Set<String> names(Stream<Route> routes) {
        return routes.map(route -> route.verb().toUpperCase(Locale.ROOT) + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_route_says_whether_people_may_call_it() {
        Set<String> silent = names(routes.stream().filter(route -> isBound(route) && !isForPeople(route)));

        assertThat(silent).isEqualTo(new TreeSet<>(FOR_APPLICATIONS));
    }

    @Test
    void every_route_for_people_asks_who_they_are() {
        assertThat(names(routes.stream().filter(route -> isForPeople(route) && !isBound(route))))
                .isEmpty();
    }

    @Test
    void what_is_for_everybody_is_named() {
        Set<String> open = names(routes.stream()
                .filter(route -> route.resource().getPackageName().startsWith("io.reelkeep.rest.api"))
                .filter(route -> !isBound(route)));

        assertThat(open).isEqualTo(FOR_EVERYBODY);
    }

    /** What names a recording or clip asks for rights in it; anything else would be open to the whole tenant. */
    @Test
    void what_names_a_recording_asks_for_rights_in_it() {
        assertThat(routes.stream().filter(PeopleRoutesTest::isForPeople)).allSatisfy(route -> {
            ForPeople.Need need = need(route);
            if (FOR_ADMINISTRATORS.contains(route.path())) {
                assertThat(need).isEqualTo(ForPeople.Need.TENANT_ADMIN);
            } else if (route.path().contains("{recording}") || route.path().contains("{clip}")) {
                assertThat(need).isIn(ForPeople.Need.VIEW, ForPeople.Need.MANAGE);
            } else if (route.path().contains("{capture}")) {
                boolean onlyAsks = route.verb().equalsIgnoreCase("get");
                assertThat(need).isEqualTo(onlyAsks ? ForPeople.Need.CAPTURE : ForPeople.Need.RECORDER);
            } else {
                assertThat(need).isIn(ForPeople.Need.OWN, ForPeople.Need.TENANT_ADMIN);
            }
        });
    }

    private static ForPeople.Need need(Route route) {
        ForPeople own = route.method().getAnnotation(ForPeople.class);
        return (own == null ? route.resource().getAnnotation(ForPeople.class) : own).value();
    }
}
