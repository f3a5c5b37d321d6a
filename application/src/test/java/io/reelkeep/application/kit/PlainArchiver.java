package io.reelkeep.application.kit;

import io.reelkeep.application.delivery.port.Archiver;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Archives that only list what would be in them: a line for each, of name, size and checksum. */
final class PlainArchiver implements Archiver {
    @Override
    public Rendition archive(List<Entry> entries) {
        byte[] list = entries.stream()
                .map(PlainArchiver::line)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        String tag = SampleBytes.digestOf(list).hex();
        return new Rendition("application/zip", tag, list.length, () -> new InMemoryBlobContent(list, () -> {}));
    }

    private static String line(Entry entry) {
        return "%s %d %08x".formatted(entry.name(), entry.rendition().sizeBytes(), entry.crc32());
    }
}
