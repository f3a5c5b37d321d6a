package io.reelkeep.rest.shared.body;

import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

/**
 * A form that brings one file (RFC 7578). The file is its last part, and is read as it comes: it is never held, neither in
 * memory nor in a file of the container's.
 */
public final class FileForm {
    /** All that surrounds the file: a caller's bound of the body is the file's and this. */
    public static final int MAX_OVERHEAD_BYTES = 256 * 1024;

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int MAX_HEADER_BYTES = 4 * 1024;
    private static final int MAX_FIELD_BYTES = 4 * 1024;
    private static final int MAX_FIELDS = 32;
    /** RFC 2046 §5.1.1. */
    private static final int MAX_BOUNDARY_LENGTH = 70;

    private final MultipartInput parts;
    private final String file;

    private FileForm(MultipartInput parts, String file) {
        this.parts = parts;
        this.file = file;
    }

    /**
     * Has {@code work} take the file in, with what was said before it. The stream that it gets throws {@link BadInput} at
     * its end unless the form ends there.
     *
     * @param type of the body, multipart/form-data
     * @param file the name of the part that is the file
     */
    public static <T> T read(MediaType type, InputStream body, String file, BiFunction<Params, InputStream, T> work) {
        try {
            MultipartInput parts = MultipartInput.builder()
                    .setInputStream(body)
                    .setBoundary(boundary(type).getBytes(StandardCharsets.ISO_8859_1))
                    .setBufferSize(BUFFER_BYTES)
                    .setMaxPartHeaderSize(MAX_HEADER_BYTES)
                    .get();
            parts.setHeaderCharset(StandardCharsets.UTF_8);
            return new FileForm(parts, file).read(work);
        } catch (FileUploadException malformed) {
            throw malformed();
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private static String boundary(MediaType type) {
        return Optional.ofNullable(type.getParameters().get("boundary"))
                .filter(text -> !text.isEmpty() && text.length() <= MAX_BOUNDARY_LENGTH)
                .orElseThrow(() -> new BadInput("Content-Type", "must have a boundary of 1 to 70 characters"));
    }

    private <T> T read(BiFunction<Params, InputStream, T> work) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        int count = 0;
        for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
            String name = nameOfPart();
            if (name.equals(file)) {
                return work.apply(new Params(fields), new LastPart(parts.newInputStream()));
            }
            if (++count > MAX_FIELDS) {
                throw new BadInput("body", "must have at most " + MAX_FIELDS + " fields");
            }
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(text(name));
        }
        throw new BadInput(file, "is required");
    }

    private String nameOfPart() throws IOException {
        String disposition = parts.readHeaders()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Disposition:", 0, 20))
                .findFirst()
                .map(line -> line.substring(20).strip())
                .orElseThrow(FileForm::malformed);
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        Map<String, String> parameters = Input.of("body", () -> parser.parse(disposition, ';'));
        return Optional.ofNullable(parameters.get("name"))
                .filter(name -> parameters.containsKey("form-data"))
                .orElseThrow(FileForm::malformed);
    }

    private String text(String name) throws IOException {
        try (InputStream field = parts.newInputStream()) {
            byte[] bytes = field.readNBytes(MAX_FIELD_BYTES + 1);
            if (bytes.length > MAX_FIELD_BYTES) {
                throw new BadInput(name, "must have at most " + MAX_FIELD_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new BadInput(name, "must be UTF-8");
        }
    }

    private static BadInput malformed() {
        return new BadInput("body", "is not a well-formed multipart/form-data form");
    }

    /** What was said after the file would come too late: the file must be the end, or nothing of it is kept. */
    private final class LastPart extends FilterInputStream {
        private boolean ended;

        LastPart(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            int read = read(one, 0, 1);
            return read < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int read = super.read(into, offset, length);
                if (read < 0 && !ended) {
                    ended = true;
                    refuseMore();
                }
                return read;
            } catch (FileUploadException malformed) {
                throw malformed();
            }
        }

        private void refuseMore() throws IOException {
            if (parts.readBoundary()) {
                throw new BadInput(file, "must be the last part of the form");
            }
        }
    }
}
