package io.reelkeep.media.kit;

import io.reelkeep.media.isobmff.parse.BoxReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** The boxes of a file as text, one a line. Long bodies are told by their size and first bytes. */
public final class BoxDump {
    private static final Set<String> PARENTS = Set.of("moov", "trak", "mdia", "minf", "dinf", "stbl", "edts");
    private static final int SHOWN_BYTES = 48;

    private final StringBuilder out = new StringBuilder();

    private BoxDump() {}

    public static String of(byte[] file) {
        var dump = new BoxDump();
        dump.children(BoxReader.of("file", ByteBuffer.wrap(file)), "");
        return dump.out.toString();
    }

    private void children(BoxReader parent, String indent) {
        while (parent.hasChild()) {
            BoxReader child = parent.child();
            byte[] body = child.bytes();
            boolean isParent = PARENTS.contains(child.type());
            boolean media = child.type().equals("mdat");
            String shown = isParent || media ? "" : " " + hex(body);
            out.append(indent)
                    .append(child.type())
                    .append(' ')
                    .append(body.length)
                    .append(shown)
                    .append('\n');
            if (isParent) {
                children(child, indent + "  ");
            }
        }
    }

    private static String hex(byte[] body) {
        String start = HexFormat.of().formatHex(Arrays.copyOf(body, Math.min(SHOWN_BYTES, body.length)));
        return body.length > SHOWN_BYTES ? start + ".." : start;
    }
}
