package io.reelkeep.launcher;

import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/**
 * Loads the classes of the application server, and of our libraries after them, as the server's own loader of unpacked jars
 * does, but by an index, and without unpacking them again at each start.
 */
final class ServerClasses extends OpenURLClassLoader {
    private final JarIndex index;

    /** @param folder which {@link Unpacking} has filled; some of its files are asked for by name */
    ServerClasses(Path folder) throws IOException {
        super(new URL[] {folder.resolve("runtime").toUri().toURL()}, ServerClasses.class.getClassLoader());
        this.index = JarIndex.read(folder);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        try {
            for (ServerJar jar : index.holding(path)) {
                Optional<JarEntry> entry = jar.entry(path);
                if (entry.isPresent()) {
                    return define(name, jar, entry.get());
                }
            }
        } catch (IOException broken) {
            throw new ClassNotFoundException(name, broken);
        }
        return super.findClass(name);
    }

    private Class<?> define(String name, ServerJar jar, JarEntry entry) throws IOException {
        String room = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (getDefinedPackage(room) == null) {
            definePackage(room, jar.manifest(), jar.location());
        }
        byte[] bytes = jar.bytes(entry);
        return defineClass(name, bytes, 0, bytes.length, jar.source());
    }

    @Override
    public URL findResource(String name) {
        List<URL> found = inIndex(name, 1);
        return found.isEmpty() ? super.findResource(name) : found.get(0);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        List<URL> found = new ArrayList<>(inIndex(name, Integer.MAX_VALUE));
        found.addAll(Collections.list(super.findResources(name)));
        return Collections.enumeration(found);
    }

    private List<URL> inIndex(String name, int most) {
        List<URL> found = new ArrayList<>();
        try {
            for (ServerJar jar : index.holding(name)) {
                Optional<JarEntry> entry = jar.entry(name);
                if (entry.isPresent() && found.size() < most) {
                    found.add(jar.url(name, entry.get()));
                }
            }
        } catch (IOException broken) {
            // As the class loaders of Java do: what cannot be read is not there.
            return found;
        }
        return found;
    }

    @Override
    public URL[] getURLs() {
        return Stream.concat(index.jars().stream().map(ServerJar::location), Stream.of(super.getURLs()))
                .toArray(URL[]::new);
    }
}
