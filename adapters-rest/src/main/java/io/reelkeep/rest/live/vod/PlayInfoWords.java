package io.reelkeep.rest.live.vod;

import io.reelkeep.application.sharing.FindFilesOfPart;
import io.reelkeep.application.sharing.NotifyOfPart;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.json.StrictJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** The answer to DescribeRecordPlayInfo, for those who get it later (contract: Live 2, notifyUrl). */
@Dependent
public final class PlayInfoWords implements NotifyOfPart.Words {
    private final PublicUrls urls;

    @Inject
    public PlayInfoWords(PublicUrls urls) {
        this.urls = urls;
    }

    @Override
    public String answer(FindFilesOfPart.Found found, String vid) {
        return new String(StrictJson.write(FileSetJson.of(found, vid, urls)), StandardCharsets.UTF_8);
    }
}
