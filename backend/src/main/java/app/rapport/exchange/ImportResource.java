package app.rapport.exchange;

import app.rapport.exchange.FilePreview.PreviewRow;
import app.rapport.exchange.FileValues.FileValue;
import app.rapport.exchange.ImportRows.ImportRowView;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.jobs.JobView;
import app.rapport.platform.journal.ChangeResource.UndoInput;
import app.rapport.platform.journal.Undo.OnConflict;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.Answers.Items;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/imports")
@Tag(name = "imports")
public class ImportResource {
    private final Imports imports;
    private final ImportReader reader;
    private final ImportRows rows;
    private final FilePreview preview;
    private final FileValues values;
    private final ErrorFile errors;
    private final ImportUndo undo;

    ImportResource(
            Imports imports,
            ImportReader reader,
            ImportRows rows,
            FilePreview preview,
            FileValues values,
            ErrorFile errors,
            ImportUndo undo) {
        this.imports = imports;
        this.reader = reader;
        this.rows = rows;
        this.preview = preview;
        this.values = values;
        this.errors = errors;
        this.undo = undo;
    }

    @GET
    @PermissionsAllowed("imports:read")
    @Operation(operationId = "listImports", summary = "Imports, the latest first")
    public Page<ImportListRow> list(@BeanParam ListQuery query) {
        return reader.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("imports:read")
    @Operation(operationId = "getImport", summary = "One import with its columns, mapping and counts")
    public RestResponse<ImportView> get(UUID id) {
        return Answers.ok(reader.require(id));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("imports:write")
    @Operation(
            operationId = "createImport",
            summary = "Upload a file; how it is written and what its columns are is guessed")
    public RestResponse<ImportView> create(
            @RestForm("file") @Schema(required = true) @Nullable FileUpload file,
            @RestForm("target") @Nullable String target) {
        return Answers.created("imports", imports.upload(Upload.of(file), target));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("imports:write")
    @Operation(operationId = "editImport", summary = "Say how the file is written, what it is and what it means")
    public RestResponse<ImportView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = EditImport.class)))
                    JsonNode patch) {
        return Answers.ok(imports.edit(id, ifMatch, patch));
    }

    @GET
    @Path("/{id}/preview")
    @PermissionsAllowed("imports:read")
    @Operation(operationId = "previewImport", summary = "The file's first rows, read as the import says")
    public Items<PreviewRow> preview(UUID id) {
        return new Items<>(preview.of(reader.require(id).id()));
    }

    @GET
    @Path("/{id}/values")
    @PermissionsAllowed("imports:read")
    @Operation(
            operationId = "listImportValues",
            summary = "The values of the column that fills a field, most frequent first, with what they seem to mean")
    public Items<FileValue> values(UUID id, @QueryParam("field") @Nullable String field) {
        return new Items<>(values.of(reader.require(id).id(), field));
    }

    @POST
    @Path("/{id}/check")
    @ResponseStatus(202)
    @PermissionsAllowed("imports:write")
    @Operation(operationId = "checkImport", summary = "Try the import out: everything is counted, nothing is kept")
    public RestResponse<JobView> check(UUID id) {
        return accepted(imports.check(id));
    }

    @POST
    @Path("/{id}/run")
    @ResponseStatus(202)
    @PermissionsAllowed("imports:write")
    @Operation(operationId = "runImport", summary = "Import the file, as a job that outlives the service")
    public RestResponse<JobView> run(UUID id) {
        return accepted(imports.run(id));
    }

    @POST
    @Path("/{id}/undo")
    @ResponseStatus(202)
    @PermissionsAllowed("imports:write")
    @Operation(
            operationId = "undoImport",
            summary = "Take back all the import has done, as a job; its result lists what was changed again since")
    public RestResponse<JobView> undo(UUID id, @Valid @Nullable UndoInput body) {
        return accepted(undo.submit(id, body == null ? OnConflict.REFUSE : body.orRefuse()));
    }

    @GET
    @Path("/{id}/rows")
    @PermissionsAllowed("imports:read")
    @Operation(
            operationId = "listImportRows",
            summary = "What became of each row of the last check or run",
            description = "`field` and `code` filter by the first fault of a rejected row; `further` holds the others")
    public Page<ImportRowView> rows(UUID id, @BeanParam ListQuery query) {
        return rows.page(reader.require(id).id(), query);
    }

    @GET
    @Path("/{id}/errors.csv")
    @Produces("text/csv")
    @PermissionsAllowed("imports:read")
    @Operation(
            operationId = "downloadImportErrors",
            summary = "The rows that were not imported, with line and reason, to correct and import again")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "With a name for the file",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples =
                                                    "name,email,line,reason\nAna,ana@,7,is not an e-mail address\n")))
    public RestResponse<StreamingOutput> errors(UUID id) {
        var view = reader.require(id);
        var name = view.fileName().replaceFirst("(?i)\\.(csv|tsv|txt)$", "") + "-errors.csv";
        return ResponseBuilder.<StreamingOutput>ok(out -> errors.write(view, out))
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .build();
    }

    private static RestResponse<JobView> accepted(JobView job) {
        return ResponseBuilder.<JobView>create(RestResponse.Status.ACCEPTED)
                .entity(job)
                .header("Location", "/api/v1/jobs/" + job.id())
                .build();
    }
}
