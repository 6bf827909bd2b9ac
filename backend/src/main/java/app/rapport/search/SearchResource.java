package app.rapport.search;

import app.rapport.platform.fields.TextSearch;
import app.rapport.platform.replica.FromReplica;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Answers.Items;
import app.rapport.platform.web.Problem;
import app.rapport.platform.web.WholeNumber;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/search")
@Authenticated
@Tag(name = "search")
public class SearchResource {
    private static final List<String> KINDS = List.of("customers", "opportunities", "tickets");
    private static final int MAX_LENGTH = 200;
    private static final int DEFAULT_ROWS = 10;
    private static final int MAX_ROWS = 50;

    private final Jdbi jdbi;
    private final CurrentMember current;
    private final TextSearch search;

    SearchResource(Jdbi jdbi, CurrentMember current, TextSearch search) {
        this.jdbi = jdbi;
        this.current = current;
        this.search = search;
    }

    /**
     * @param type the resource the record belongs to, such as {@code customers}
     */
    public record Hit(
            String type, UUID id, String title, @Nullable String subtitle) {}

    @GET
    @FromReplica
    @Operation(
            operationId = "search",
            summary = "Customers, opportunities and tickets by name, e-mail, phone or number; best matches first")
    public Items<Hit> search(
            @QueryParam("q") @Parameter(description = "At least two characters", example = "popesc") @Nullable String q,
            @QueryParam("types")
                    @Parameter(
                            description = "Which resources, separated by commas; all if absent",
                            example = "customers")
                    @Nullable String types,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many hits",
                            example = "10",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"))
                    @Nullable String limit) {
        var text = q == null ? "" : q.strip();
        var kinds = kinds(types);
        var rows = WholeNumber.of(limit, "limit", 1, MAX_ROWS, DEFAULT_ROWS);
        if (text.length() < 2 || kinds.isEmpty()) {
            return new Items<>(List.of());
        }
        return new Items<>(find(text.substring(0, Math.min(text.length(), MAX_LENGTH)), kinds, rows));
    }

    private List<Hit> find(String text, List<String> kinds, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select kind, record_id, title, subtitle from search_seen(:q, " + TextSearch.REACH
                                + ", :limit)")
                .bind("q", text)
                .bindMap(search.reach(kinds))
                .bind("limit", rows)
                .map((row, context) -> new Hit(
                        row.getString("kind"),
                        row.getObject("record_id", UUID.class),
                        row.getString("title"),
                        row.getString("subtitle")))
                .list());
    }

    /** What the member may not read is left out, not refused: search shows what there is for them. */
    private List<String> kinds(@Nullable String types) {
        var asked = types == null ? KINDS : Arrays.asList(types.split(",", -1));
        asked.stream().filter(type -> !KINDS.contains(type)).findFirst().ifPresent(type -> {
            throw Problem.malformed("?types", "invalid");
        });
        return asked.stream()
                .distinct()
                .filter(kind -> current.get().may(kind + ":read"))
                .toList();
    }
}
