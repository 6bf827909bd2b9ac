package app.rapport.platform.journal;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A page of a history. */
public class HistoryQuery {
    @QueryParam("limit")
    @Parameter(
            description = "How many changes",
            example = "50",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    public @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before")
    public @Nullable String cursor;
}
