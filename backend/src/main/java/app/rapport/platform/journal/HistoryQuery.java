package app.rapport.platform.journal;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A page of a history. */
public class HistoryQuery {
    @QueryParam("limit")
    @Parameter(description = "1 to 200, 50 if absent", example = "50")
    public @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before")
    public @Nullable String cursor;
}
