package io.reelkeep.rest.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A route is noted without anybody thinking of it, unless it is a question. */
class AuditedRouteTest {
    @Path("/lessons")
    private static final class LessonPlansResource {
        @GET
        void list() {}

        @OPTIONS
        void options() {}

        @Audited("lesson.read")
        @GET
        @Path("{lesson}")
        void show() {}

        @POST
        void addOne() {}

        @Audited("lesson.delete")
        @DELETE
        @Path("{lesson}")
        void delete() {}

        @Unaudited("a piece")
        @PATCH
        @Path("{lesson}")
        void append() {}
    }

    private static Optional<AuditedRoute> route(String method) {
        return Arrays.stream(LessonPlansResource.class.getDeclaredMethods())
                .filter(found -> found.getName().equals(method))
                .findFirst()
                .flatMap(found -> AuditedRoute.of(LessonPlansResource.class, found));
    }

    @Test
    void what_is_no_question_is_noted_by_its_name() {
        assertThat(route("addOne")).contains(new AuditedRoute("lesson-plans.add-one", "POST /lessons"));
        assertThat(route("delete")).contains(new AuditedRoute("lesson.delete", "DELETE /lessons/{lesson}"));
    }

    @Test
    void questions_are_noted_where_they_say_so() {
        assertThat(route("show")).contains(new AuditedRoute("lesson.read", "GET /lessons/{lesson}"));
        assertThat(route("list")).isEmpty();
        assertThat(route("options")).isEmpty();
    }

    @Test
    void what_says_why_not_is_not_noted() {
        assertThat(route("append")).isEmpty();
    }
}
