package io.reelkeep.media.demux;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.demux.Demuxed.Epoch;
import io.reelkeep.media.demux.Demuxed.PieceStart;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects the tracks of a foreign stream epoch by epoch: another one begins where times jump or the format changes.
 * Each has a scratch blob of its own, since each may come into another file.
 */
public final class EpochWriter implements AutoCloseable {
    private static final int MAX_EPOCHS = 256;

    private final long pictureHz;
    private final Supplier<BlobSink> sinks;
    private final int maxSamples;
    private final List<Epoch> epochs = new ArrayList<>();
    private final List<PieceStart> starts = new ArrayList<>();
    private final LossTally losses = new LossTally();
    private Optional<ScratchWriter> scratch = Optional.empty();
    private Optional<TrackBuilder> sound = Optional.empty();
    private TrackBuilder pictures;
    private final BitSet touched = new BitSet();
    private int taken;

    /** @param maxSamples of all epochs together */
    public EpochWriter(long pictureHz, Supplier<BlobSink> sinks, int maxSamples) {
        this.pictureHz = pictureHz;
        this.sinks = sinks;
        this.maxSamples = maxSamples;
        this.pictures = newPictures();
    }

    private TrackBuilder newPictures() {
        return new TrackBuilder(Kind.VIDEO, pictureHz, maxSamples, (int) (pictureHz / 25));
    }

    public TrackBuilder pictures() {
        return pictures;
    }

    /** The sound; with these units if nothing of it is there yet. */
    public TrackBuilder sound(long hz, int usualTicks) {
        TrackBuilder track = sound.orElseGet(() -> new TrackBuilder(Kind.AUDIO, hz, maxSamples, usualTicks));
        sound = Optional.of(track);
        return track;
    }

    public Optional<TrackBuilder> sound() {
        return sound;
    }

    /**
     * Where to write the next sample, which is noted.
     *
     * @param piece that the sample ends in; never goes back
     */
    public ScratchWriter sampleOf(int piece) {
        ScratchWriter writer = scratch.orElseGet(() -> new ScratchWriter(sinks.get()));
        scratch = Optional.of(writer);
        noteSample(piece, writer.position());
        return writer;
    }

    /**
     * Notes a sample that stays where it is.
     *
     * @param piece that it ends in; never goes back
     */
    public void noteSample(int piece, long position) {
        if (++taken > maxSamples) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + maxSamples + " samples");
        }
        if (starts.isEmpty() || starts.get(starts.size() - 1).piece() < piece) {
            starts.add(new PieceStart(piece, position));
        }
    }

    /** Something of the stream is in that piece. */
    public void touch(int piece) {
        touched.set(piece);
    }

    public LossTally losses() {
        return losses;
    }

    /** Ends the epoch, if there is anything in it, and begins another. */
    public void begin() {
        Movie movie = movie(pictures, sound);
        if (!movie.tracks().isEmpty()) {
            if (epochs.size() == MAX_EPOCHS) {
                throw new MediaRefused(Code.LIMIT_EXCEEDED, "times jump more than " + MAX_EPOCHS + " times");
            }
            epochs.add(new Epoch(movie, starts, scratch.map(ScratchWriter::commit)));
        }
        close();
        scratch = Optional.empty();
        starts.clear();
        pictures = newPictures();
        sound = Optional.empty();
    }

    /** Both tracks, as far as there is anything in them, with the earlier of them at time 0. */
    public static Movie movie(TrackBuilder pictures, Optional<TrackBuilder> sound) {
        Optional<TrackBuilder> heard = sound.filter(track -> !track.isEmpty());
        long soundStart = heard.map(track -> Ticks.convert(track.firstTicks(), track.hz(), pictures.hz()))
                .orElse(Long.MAX_VALUE);
        long zero = pictures.isEmpty() ? soundStart : Math.min(soundStart, pictures.firstTicks());
        Optional<TrackIndex> video = pictures.build(1, zero);
        Optional<TrackIndex> audio =
                heard.flatMap(track -> track.build(2, Ticks.convert(zero, pictures.hz(), track.hz())));
        return new Movie(Stream.of(video, audio).flatMap(Optional::stream).toList(), Map.of());
    }

    public Demuxed finish() {
        begin();
        return new Demuxed(epochs, losses.damages(), touched.stream().boxed().collect(Collectors.toSet()));
    }

    /** Throws away what is not finished. */
    @Override
    public void close() {
        scratch.ifPresent(ScratchWriter::close);
    }
}
