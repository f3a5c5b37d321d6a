package io.reelkeep.media.demux;

import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.demux.Demuxed.Damage;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what is lost of each piece. Pictures and sound that are lost at the same time are one loss. */
public final class LossTally {
    private final Map<Place, Millis> losses = new LinkedHashMap<>();

    private record Place(int piece, Code code) {}

    private record Millis(long pictures, long sound) {
        Millis plus(Millis other) {
            return new Millis(pictures + other.pictures, sound + other.sound);
        }
    }

    /** @param millis 0 when unknown */
    public void lose(int piece, Code code, Kind kind, long millis) {
        var lost = kind == Kind.VIDEO ? new Millis(millis, 0) : new Millis(0, millis);
        losses.merge(new Place(piece, code), lost, Millis::plus);
    }

    /** By piece. */
    public List<Damage> damages() {
        return losses.entrySet().stream()
                .map(entry -> new Damage(
                        entry.getKey().piece(),
                        entry.getKey().code(),
                        Math.max(entry.getValue().pictures(), entry.getValue().sound())))
                .sorted((a, b) -> Integer.compare(a.piece(), b.piece()))
                .toList();
    }
}
