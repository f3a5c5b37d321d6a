package io.reelkeep.application.sharing;

import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.OpenLinks;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareToken;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives files an address to be played at: the open link to the single file, or a new one. */
public final class PlayAddresses {
    private final Workbench bench;
    private final Recordings recordings;
    private final Shares shares;
    private final Previews previews;
    private final OpenLinks newLinks;

    public PlayAddresses(Workbench bench, Recordings recordings, Shares shares, Previews previews, OpenLinks newLinks) {
        this.bench = bench;
        this.recordings = recordings;
        this.shares = shares;
        this.previews = previews;
        this.newLinks = newLinks;
    }

    /** In the order of {@code files}. Within a transaction. */
    List<PlayFile> of(TenantId tenant, List<Recordings.FileIn> files) {
        Set<RecordingId> folders =
                files.stream().map(Recordings.FileIn::recording).collect(Collectors.toSet());
        Map<RecordingFileId, ShareToken> links = links(tenant, folders, files);
        Set<RecordingFileId> posters = posters(tenant, folders);
        return files.stream()
                .map(one -> new PlayFile(
                        one.file(),
                        Optional.ofNullable(links.get(one.file().id())).orElseThrow(),
                        posters.contains(one.file().id())))
                .toList();
    }

    private Map<RecordingFileId, ShareToken> links(
            TenantId tenant, Set<RecordingId> folders, List<Recordings.FileIn> files) {
        Map<RecordingFileId, ShareToken> open = open(tenant, folders);
        List<RecordingId> lacking = files.stream()
                .filter(one -> !open.containsKey(one.file().id()))
                .map(Recordings.FileIn::recording)
                .distinct()
                .sorted(Comparator.comparing(RecordingId::value))
                .toList();
        if (lacking.isEmpty()) {
            return open;
        }
        // Two requests must not make two links; the order keeps them from waiting for each other in a ring.
        var locked = new HashMap<RecordingId, Recording>();
        lacking.forEach(
                folder -> locked.put(folder, recordings.lock(tenant, folder).orElseThrow()));
        Map<RecordingFileId, ShareToken> links = new HashMap<>(open);
        for (Recordings.FileIn one : files) {
            RecordingFileId file = one.file().id();
            Optional.ofNullable(locked.get(one.recording()))
                    .ifPresent(folder -> links.put(file, newLinks.to(folder, file, bench.now())));
        }
        return links;
    }

    private Map<RecordingFileId, ShareToken> open(TenantId tenant, Collection<RecordingId> folders) {
        return shares.openForFilesOf(tenant, folders).stream()
                .collect(Collectors.toMap(
                        share -> share.scope().onlyFile().orElseThrow(), Share::token, (first, second) -> first));
    }

    private Set<RecordingFileId> posters(TenantId tenant, Set<RecordingId> folders) {
        return folders.stream()
                .flatMap(folder -> previews.of(tenant, folder).stream())
                .filter(preview -> preview.has(Illustration.Kind.POSTER))
                .map(preview -> preview.file())
                .collect(Collectors.toSet());
    }
}
