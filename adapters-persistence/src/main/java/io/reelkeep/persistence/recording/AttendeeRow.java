package io.reelkeep.persistence.recording;

import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.persistence.shared.PlaceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "meeting_attendee")
@IdClass(PlaceKey.class)
class AttendeeRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "meeting_id")
    private long ownerId;

    @Id
    @Column(name = "place")
    private int place;

    @Column(name = "user_id")
    private String userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private MeetingRole role;

    protected AttendeeRow() {}

    AttendeeRow take(Meeting meeting, int place) {
        Meeting.Attendee attendee = meeting.attendees().get(place);
        this.tenantId = meeting.tenant().value();
        this.ownerId = meeting.id().value();
        this.place = place;
        this.userId = attendee.user().value();
        this.role = attendee.role();
        return this;
    }

    long meetingId() {
        return ownerId;
    }

    Meeting.Attendee snapshot() {
        return new Meeting.Attendee(new UserId(userId), role);
    }
}
