package app.rapport.interactions.task;

import app.rapport.platform.web.ConstraintVerdicts;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class TaskVerdicts implements ConstraintVerdicts {
    @Override
    public Map<String, Verdict> verdicts() {
        return Map.of(
                "task_assignee_fk", Verdict.unknownReference("/assigneeId"),
                "task_opportunity_fk", Verdict.unknownReference("/opportunityId"));
    }
}
