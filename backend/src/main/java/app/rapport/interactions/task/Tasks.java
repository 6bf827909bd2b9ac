package app.rapport.interactions.task;

import app.rapport.interactions.Subject;
import app.rapport.interactions.Subjects;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.Visibility;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plans tasks and appointments, hands them over, gets them done. */
@Singleton
class Tasks {
    private final TaskRepository tasks;
    private final TaskReader reader;
    private final Subjects subjects;
    private final CurrentMember current;
    private final MergePatch mergePatch;
    private final Clock clock;

    Tasks(
            TaskRepository tasks,
            TaskReader reader,
            Subjects subjects,
            CurrentMember current,
            MergePatch mergePatch,
            Clock clock) {
        this.tasks = tasks;
        this.reader = reader;
        this.subjects = subjects;
        this.current = current;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    TaskView create(TaskInput input) {
        requireSubjects(input, null);
        var task = new Task(input, current.id());
        tasks.persistAndFlush(task);
        return reader.require(task.id(), Visibility.everything());
    }

    @Transactional
    TaskView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        var task = tasks.requireForChange(id);
        IfMatch.require(ifMatch, reader.require(id));
        return change(task, () -> {
            var before = task.input();
            var input = mergePatch.apply(patch, before, TaskInput.class);
            requireSubjects(input, before);
            task.enter(input);
        });
    }

    @Transactional
    TaskView complete(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, task -> task.complete(clock.instant()));
    }

    @Transactional
    TaskView reopen(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, Task::reopen);
    }

    @Transactional
    TaskView archive(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, task -> task.archive(clock.instant()));
    }

    @Transactional
    TaskView restore(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, Task::restore);
    }

    private TaskView act(UUID id, @Nullable IfMatch ifMatch, Consumer<Task> verb) {
        var task = tasks.requireForChange(id);
        IfMatch.check(ifMatch, reader.require(id));
        return change(task, () -> verb.accept(task));
    }

    private TaskView change(Task task, Runnable change) {
        current.get().require("tasks:write", task.assigneeId());
        change.run();
        tasks.flush();
        return reader.require(task.id(), Visibility.everything());
    }

    private void requireSubjects(TaskInput input, @Nullable TaskInput before) {
        subjects.requireVisible(Subject.CUSTOMER, input.customerId(), before == null ? null : before.customerId());
        subjects.requireVisible(
                Subject.OPPORTUNITY, input.opportunityId(), before == null ? null : before.opportunityId());
        subjects.requireVisible(Subject.TICKET, input.ticketId(), before == null ? null : before.ticketId());
    }
}
