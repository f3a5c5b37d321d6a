package io.reelkeep.rest.shared.description;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the OpenAPI document cannot read off a resource's method by itself. Path, path parameters, media types and a request
 * record among the method's parameters are read off it; errors and security belong to the {@link Dialect}.
 *
 * <p>Fields are written {@code name}, {@code name!} where they are required, and {@code name:type} where they are no text;
 * types are those of JSON Schema, and {@code binary} for bytes, e.g. {@code limit:integer} or {@code file_content!:binary}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Described {
    /** What it does, in one line. */
    String value();

    /** The record that is answered; several where it depends. None: there is no body, or it is no JSON. */
    Class<?>[] answer() default {};

    /** The statuses of success. */
    int[] status() default 200;

    /** Media type of the answer, where {@code @Produces} does not say it. */
    String type() default "";

    /** The record in the body, where the method reads it by itself; such a body may be left out unless it is POSTed. */
    Class<? extends Record> body() default Record.class;

    /** The fields of a form in the body. */
    String[] form() default {};

    /** Parameters of the query. */
    String[] query() default {};

    /** Headers that matter to this route. */
    String[] headers() default {};
}
