package io.reelkeep.domain.recording;

/** What somebody is in one meeting. */
public enum MeetingRole {
    HOST,
    CO_HOST,
    PARTICIPANT,
    TEACHER,
    ASSISTANT,
    STUDENT
}
