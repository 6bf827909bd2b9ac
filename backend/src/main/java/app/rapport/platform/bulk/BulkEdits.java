package app.rapport.platform.bulk;

import app.rapport.platform.jobs.JobView;
import app.rapport.platform.jobs.Jobs;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What the features' endpoints for bulk changes ask. */
@Singleton
public class BulkEdits {
    private final BulkTargets targets;
    private final BulkRecords records;
    private final Jobs jobs;
    private final CurrentMember current;
    private final ObjectMapper json;

    BulkEdits(BulkTargets targets, BulkRecords records, Jobs jobs, CurrentMember current, ObjectMapper json) {
        this.targets = targets;
        this.records = records;
        this.jobs = jobs;
        this.current = current;
        this.json = json;
    }

    /** How many records a bulk change would be tried on. */
    public record BulkCount(@Schema(examples = "128") long count) {}

    public BulkCount count(String resource, BulkInput input) {
        var target = require(resource, input);
        return new BulkCount(records.count(target, Selected.of(input)));
    }

    /** 202: the job has the outcome, with each record that was not done and why. */
    public RestResponse<JobView> submit(String resource, BulkInput input) {
        var target = require(resource, input);
        records.count(target, Selected.of(input));
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("resource", resource);
        arguments.put("filter", input.filter());
        arguments.put("q", input.q());
        arguments.put("ids", input.ids());
        arguments.put("edit", input.edit());
        arguments.put("action", input.action());
        return accepted(jobs.submit(BulkJob.KIND, BulkJob.KIND, withoutNulls(arguments)));
    }

    static RestResponse<JobView> accepted(JobView job) {
        return ResponseBuilder.<JobView>create(RestResponse.Status.ACCEPTED)
                .entity(job)
                .header("Location", "/api/v1/jobs/" + job.id())
                .build();
    }

    private BulkTarget require(String resource, BulkInput input) {
        var target = targets.require(resource);
        if (!current.get().may(resource + ":write")) {
            throw Problem.of("forbidden");
        }
        var fault = input.fault(target.fields());
        if (fault != null) {
            throw Problem.invalid(fault, fault.startsWith("/edit/") ? "not-in-bulk" : "one-of-two");
        }
        if (input.edit() != null) {
            target.check(json.valueToTree(input.edit()));
        }
        return target;
    }

    private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> arguments) {
        var given = new HashMap<String, Object>();
        arguments.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }
}
