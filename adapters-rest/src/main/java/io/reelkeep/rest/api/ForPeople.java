package io.reelkeep.rest.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that people may call who have signed in, and what they must be for it; what a method says goes before what its
 * class says. Routes without it are for applications only; see {@link PeopleGate}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ForPeople {
    Need value();

    /** What a person must be. */
    enum Need {
        /** One who may watch the recording in the path, or that of the clip in it. */
        VIEW,
        /** One who may manage it. */
        MANAGE,
        /** The one who records the capture in the path. */
        RECORDER,
        /** That one, or one who may watch the recording that the capture in the path goes into. */
        CAPTURE,
        /** Anybody: the route itself keeps to what is the caller's own. */
        OWN,
        TENANT_ADMIN
    }
}
