package io.reelkeep.persistence.tasks;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.shared.TenantId;
import java.nio.charset.StandardCharsets;

/** How a task stands in its row: the tenant, a stroke, the subject. */
final class TaskText implements Serializer {
    private static final char STROKE = '/';

    static String of(Task task) {
        return task.tenant().toString() + STROKE + task.subject();
    }

    static Task read(TaskKind kind, String text) {
        int stroke = text.indexOf(STROKE);
        var tenant = new TenantId(Long.parseLong(text.substring(0, stroke)));
        return new Task(kind, tenant, text.substring(stroke + 1));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] serialize(Object text) {
        return bytes((String) text);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] bytes) {
        return type.cast(text(bytes));
    }
}
