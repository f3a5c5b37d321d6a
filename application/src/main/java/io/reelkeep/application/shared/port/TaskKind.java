package io.reelkeep.application.shared.port;

/** Background work, by name. The names are kept in the database: never rename one. */
public enum TaskKind {
    /** Looks whether a capture fell silent, waits in vain, or is full. Subject: capture id. */
    WATCH_CAPTURE,
    /** Makes the files of one part. Subject: capture id and part number, {@code 17/2}. */
    STITCH_PART,
    /** Writes a file out that so far exists as a recipe only. Subject: recording id and file id, {@code 17/18}. */
    MATERIALISE_FILE,
    /**
     * Reads a file, or its sound, for the checksum that an archive needs. Subject: recording id, file id and what is read,
     * {@code 17/18/whole} or {@code 17/18/sound}.
     */
    CHECKSUM_FILE,
    /** Lets the segments of a capture go once all its files are written out. Subject: capture id. */
    RELEASE_SEGMENTS,
    /** Makes the pictures and peaks of a file that is written out. Subject: recording id and file id. */
    MAKE_PREVIEWS,
    /** Encodes a file anew if the recorder has asked for it. Subject: recording id and file id. */
    TRANSCODE_FILE,
    /** Prepares the announcements of a finished capture. Subject: capture id. */
    ANNOUNCE_CAPTURE,
    /** Makes one attempt to deliver a callback. Subject: delivery id and round, {@code 17/1}. */
    DELIVER_CALLBACK,
    /** Tells those who asked too early what became of a part. Subject: capture id and part number, {@code 17/2}. */
    NOTIFY_OF_PART,
    /** Hands a completely uploaded file on to be stitched. Subject: upload id. */
    FINISH_UPLOAD,
    /** Makes the file of a clip. Subject: clip id. */
    CUT_CLIP,
    /** Removes the bytes of what was deleted of a recording. Subject: recording id. */
    ERASE_DELETED,
    /** Holds rows and store against each other. Subject: {@code once}. */
    RECONCILE,
    /** Deletes what has ended of a tenant by itself. Subject: tenant id, and where one has a time of its own, recording id. */
    DELETE_ENDED,
    /** Moves what is kept from the store that is being left. Subject: {@code all}. */
    MOVE_BLOBS,
    /** Records the meeting that is there to try things with. Subject: meeting id. */
    RECORD_DEMONSTRATION,
    /** Tells tenants what their subscriptions come to, and has deleted what has ended. Subject: {@code all}. */
    TEND_TENANTS,
    /** Removes what was never finished: abandoned blobs, expired uploads, old nonces. Subject: {@code all}. */
    SWEEP;

    /** Whether it is about all tenants; the tenant of such a task is only a place holder. */
    public boolean isOfTheHouse() {
        return switch (this) {
            case MOVE_BLOBS, RECONCILE, TEND_TENANTS, SWEEP -> true;
            case WATCH_CAPTURE,
                    STITCH_PART,
                    MATERIALISE_FILE,
                    CHECKSUM_FILE,
                    RELEASE_SEGMENTS,
                    MAKE_PREVIEWS,
                    TRANSCODE_FILE,
                    ANNOUNCE_CAPTURE,
                    DELIVER_CALLBACK,
                    NOTIFY_OF_PART,
                    FINISH_UPLOAD,
                    CUT_CLIP,
                    ERASE_DELETED,
                    DELETE_ENDED,
                    RECORD_DEMONSTRATION -> false;
        };
    }
}
