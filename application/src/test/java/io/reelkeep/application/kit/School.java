package io.reelkeep.application.kit;

import io.reelkeep.application.callback.SubscribeToEvents;
import io.reelkeep.application.capture.AcceptSegment;
import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.ingest.OpenUpload;
import io.reelkeep.application.tenancy.AddTenant;
import io.reelkeep.application.tenancy.RegisterApp;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.callback.EventKeys;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.SegmentOffer;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppPolicy;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.domain.tenancy.WeComForm;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tenant of the kit with a teacher and a class, and what people do there all day. Segments last twenty seconds. */
public final class School {
    public static final Duration SEGMENT = Duration.ofSeconds(20);

    /** Of every subscription. */
    public static final EventKeys KEYS =
            new EventKeys("bVPU6F8Htxl5XkAbp3jGV2xWp", Optional.of("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2A"));

    public final TenantId tenant;
    public final UserId teacher = new UserId("teacher");
    public final Meeting lesson;

    private final Kit kit;

    public School(Kit kit) {
        this.kit = kit;
        this.tenant = kit.addTenant
                .add(new AddTenant.Command(
                        "Sunrise School",
                        Edition.BUSINESS,
                        Optional.empty(),
                        Optional.empty(),
                        ZoneId.of("Asia/Shanghai")))
                .id();
        kit.addUser.add(tenant, teacher, "Ms Li", User.Kind.PERSON);
        this.lesson = kit.addMeeting.add(SampleMeetings.lesson(tenant, teacher));
    }

    /** The teacher begins to record the lesson. */
    public Capture start() {
        return start(CaptureOptions.DEFAULT);
    }

    public Capture start(CaptureOptions options) {
        return kit.startCapture.start(new StartCapture.Command(tenant, lesson.id(), teacher, Origin.LOCAL, options));
    }

    /** A segment that a stitcher likes. */
    public SegmentOffer send(Capture capture, int number) {
        return send(capture, number, "segment " + number + ";");
    }

    public SegmentOffer send(Capture capture, int number, String text) {
        return kit.acceptSegment.accept(segment(capture, number, text, stream(text)));
    }

    /** A segment whose bytes come from {@code body}, with the digest of {@code text}. */
    public AcceptSegment.Command segment(Capture capture, int number, String text, InputStream body) {
        Instant startsAt = SampleTenants.NOON.plus(SEGMENT.multipliedBy(number - 1L));
        return new AcceptSegment.Command(
                tenant,
                capture.id(),
                number,
                startsAt,
                startsAt.plus(SEGMENT),
                Optional.of(SampleIds.sha256(text)),
                Optional.empty(),
                body);
    }

    /** As {@link #send}, one that lasts {@code length}. */
    public SegmentOffer sendLong(Capture capture, int number, Duration length) {
        String text = "segment " + number + ";";
        Instant startsAt = SampleTenants.NOON.plus(length.multipliedBy(number - 1L));
        return kit.acceptSegment.accept(new AcceptSegment.Command(
                tenant,
                capture.id(),
                number,
                startsAt,
                startsAt.plus(length),
                Optional.of(SampleIds.sha256(text)),
                Optional.empty(),
                stream(text)));
    }

    public void stop(Capture capture, int segments) {
        kit.stopCapture.stop(tenant, capture.id(), segments);
    }

    /** The capture as it is kept. */
    public Capture kept(Capture capture) {
        return kit.showCapture.show(tenant, capture.id(), 0).capture();
    }

    /** The folder as it is kept. */
    public Recording folder(Capture capture) {
        return kit.showRecording.show(tenant, capture.recording()).recording();
    }

    /** A lesson of three segments from start to end, with all background work done. */
    public Recording recorded() {
        Capture capture = start();
        send(capture, 1);
        send(capture, 2);
        send(capture, 3);
        stop(capture, 3);
        kit.runDue();
        return folder(capture);
    }

    /** What is stored of the file with that index. */
    public String text(Recording folder, int index) {
        byte[] bytes =
                SampleBytes.read(kit.blobStore, folder.files().get(index).body().blob());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Wants to be told of finished files. */
    public RegisterApp.Issued listen() {
        RegisterApp.Issued app = kit.registerApp.register(tenant, CredentialKind.CLASSROOM, "Sample app");
        kit.setCallbackEndpoint.set(new CallbackEndpoint(
                tenant,
                URI.create("https://receiver.example/cb"),
                app.credential().keyId()));
        return app;
    }

    /** An application that wants to be told of {@code events}, in the words of its kind. */
    /** The application as it is, but for whether it sees all meetings and may be used. */
    public static AppCredential seeing(AppCredential app, boolean allMeetings, AppCredential.Standing standing) {
        var policy = new AppPolicy(true, allMeetings, Optional.empty(), WeComForm.DEFAULT);
        return new AppCredential(
                app.app(),
                app.tenant(),
                app.kind(),
                app.name(),
                app.keyId(),
                app.secret(),
                app.createdAt(),
                standing,
                policy);
    }

    /** An application of the WeCom kind sees all meetings. */
    public AppCredential subscribe(CredentialKind kind, Set<RecordingEvent.Kind> events) {
        AppCredential app = kit.registerApp.register(tenant, kind, "Listener").credential();
        if (kind == CredentialKind.WECOM) {
            kit.changeApp.change(tenant, app.app(), known -> seeing(known, true, AppCredential.Standing.ENABLED));
        }
        kit.subscribeToEvents.subscribe(new SubscribeToEvents.Command(
                tenant, app.app(), "Events", URI.create("https://receiver.example/events"), KEYS, events));
        return app;
    }

    /** The delivery log, newest first. */
    public List<CallbackDelivery> deliveries() {
        return kit.browseCallbacks.list(tenant, Optional.empty(), Long.MAX_VALUE, 100);
    }

    public Upload openUpload(Optional<MeetingId> meeting, long lengthBytes) {
        return kit.openUpload.open(new OpenUpload.Command(tenant, teacher, meeting, "old lesson", "", lengthBytes));
    }

    public Upload append(Upload upload, long offset, String text) {
        return kit.appendUpload.append(tenant, upload.id(), offset, stream(text));
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
