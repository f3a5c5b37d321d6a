package io.reelkeep.rest.openapi.generate;

import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.description.Dialect;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One method of a resource: what is asked of it, by which path. Immutable. */
public record Route(Class<?> resource, Method method, String verb) {
    private static final String ROOT = "io.reelkeep.rest";

    /** Every route of a class, described or not. */
    public static Stream<Route> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .flatMap(Stream::ofNullable)
                        .map(verb -> new Route(resource, method, verb.value().toLowerCase(Locale.ROOT))));
    }

    /** The whole path, from the first slash, with its parameters in braces. */
    public String path() {
        String joined = "/" + pathOf(resource) + "/" + pathOf(method);
        String path = joined.replaceAll("/{2,}", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    public Optional<Described> described() {
        return Optional.ofNullable(method.getAnnotation(Described.class));
    }

    /** @throws IllegalStateException when neither the package nor one above it says */
    Dialect dialect() {
        return dialectOf(resource)
                .orElseThrow(() -> new IllegalStateException("no @Dialect in package-info for " + resource));
    }

    static Optional<Dialect> dialectOf(Class<?> type) {
        for (String name = type.getPackageName();
                name.startsWith(ROOT);
                name = name.substring(0, name.lastIndexOf('.'))) {
            Optional<Dialect> found = annotation(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Dialect> annotation(String packageName) {
        try {
            return Optional.ofNullable(
                    Class.forName(packageName + ".package-info").getAnnotation(Dialect.class));
        } catch (ClassNotFoundException nothingSaid) {
            return Optional.empty();
        }
    }

    /** Simple names of what binds filters to this route: who must call it is among them. */
    List<String> bindings() {
        return Stream.of(resource, method)
                .map(AnnotatedElement::getAnnotations)
                .flatMap(Arrays::stream)
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(NameBinding.class))
                .map(Class::getSimpleName)
                .toList();
    }

    /** The media type that is taken in, if the route says so. */
    Optional<String> consumed() {
        return nearest(Consumes.class).map(consumes -> mediaType(consumes.value()));
    }

    /** The media type that is answered, if the route says so. */
    Optional<String> produced() {
        return nearest(Produces.class).map(produces -> mediaType(produces.value()));
    }

    private <A extends Annotation> Optional<A> nearest(Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(resource.getAnnotation(type)));
    }

    private static String mediaType(String[] values) {
        return values[0].split(";")[0].strip();
    }

    private static String pathOf(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }

    @Override
    public String toString() {
        return verb.toUpperCase(Locale.ROOT) + " " + path() + " (" + resource.getSimpleName() + "." + method.getName()
                + ")";
    }
}
