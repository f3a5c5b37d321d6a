package io.reelkeep.launcher;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.nio.file.Path;

/** The application server in the folder that {@link Unpacking} has filled. */
final class ApplicationServer {
    private ApplicationServer() {}

    /** The one of this process, not yet started. */
    static PayaraMicro in(Path folder) throws IOException {
        // As its own loader sets them.
        System.setProperty("fish.payara.micro.tmpdir", folder.toAbsolutePath().toString());
        System.setProperty(
                "fish.payara.micro.UnpackDir", folder.toAbsolutePath().toString());
        ServerClasses classes = new ServerClasses(folder);
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

    /** The web application, to be deployed. */
    static Path application(Path folder) {
        return folder.resolve("application");
    }
}
