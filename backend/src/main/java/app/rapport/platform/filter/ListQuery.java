package app.rapport.platform.filter;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every list understands. Read as text and checked in {@link Lists}, so that nonsense is a 400 with a reason. */
public class ListQuery {
    @QueryParam("filter")
    @Parameter(
            description =
                    "RSQL over the fields of GET /api/v1/schema/{resource}: `==` `!=` `=gt=` `=ge=` `=lt=` `=le=`"
                            + " `=in=` `=out=` `=null=`; `;` is and, `,` is or; text takes `*`; dates take `today`, `-7d`; members take `me`",
            example = "createdAt=ge=-7d")
    public @Nullable String filter;

    @QueryParam("q")
    @Parameter(description = "Free text, tolerant of accents and a typo, on resources that have it")
    public @Nullable String q;

    @QueryParam("sort")
    @Parameter(description = "Up to three fields, `-` for descending", example = "-createdAt")
    public @Nullable String sort;

    @QueryParam("limit")
    @Parameter(
            description = "How many rows",
            example = "50",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    public @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before; it remembers filter and sort")
    public @Nullable String cursor;

    @QueryParam("skip")
    @Parameter(
            description = "Rows to jump over: for scroll bars. To read everything, follow `next`",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000000", defaultValue = "0"))
    public @Nullable String skip;

    @QueryParam("total")
    @Parameter(
            description = "`true` counts: exactly up to 10,000, then at least that and an estimate",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String total;
}
