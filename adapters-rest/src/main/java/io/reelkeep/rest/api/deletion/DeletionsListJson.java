package io.reelkeep.rest.api.deletion;

import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/**
 * What was deleted, the newest first.
 *
 * @param nextAfter where the list goes on; absent at its end
 */
record DeletionsListJson(List<DeletionJson> deletions, Optional<String> nextAfter) {
    /** One recording, or one file of a recording. */
    record DeletionJson(
            String recordingId,
            Optional<String> fileId,
            String meetingId,
            Optional<Long> sizeBytes,
            ReceiptJson.ByJson deletedBy,
            String deletedAt,
            Optional<String> erasedAt) {
        static DeletionJson of(Tombstone tombstone) {
            return new DeletionJson(
                    tombstone.recording().toString(),
                    tombstone.file().map(file -> file.id().toString()),
                    tombstone.meeting().toString(),
                    tombstone.file().map(Tombstone.DeletedFile::sizeBytes),
                    ReceiptJson.ByJson.of(tombstone),
                    Times.write(tombstone.deletedAt()),
                    tombstone.erasedAt().map(Times::write));
        }
    }

    static DeletionsListJson of(List<Tombstone> page, int limit) {
        List<DeletionJson> deletions = page.stream().map(DeletionJson::of).toList();
        return new DeletionsListJson(
                deletions,
                deletions.size() < limit
                        ? Optional.empty()
                        : Optional.of(deletions.get(deletions.size() - 1))
                                .map(last -> last.fileId().orElse(last.recordingId())));
    }
}
