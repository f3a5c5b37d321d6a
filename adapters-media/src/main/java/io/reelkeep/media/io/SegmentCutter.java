package io.reelkeep.media.io;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.timeline.Composer;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts an MP4 to pieces that can stand alone, each beginning with a key frame. Stitched together again they hold every
 * sample of the source once.
 */
public final class SegmentCutter {
    private final BlobContent content;
    private final Limits limits = Limits.forThisHeap();
    private final TrackIndex leading;
    private final Optional<TrackIndex> video;
    private final Optional<TrackIndex> audio;

    /**
     * @param content stays open as long as pieces are written
     * @throws MediaRefused when it is no usable MP4
     */
    public SegmentCutter(BlobContent content) {
        this.content = content;
        Movie movie = MovieReader.read(content, 0, limits).movie();
        this.video = movie.main(Kind.VIDEO);
        this.audio = movie.main(Kind.AUDIO);
        this.leading = video.or(() -> audio).orElseThrow(() -> new MediaRefused(Code.NO_SAMPLES, "no samples"));
    }

    /** How long the source is. */
    public long durationMillis() {
        return leading.lengthMillis();
    }

    /** Pieces that are at least {@code millis} long where key frames allow, the last one excepted. */
    public List<StandalonePiece> cutEvery(long millis) {
        return BoxReader.guarded("cut", () -> cut(starts(Ticks.convert(millis, 1_000, leading.timescaleHz()))));
    }

    /** The samples of the leading track that pieces begin with, and the end. */
    private List<Integer> starts(long ticks) {
        SampleTable samples = leading.samples();
        var starts = new ArrayList<Integer>();
        long since = 0;
        for (int i = 0; i < samples.size(); i++) {
            if (starts.isEmpty() ? samples.isSync(i) : samples.isSync(i) && since >= ticks) {
                starts.add(i);
                since = 0;
            }
            since += samples.durationTicks(i);
        }
        if (starts.isEmpty()) {
            throw new MediaRefused(Code.NO_KEYFRAME, "nowhere to cut");
        }
        starts.add(samples.size());
        return starts;
    }

    private List<StandalonePiece> cut(List<Integer> starts) {
        var pieces = new ArrayList<StandalonePiece>();
        var leads = new ArrayList<Stretch>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            leads.add(new Stretch(leading, starts.get(i), starts.get(i + 1)));
        }
        int heard = 0;
        long zero = startTicks(leads.get(0));
        for (int i = 0; i < leads.size(); i++) {
            boolean last = i + 1 == leads.size();
            long end = last ? leads.get(i).lengthTicks() + startTicks(leads.get(i)) : startTicks(leads.get(i + 1));
            int heardTo = last ? soundSamples() : firstHeardAt(end, heard);
            Span span = span(leads.get(i), heard, heardTo);
            heard = heardTo;
            OutputLayout layout = OutputLayout.of(Composer.compose(List.of(span), limits.samples()));
            pieces.add(
                    new StandalonePiece(content, layout, millis(startTicks(leads.get(i)) - zero), millis(end - zero)));
        }
        return pieces;
    }

    private Span span(Stretch lead, int heardFrom, int heardTo) {
        var marks = List.of(new Mark(1, 0, true));
        if (video.isEmpty()) {
            return new Span(0, Optional.empty(), Optional.of(lead), false, marks);
        }
        Optional<Stretch> sound = heardTo > heardFrom
                ? Optional.of(new Stretch(audio.orElseThrow(), heardFrom, heardTo))
                : Optional.empty();
        return new Span(0, Optional.of(lead), sound, false, marks);
    }

    private int soundSamples() {
        return audio.map(track -> track.samples().size()).orElse(0);
    }

    /** The frame of the sound that begins nearest to a time of the pictures. */
    private int firstHeardAt(long pictureTicks, int from) {
        if (audio.isEmpty()) {
            return 0;
        }
        TrackIndex track = audio.get();
        SampleTable samples = track.samples();
        long wanted = Ticks.convert(pictureTicks, leading.timescaleHz(), track.timescaleHz());
        long at = samples.decodeTicks(from) + track.presentationShiftTicks();
        int sample = from;
        while (sample < samples.size() && 2 * at + samples.durationTicks(sample) <= 2 * wanted) {
            at += samples.durationTicks(sample);
            sample++;
        }
        return sample;
    }

    private long startTicks(Stretch lead) {
        return video.isPresent() ? lead.pictureStartTicks() : lead.soundStartTicks();
    }

    private long millis(long ticks) {
        return Ticks.toMillis(ticks, leading.timescaleHz());
    }
}
