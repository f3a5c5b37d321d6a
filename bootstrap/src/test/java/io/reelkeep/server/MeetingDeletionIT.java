package io.reelkeep.server;

import static io.reelkeep.server.MeetingAnswers.nothing;
import static io.reelkeep.server.MeetingAnswers.refused;
import static io.reelkeep.server.MeetingLesson.OWNER;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Recordings and files as a Meeting client deletes them (contract: Meeting 4.5; F12, F20, F44). */
class MeetingDeletionIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @TempDir
    Path folder;

    private MeetingLesson lesson;
    private MeetingClient client;

    @BeforeEach
    void record() {
        lesson = MeetingLesson.record(SERVER, folder);
        client = lesson.client();
    }

    @Test
    void a_recording_is_deleted_for_good() {
        String all = "/v1/records?meeting_record_id=" + lesson.recording() + "&meeting_id="
                + lesson.tenant().meeting();
        refused(client.delete(all), 190004);
        refused(client.delete(all + "&userid=s1"), 403);
        refused(client.delete(all + "&userid=nobody"), 190001);
        refused(client.delete("/v1/records?meeting_record_id=" + lesson.recording() + "&meeting_id=1&userid=t1"), 7001);
        refused(client.delete("/v1/records?" + OWNER), 190004);
        refused(client.delete("/v1/records?meeting_record_id=abc&" + OWNER), 190004);
        refused(client.delete("/v1/records?meeting_record_id=1&" + OWNER), 7001);

        nothing(client.delete(all + "&" + OWNER));

        refused(client.delete(all + "&" + OWNER), 7001);
        refused(client.get("/v1/records/settings/" + lesson.recording() + "?" + OWNER), 7001);
        refused(client.delete("/v1/records/" + lesson.file() + "?" + OWNER), 4051);
    }

    /** By the older form of the operator. */
    @Test
    void a_file_is_deleted_for_good_and_known_to_be() {
        String one = "/v1/records/" + lesson.file() + "?meeting_id="
                + lesson.tenant().meeting();
        refused(client.delete(one), 190004);
        refused(client.delete(one + "&userid=s1"), 403);
        refused(client.delete("/v1/records/" + lesson.file() + "?meeting_id=1&userid=t1"), 7001);
        refused(client.delete("/v1/records/abc?" + OWNER), 190004);
        refused(client.delete("/v1/records/1?" + OWNER), 7003);

        nothing(client.delete(one + "&userid=t1"));

        refused(client.delete(one + "&userid=t1"), 4051);
        refused(client.get("/v1/addresses/" + lesson.file() + "?" + OWNER), 4051);
        refused(client.get("/v1/records/transcripts/details?record_file_id=" + lesson.file() + "&" + OWNER), 4051);
    }
}
