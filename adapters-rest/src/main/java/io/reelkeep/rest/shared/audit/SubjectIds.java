package io.reelkeep.rest.shared.audit;

import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.shared.Checks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ids in a request, picked by the names that the dialects have for them. Ids of ours are decimal numbers and ids of users
 * are plain words; what looks otherwise does not get in, so no secret, title or password can (ASVS 16.2.5).
 */
final class SubjectIds {
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final int MAX_LISTED = 300;

    /** What has an id, in the order in which a subject names it. */
    private enum Kind {
        RECORDING("recording|recording_id|meeting_record_id"),
        FILE("file|file_id|record_file_id"),
        CLIP("clip|clip_id"),
        DRAFT("draft|draft_id"),
        CAPTURE("capture|capture_id"),
        MEETING("meeting|meeting_id|meetingid"),
        DELIVERY("delivery|delivery_id"),
        APP("app|app_id"),
        USER("user|user_id"),
        TENANT("tenant|tenant_id"),
        FOR("operator|operator_id");

        private final String names;

        /** @param names between strokes */
        Kind(String names) {
            this.names = "|" + names + "|";
        }

        static Optional<Kind> of(String name) {
            String snake = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
            return List.of(values()).stream()
                    .filter(kind -> kind.names.contains("|" + snake + "|"))
                    .findFirst();
        }

        boolean fits(String value) {
            return this == USER || this == FOR
                    ? SubjectIds.USER.matcher(value).matches()
                    : Checks.decimalId(value).isPresent();
        }
    }

    private final Map<Kind, String> ids = new EnumMap<>(Kind.class);
    private final Set<String> recordings = new LinkedHashSet<>();

    /** The first id of each kind counts. */
    void take(String name, String value) {
        Kind.of(name).filter(kind -> kind.fits(value)).ifPresent(kind -> ids.putIfAbsent(kind, value));
    }

    void takeFrom(Record json) {
        for (RecordComponent component : json.getClass().getRecordComponents()) {
            value(json, component).ifPresent(value -> take(component.getName(), value));
        }
    }

    private void take(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> take(name, inner));
        } else if (value instanceof String || value instanceof Long) {
            take(name, value.toString());
        } else if (value instanceof Collection<?> list && name.equals("recordings")) {
            list.stream()
                    .map(String::valueOf)
                    .filter(id -> Checks.decimalId(id).isPresent())
                    .forEach(recordings::add);
        }
    }

    private static Optional<Object> value(Record json, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return Optional.ofNullable(component.getAccessor().invoke(json));
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As {@code recording/42/file/7}. */
    String subject() {
        String text = ids.entrySet().stream()
                .filter(id -> id.getKey() != Kind.FOR)
                .map(id -> id.getKey().name().toLowerCase(Locale.ROOT) + "/" + id.getValue())
                .collect(Collectors.joining("/"));
        return Checks.storable(text, AuditNote.MAX_SUBJECT);
    }

    /** For whom, and what else; begins with a space if there is anything. */
    String more() {
        String behalf = Optional.ofNullable(ids.get(Kind.FOR))
                .map(user -> " for=" + user)
                .orElse("");
        String listed = String.join(",", recordings);
        String cut = listed.length() <= MAX_LISTED ? listed : listed.substring(0, MAX_LISTED) + "...";
        return behalf + (recordings.isEmpty() ? "" : " recordings=" + cut);
    }
}
