package io.reelkeep.rest.api.editing;

import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.rest.shared.Input;
import java.util.List;
import java.util.Optional;

/** The request for a clip, for a plan of one, and for a draft of one. */
record ClipOrderJson(
        List<RangeJson> ranges,
        Optional<String> operation,
        Optional<String> mode,
        Optional<String> name,
        Optional<Boolean> dryRun) {
    boolean isDryRun() {
        return dryRun.orElse(false);
    }

    Cut cut() {
        return new Cut(kind(), cutMode(), RangeJson.read(ranges));
    }

    /** What it says, as a draft has it; also checks the name. */
    Draft.Content content() {
        List<Range> read = RangeJson.read(ranges);
        return Input.of("name", () -> new Draft.Content(name, kind(), cutMode(), read));
    }

    private Cut.Operation kind() {
        return operation
                .map(word -> Input.word("operation", word, Cut.Operation.class))
                .orElse(Cut.Operation.KEEP);
    }

    private CutMode cutMode() {
        return mode.map(word -> Input.word("mode", word, CutMode.class)).orElseGet(() -> kind().usualMode());
    }
}
