package io.reelkeep.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.auth.NativeApp;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No resource of ours is open by mistake: whoever adds one says who may call it. */
class BindingTest {
    /** Whoever calls them is about to prove who it is, or cannot yet be anybody. */
    private static final String[] SIGN_INS = {
        "SetupStateResource.show",
        "SessionResource.signIn",
        "SignInResource.ways",
        "SignInResource.begin",
        "SignInResource.end",
        "SignInResource.check"
    };

    @Test
    void everything_of_the_operator_is_bound_to_the_operator() throws IOException {
        assertThat(openMethods("/api/admin", Operator.class)).isEmpty();
    }

    @Test
    void everything_else_of_ours_is_bound_to_an_application() throws IOException {
        assertThat(openMethods("/uploads", NativeApp.class)).isEmpty();
        assertThat(openMethods("/api", NativeApp.class).stream()
                        .filter(method -> !path(method.getDeclaringClass()).startsWith("/api/admin"))
                        .map(BindingTest::name))
                .containsExactlyInAnyOrder(SIGN_INS);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static List<Method> openMethods(String prefix, Class<? extends Annotation> guard) throws IOException {
        List<Class<?>> types = resources(prefix).toList();
        assertThat(types).isNotEmpty();
        return types.stream()
                .filter(type -> !type.isAnnotationPresent(guard))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(BindingTest::isCallable)
                .filter(method -> !method.isAnnotationPresent(guard))
                .toList();
    }

    /** Asking what a server can do is free. */
    private static boolean isCallable(AnnotatedElement method) {
        return !method.isAnnotationPresent(OPTIONS.class)
                && Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static Stream<Class<?>> resources(String prefix) throws IOException {
        var root = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> files = Files.walk(root)) {
            List<Class<?>> types = files.filter(file -> file.toString().endsWith("Resource.class"))
                    .<Class<?>>map(file -> load(root.relativize(file).toString()))
                    .toList();
            return types.stream().filter(type -> path(type).startsWith(prefix));
        }
    }

    private static String path(Class<?> type) {
        Path path = type.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Class<?> load(String file) {
        try {
            String name = file.replace(".class", "").replace('/', '.').replace('\\', '.');
            // Not initialised: some of what they make at once needs the application server.
            return Class.forName(name, false, BindingTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
