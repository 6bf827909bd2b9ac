package app.rapport.platform.jobs;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.web.Answers;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/api/v1/jobs")
@Tag(name = "jobs")
@Authenticated
public class JobResource {
    private final Jobs jobs;
    private final JobReader reader;
    private final JobEvents events;

    JobResource(Jobs jobs, JobReader reader, JobEvents events) {
        this.jobs = jobs;
        this.reader = reader;
        this.events = events;
    }

    @GET
    @Operation(operationId = "listJobs", summary = "Background work: one's own, or everybody's for who manages imports")
    public Page<JobView> list(@BeanParam ListQuery query) {
        return reader.page(query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "How far a piece of background work is")
    public RestResponse<JobView> get(UUID id) {
        return Answers.ok(reader.require(id));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(operationId = "cancelJob", summary = "Stop it at its next resting place; what is done stays done")
    public RestResponse<JobView> cancel(UUID id) {
        return Answers.ok(jobs.cancel(id));
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "watchJob",
            summary = "The job each time it changes, as server-sent events, until it is finished")
    public Multi<JobView> events(UUID id) {
        return events.of(reader.require(id));
    }
}
