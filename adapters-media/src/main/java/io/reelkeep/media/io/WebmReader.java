package io.reelkeep.media.io;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.content.ConcatenatedContent;
import io.reelkeep.media.content.OpenBlobs;
import io.reelkeep.media.demux.Demuxed.Input;
import io.reelkeep.media.io.Findings.Loss;
import io.reelkeep.media.io.PieceRuns.Run;
import io.reelkeep.media.io.PieceRuns.Stream;
import io.reelkeep.media.io.Take.Start;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.webm.WebmAssembler;
import io.reelkeep.media.webm.WebmAssembler.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Reads the pieces of one WebM stream, which become one file as they are. */
final class WebmReader {
    private final OpenBlobs blobs;
    private final Findings findings;
    private final WebmAssembler assembler;
    private final List<Start> starts = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();

    WebmReader(OpenBlobs blobs, Findings findings) {
        this.blobs = blobs;
        this.findings = findings;
        this.assembler = new WebmAssembler(findings.remaining().samples());
    }

    /** @param goesOn the next file goes on with this stream */
    void read(Stream stream, boolean goesOn) {
        try {
            BoxReader.guarded("WebM", () -> readAll(stream, goesOn));
        } catch (MediaRefused refused) {
            findings.lose(
                    stream.pieces()
                            .subList(
                                    stream.pieces().size() - stream.wanted(),
                                    stream.pieces().size()),
                    refused.code());
        }
    }

    private Take readAll(Stream stream, boolean goesOn) {
        List<Run> runs = stream.unbroken();
        for (int i = 0; i < runs.size(); i++) {
            if (i == 0 || !runs.get(i).wanted().isEmpty()) {
                readRun(runs.get(i), i == 0, goesOn && i + 1 == runs.size());
            }
        }
        if (starts.isEmpty()) {
            throw new MediaRefused(Code.NO_SAMPLES, "nothing of the WebM can be used");
        }
        var take = new Take.Whole(assembler.finish(), starts);
        findings.add(take);
        losses.forEach(findings::lose);
        return take;
    }

    private void readRun(Run run, boolean first, boolean goesOn) {
        var content = ConcatenatedContent.of(blobs, run.blobs());
        var input = new Input(
                content,
                LongStream.range(0, run.pieces().size())
                        .mapToObj(piece -> content.startOf((int) piece))
                        .toList());
        int source = findings.addSource(content);
        try {
            Found found = first
                    ? assembler.addFront(source, input, content.startOf(run.unwanted()))
                    : assembler.addRear(source, input);
            note(run, content, found, goesOn);
        } catch (MediaRefused refused) {
            if (first || refused.code() == Code.LIMIT_EXCEEDED) {
                throw refused;
            }
            run.wanted().forEach(piece -> lose(piece.number(), refused.code()));
        }
    }

    private void note(Run run, ConcatenatedContent content, Found found, boolean goesOn) {
        Set<Integer> useless = new HashSet<>();
        for (int i = run.unwanted(); i < run.pieces().size(); i++) {
            int number = run.pieces().get(i).number();
            long from = content.startOf(i);
            long to = content.startOf(i + 1);
            boolean part = false;
            boolean whole = from == to;
            for (long[] damage : found.damages()) {
                part |= damage[0] < to && from < damage[1];
                whole |= damage[0] <= from && to <= damage[1];
            }
            if (whole || part) {
                lose(number, from == to ? Code.NO_SAMPLES : whole ? Code.NOT_MEDIA : Code.CORRUPT);
            }
            if (whole) {
                useless.add(i);
            }
        }
        for (int i = run.unwanted(); i < run.pieces().size(); i++) {
            if (!useless.contains(i)) {
                starts.add(new Start(run.pieces().get(i).number(), starts.isEmpty() ? 0 : assembler.pieceMillis(i)));
            }
        }
        if (found.truncated() && !goesOn && !run.wanted().isEmpty()) {
            int last = run.pieces().get(run.pieces().size() - 1).number();
            losses.add(new Loss(last, findings.takes().size() + 1, false, 0, Code.TRUNCATED));
        }
    }

    private void lose(int number, Code code) {
        losses.add(new Loss(number, findings.takes().size(), true, 0, code));
    }
}
