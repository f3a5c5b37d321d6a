package io.reelkeep.house.bitten.domain.recording;

final class FileReader {
    java.nio.file.Path path() {
        return java.nio.file.Path.of("x");
    }
}
