package app.rapport.interactions.task;

import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.value.Moments;
import app.rapport.platform.web.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work to do, or, as an appointment, time set aside. */
@Entity
@SuppressWarnings("NullAway.Init")
class Task extends TenantRecord {
    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    private String title;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private TaskStatus status = TaskStatus.OPEN;

    @Enumerated(EnumType.STRING)
    private TaskPriority priority;

    private @Nullable LocalDate dueOn;
    private @Nullable Instant startsAt;
    private @Nullable Instant endsAt;
    private @Nullable Instant remindAt;
    private @Nullable Instant doneAt;
    private @Nullable UUID assigneeId;
    private @Nullable UUID customerId;
    private @Nullable UUID opportunityId;
    private @Nullable UUID ticketId;
    private @Nullable Instant archivedAt;

    protected Task() {}

    Task(TaskInput input, UUID otherwiseAssignee) {
        super(newId());
        enter(input);
        assigneeId = Objects.requireNonNullElse(assigneeId, otherwiseAssignee);
    }

    final void enter(TaskInput input) {
        kind = input.kind();
        title = input.title().strip();
        description = input.description();
        priority = Objects.requireNonNullElse(input.priority(), TaskPriority.NORMAL);
        dueOn = input.dueOn() == null ? null : Moments.checked(input.dueOn(), "/dueOn");
        remindAt = input.remindAt() == null ? null : Moments.checked(input.remindAt(), "/remindAt");
        assigneeId = input.assigneeId();
        customerId = input.customerId();
        opportunityId = input.opportunityId();
        ticketId = input.ticketId();
        takePlace(input);
    }

    private void takePlace(TaskInput input) {
        startsAt = input.startsAt() == null ? null : Moments.checked(input.startsAt(), "/startsAt");
        endsAt = input.endsAt() == null ? null : Moments.checked(input.endsAt(), "/endsAt");
        if (kind == TaskKind.APPOINTMENT && startsAt == null) {
            throw Problem.invalid("/startsAt", "required");
        }
        if (kind == TaskKind.APPOINTMENT && endsAt == null) {
            throw Problem.invalid("/endsAt", "required");
        }
        if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt)) {
            throw Problem.invalid("/endsAt", "end-before-start");
        }
    }

    void complete(Instant now) {
        if (status == TaskStatus.OPEN) {
            status = TaskStatus.DONE;
            doneAt = now;
        }
    }

    void reopen() {
        status = TaskStatus.OPEN;
        doneAt = null;
    }

    void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
        }
    }

    void restore() {
        archivedAt = null;
    }

    @Nullable UUID assigneeId() {
        return assigneeId;
    }

    TaskInput input() {
        return new TaskInput(
                kind,
                title,
                description,
                dueOn,
                startsAt,
                endsAt,
                remindAt,
                assigneeId,
                customerId,
                opportunityId,
                ticketId,
                priority);
    }
}
