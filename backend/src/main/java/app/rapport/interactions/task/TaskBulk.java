package app.rapport.interactions.task;

import app.rapport.platform.bulk.BulkTarget;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Tasks in bulk; to do or done is a step of its own. */
@Singleton
class TaskBulk implements BulkTarget {
    private final Tasks tasks;
    private final TaskReader reader;

    TaskBulk(Tasks tasks, TaskReader reader) {
        this.tasks = tasks;
        this.reader = reader;
    }

    @Override
    public String resource() {
        return "tasks";
    }

    @Override
    public Set<String> fields() {
        return Set.of("assigneeId", "priority", "dueOn", "status");
    }

    @Override
    public ListSource source() {
        return reader.source();
    }

    @Override
    public Condition visible() {
        return reader.visible();
    }

    @Override
    public void edit(UUID id, ObjectNode edit) {
        var status = edit.remove("status");
        if (status != null) {
            become(id, status.asText());
        }
        if (!edit.isEmpty()) {
            tasks.edit(id, IfMatch.ANY, edit);
        }
    }

    private void become(UUID id, String status) {
        switch (status) {
            case "DONE" -> tasks.complete(id, null);
            case "OPEN" -> tasks.reopen(id, null);
            default -> throw Problem.invalid("/edit/status", "invalid");
        }
    }

    @Override
    public void archive(UUID id) {
        tasks.archive(id, null);
    }

    @Override
    public void restore(UUID id) {
        tasks.restore(id, null);
    }
}
