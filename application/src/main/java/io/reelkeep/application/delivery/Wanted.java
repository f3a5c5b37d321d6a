package io.reelkeep.application.delivery;

import io.reelkeep.domain.recording.RecordingFileId;

/** What the holder of a link asks for. */
public sealed interface Wanted {
    /** Which of the alternatives this is. */
    enum Kind {
        FILE,
        ARCHIVE
    }

    Kind kind();

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
