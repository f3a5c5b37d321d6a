package io.reelkeep.rest.shared.audit;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What calls of a resource's method are noted as.
 *
 * @param action see {@link Audited}
 * @param route method and path, with the names of what is put into it
 */
public record AuditedRoute(String action, String route) {
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    /** Whether calls of it are noted: whatever changes something is. */
    public static boolean isAudited(ResourceInfo resource) {
        return of(resource.getResourceClass(), resource.getResourceMethod()).isPresent();
    }

    /** Empty when they are not. */
    static Optional<AuditedRoute> of(Class<?> resource, Method method) {
        Optional<String> named =
                Optional.ofNullable(method.getAnnotation(Audited.class)).map(Audited::value);
        String verb = verb(method);
        boolean isNoted =
                named.isPresent() || !CHANGES_NOTHING.contains(verb) && !method.isAnnotationPresent(Unaudited.class);
        return isNoted
                ? Optional.of(new AuditedRoute(
                        named.orElseGet(() -> nameOf(resource, method)), verb + " " + path(resource) + path(method)))
                : Optional.empty();
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst()
                .orElse("GET");
    }

    private static String nameOf(Class<?> resource, Method method) {
        return kebab(resource.getSimpleName().replaceAll("Resource$", "")) + "." + kebab(method.getName());
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .filter(path -> !path.equals("/"))
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .orElse("");
    }
}
