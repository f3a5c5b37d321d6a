package io.reelkeep.recorder;

import io.reelkeep.application.shared.port.MediaRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sample recorder: cuts an MP4, or draws a test picture, and sends it while "recording". */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Records an MP4 or a test picture: segments go up while recording, and a playing link comes back.")
public final class RecordCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--server", defaultValue = "http://localhost:8080", description = "Default: ${DEFAULT-VALUE}")
    URI server = URI.create("http://localhost:8080");

    @Option(
            names = "--token",
            required = true,
            defaultValue = "${REELKEEP_TOKEN}",
            description = "Bearer token of a native application; default: environment REELKEEP_TOKEN")
    String token = "";

    @Option(names = "--meeting", required = true, description = "Id of the meeting or class")
    String meeting = "";

    @Option(names = "--user", required = true, description = "Who records; must be allowed to in this meeting")
    String user = "";

    @Option(names = "--origin", defaultValue = "local", description = "cloud, local or live; default: ${DEFAULT-VALUE}")
    String origin = "local";

    @ArgGroup(multiplicity = "1")
    Source source = new Source();

    @Option(names = "--segment-seconds", defaultValue = "5", description = "Length of a segment; default: 5")
    int segmentSeconds = 5;

    @Option(names = "--fast", description = "Send as fast as possible instead of as fast as one records")
    boolean fast;

    /** Exactly one of the two. */
    static final class Source {
        @Option(names = "--file", description = "An MP4 to cut into segments at key frames")
        Optional<Path> file = Optional.empty();

        @Option(names = "--test-picture", description = "Seconds of a generated test picture")
        Optional<Integer> testPictureSeconds = Optional.empty();
    }

    /** @return the exit code */
    public static int run(String... arguments) {
        return new CommandLine(new RecordCommand()).execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            var run = new RecordingRun(new CaptureClient(server, token), out, !fast);
            Optional<String> link = run.run(pieces(), meeting, user, origin);
            link.ifPresent(url -> out.println("watch it: " + url));
            return link.isPresent() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (ServerRefused | MediaRefused | UncheckedIOException | ConnectException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private PieceSource pieces() {
        return source.file
                .map(file -> PieceSource.file(file, segmentSeconds))
                .orElseGet(() -> PieceSource.testPicture(source.testPictureSeconds.orElse(20), segmentSeconds));
    }
}
