package io.reelkeep.application.delivery;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.sharing.Visit;

/** What the holder of a link asks for. */
public sealed interface Wanted {
    /** Which of the alternatives this is. */
    enum Kind {
        FILE,
        ARCHIVE
    }

    Kind kind();

    /**
     * Which right it takes to have it.
     *
     * @param isDownload to be kept, not shown
     */
    Visit.Purpose purpose(boolean isDownload);

    /**
     * One file, in one of the forms it is handed out in.
     *
     * @param name of what is wanted, within the form: an extension, or the name of a resource
     */
    record OfFile(RecordingFileId file, Form form, String name) implements Wanted {
        @Override
        public Kind kind() {
            return Kind.FILE;
        }

        /** The sound alone is not what a watch page plays: it is there to be kept (F34, F41). */
        @Override
        public Visit.Purpose purpose(boolean isDownload) {
            if (form == Form.CAPTIONS) {
                return Visit.Purpose.READ;
            }
            return isDownload || form == Form.SOUND ? Visit.Purpose.DOWNLOAD : Visit.Purpose.WATCH;
        }
    }

    /**
     * Everything the link opens, in one ZIP.
     *
     * @param soundOnly the sound of each file instead of the file
     */
    record Archive(boolean soundOnly) implements Wanted {
        @Override
        public Kind kind() {
            return Kind.ARCHIVE;
        }

        @Override
        public Visit.Purpose purpose(boolean isDownload) {
            return Visit.Purpose.DOWNLOAD;
        }
    }

    /** The forms a file is handed out in. */
    enum Form {
        /** As it is; the name is the extension of its container. */
        WHOLE,
        /** Its sound alone. */
        SOUND,
        /** A resource of its HTTP Live Stream. */
        HLS,
        /** What is said in it, or its chapters; the name is the kind and the language. */
        CAPTIONS,
        /** A picture of it, or its peaks. */
        PREVIEW
    }
}
