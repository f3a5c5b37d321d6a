package io.reelkeep.launcher;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import io.reelkeep.bootstrap.settings.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Where the application server lies: in our own jar, and once unpacked in a folder. */
final class ApplicationServer {
    private static final String RUNTIME = "MICRO-INF/runtime/";

    private ApplicationServer() {}

    /** Writes its jars from {@code server}, the server jar, into the folder. */
    static void unpack(Path server, Path folder) throws IOException {
        Path runtime = runtime(folder);
        PrivateFile.makeFolder(runtime);
        PrivateFile.makeFolder(folder.resolve("lib"));
        List<String> names = new ArrayList<>();
        try (JarFile jar = new JarFile(server.toFile(), false)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(RUNTIME) && !entry.isDirectory()) {
                    String name = entry.getName().substring(RUNTIME.length());
                    try (InputStream bytes = jar.getInputStream(entry)) {
                        Files.copy(bytes, runtime.resolve(name));
                    }
                    names.add(name);
                }
            }
        }
        JarIndex.write(runtime, names);
    }

    /** The one of this process, of the jars in the folder, not yet started. */
    static PayaraMicro in(Path folder) throws IOException {
        // As its own loader sets them.
        System.setProperty("fish.payara.micro.tmpdir", folder.toAbsolutePath().toString());
        System.setProperty("fish.payara.micro.UnpackDir", folder.toAbsolutePath().toString());
        ServerClasses classes = new ServerClasses(runtime(folder));
        Thread.currentThread().setContextClassLoader(classes);
        try {
            Object server = classes.loadClass("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("getInstance")
                    .invoke(null);
            PayaraMicroLauncher.registerLaunchedInstance((PayaraMicroBoot) server);
        } catch (ReflectiveOperationException incomplete) {
            throw new IOException("The server jar is incomplete", incomplete);
        }
        return PayaraMicro.getInstance();
    }

    private static Path runtime(Path folder) {
        return folder.resolve("runtime");
    }
}
