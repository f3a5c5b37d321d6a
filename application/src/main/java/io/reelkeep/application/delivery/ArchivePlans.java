package io.reelkeep.application.delivery;

import io.reelkeep.application.delivery.port.Archiver;
import io.reelkeep.application.delivery.port.Archiver.Entry;
import io.reelkeep.application.delivery.port.Checksums;
import io.reelkeep.application.delivery.port.Renditions;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans the archive of a recording. Its size is known at once; its bytes only when every file in it has been read once
 * for its checksum, which is done in the background.
 */
public final class ArchivePlans {
    private static final long NOT_YET_KNOWN = 0;

    private final Workbench bench;
    private final Renditions renditions;
    private final Checksums checksums;
    private final Archiver archiver;

    public ArchivePlans(Workbench bench, Renditions renditions, Checksums checksums, Archiver archiver) {
        this.bench = bench;
        this.renditions = renditions;
        this.checksums = checksums;
        this.archiver = archiver;
    }

    /** Something that goes into an archive. */
    private record Part(RecordingFile file, String extension, Rendition rendition) {
        String tag() {
            return rendition.tag();
        }
    }

    /**
     * Plans, and has done what is missing. Outside any transaction.
     *
     * @param files of {@code recording}
     * @param soundOnly their sound instead of them; silent ones are left out
     * @return empty when nothing would be in it
     * @throws MediaRefused when a file cannot be had that way: an archive with a file missing would not say so
     */
    Optional<ArchivePlan> plan(Recording recording, List<RecordingFile> files, boolean soundOnly) {
        var parts = new ArrayList<Part>();
        for (RecordingFile file : files) {
            (soundOnly ? sound(file) : Optional.of(whole(file))).ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(planned(recording, parts, soundOnly));
    }

    private Part whole(RecordingFile file) {
        return new Part(file, file.body().container().extension(), renditions.whole(file.body()));
    }

    private Optional<Part> sound(RecordingFile file) {
        try {
            return Optional.of(new Part(file, "m4a", renditions.audioOnly(file.body())));
        } catch (MediaRefused refused) {
            if (refused.code() == MediaRefused.Code.NO_SAMPLES) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private ArchivePlan planned(Recording recording, List<Part> parts, boolean soundOnly) {
        Map<String, Long> known = known(recording, parts, soundOnly);
        var names = new ArchiveNames();
        var entries = new ArrayList<Entry>();
        for (Part part : parts) {
            String name = names.of(part.file().name(), part.extension());
            long crc32 = known.getOrDefault(part.tag(), NOT_YET_KNOWN);
            entries.add(new Entry(name, part.file().createdAt(), part.rendition(), crc32));
        }
        boolean isReady = parts.stream().allMatch(part -> known.containsKey(part.tag()));
        String name = new ArchiveNames().of(recording.about().title(), "zip");
        return new ArchivePlan(name, archiver.archive(entries), isReady);
    }

    private Map<String, Long> known(Recording recording, List<Part> parts, boolean soundOnly) {
        List<String> tags = parts.stream().map(Part::tag).toList();
        return bench.transactions().inOne(() -> {
            Map<String, Long> known = checksums.find(recording.tenant(), tags);
            parts.stream()
                    .filter(part -> !known.containsKey(part.tag()))
                    .map(part -> SumFile.task(recording, part.file().id(), soundOnly))
                    .forEach(bench::later);
            return known;
        });
    }
}
