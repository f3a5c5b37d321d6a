package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.content.ConcatenatedContent;
import io.reelkeep.media.content.OpenBlobs;
import io.reelkeep.media.demux.Demuxed;
import io.reelkeep.media.demux.Demuxed.Damage;
import io.reelkeep.media.demux.Demuxed.Epoch;
import io.reelkeep.media.demux.Demuxed.Input;
import io.reelkeep.media.demux.Demuxed.PieceStart;
import io.reelkeep.media.flv.FlvDemuxer;
import io.reelkeep.media.flv.FlvFormats;
import io.reelkeep.media.io.Findings.Loss;
import io.reelkeep.media.io.PieceHead.Format;
import io.reelkeep.media.io.PieceRuns.Run;
import io.reelkeep.media.io.PieceRuns.Stream;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.ts.TsDemuxer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Reads the pieces of streams whose samples have to be looked for: transport streams and FLV. */
final class DemuxingReader {
    private final OpenBlobs blobs;
    private final Supplier<BlobSink> sinks;
    private final Findings findings;
    private final FlvFormats formats = new FlvFormats();

    DemuxingReader(OpenBlobs blobs, Supplier<BlobSink> sinks, Findings findings) {
        this.blobs = blobs;
        this.sinks = sinks;
        this.findings = findings;
    }

    /** @param goesOn the next file goes on with this stream */
    void read(Stream stream, boolean goesOn) {
        List<Run> runs = stream.unbroken();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean mayGoOn = goesOn && i + 1 == runs.size();
            try {
                String what = "piece " + run.pieces().get(0).number();
                BoxReader.guarded(what, () -> readRun(stream.format(), run, mayGoOn));
            } catch (MediaRefused refused) {
                findings.lose(run.wanted(), refused.code());
            }
        }
    }

    /** @return how many takes came of it */
    private int readRun(Format format, Run run, boolean goesOn) {
        var content = ConcatenatedContent.of(blobs, run.blobs());
        List<Long> starts = LongStream.range(0, run.pieces().size())
                .mapToObj(i -> content.startOf((int) i))
                .toList();
        var input = new Input(content, starts);
        int maxSamples = findings.remaining().samples();
        Demuxed demuxed = format == Format.TS
                ? TsDemuxer.demux(input, run.unwanted(), goesOn, sinks, maxSamples)
                : FlvDemuxer.demux(input, formats, goesOn, maxSamples);
        int before = findings.takes().size();
        var takes = new HashMap<Integer, Integer>();
        for (Epoch epoch : demuxed.epochs()) {
            add(epoch, run, content, takes);
        }
        for (Damage damage : demuxed.damages()) {
            lose(damage, run, takes);
        }
        loseUseless(run, content, demuxed, takes);
        return findings.takes().size() - before;
    }

    /** @param takes receives the take that each piece is in */
    private void add(Epoch epoch, Run run, ConcatenatedContent content, Map<Integer, Integer> takes) {
        List<Mark> marks = marks(epoch.starts(), run);
        Optional<PieceStart> wanted = epoch.starts().stream()
                .filter(start -> start.piece() >= run.unwanted())
                .findFirst();
        if (wanted.isEmpty()) {
            return;
        }
        boolean inPlace = epoch.scratch().isEmpty();
        ConcatenatedContent samples = inPlace
                ? content
                : ConcatenatedContent.of(
                        blobs, List.of(epoch.scratch().orElseThrow().blob()));
        int take = findings.takes().size();
        try {
            long wantedFrom = run.unwanted() == 0 ? 0 : wanted.get().position();
            findings.add(samples, epoch.movie(), wantedFrom, marks, epoch.scratch());
        } catch (MediaRefused refused) {
            marks.forEach(mark -> findings.lose(new Loss(mark.number(), take, false, 0, refused.code())));
        }
        marks.forEach(mark -> takes.putIfAbsent(mark.number(), take));
    }

    /** A piece in which no sample ends lies between its neighbours. */
    private static List<Mark> marks(List<PieceStart> starts, Run run) {
        var marks = new ArrayList<Mark>();
        int next = run.unwanted();
        for (PieceStart start : starts) {
            int from = marks.isEmpty() ? start.piece() : next;
            for (int piece = Math.max(from, run.unwanted()); piece <= start.piece(); piece++) {
                long position = marks.isEmpty() ? 0 : start.position();
                marks.add(new Mark(run.pieces().get(piece).number(), position, true));
            }
            next = Math.max(next, start.piece() + 1);
        }
        return marks;
    }

    private void lose(Damage damage, Run run, Map<Integer, Integer> takes) {
        if (damage.piece() < run.unwanted()) {
            return;
        }
        int number = run.pieces().get(damage.piece()).number();
        boolean atTheEnd = damage.code() == Code.TRUNCATED;
        Optional<Integer> take = atTheEnd ? Optional.empty() : Optional.ofNullable(takes.get(number));
        findings.lose(new Loss(
                number, take.orElse(findings.takes().size()), take.isPresent(), damage.lostMillis(), damage.code()));
    }

    /** A piece that only goes on with a sample is of use, though none ends in it. */
    private void loseUseless(Run run, ConcatenatedContent content, Demuxed demuxed, Map<Integer, Integer> takes) {
        for (int i = run.unwanted(); i < run.pieces().size(); i++) {
            Piece piece = run.pieces().get(i);
            if (!takes.containsKey(piece.number()) && !demuxed.touched().contains(i)) {
                boolean empty = content.startOf(i) == content.startOf(i + 1);
                findings.lose(List.of(piece), empty ? Code.NO_SAMPLES : Code.NOT_MEDIA);
            }
        }
    }
}
