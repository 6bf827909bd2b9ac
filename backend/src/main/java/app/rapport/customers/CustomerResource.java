package app.rapport.customers;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.replica.FromReplica;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers")
@Tag(name = "customers")
public class CustomerResource {
    private final CustomerService customers;
    private final CustomerReader reader;
    private final CurrentMember current;

    CustomerResource(CustomerService customers, CustomerReader reader, CurrentMember current) {
        this.customers = customers;
        this.reader = reader;
        this.current = current;
    }

    @GET
    @FromReplica
    @PermissionsAllowed("customers:read")
    @Operation(operationId = "listCustomers", summary = "Companies and people, filtered, sorted and in pages")
    public Page<CustomerRow> list(@BeanParam ListQuery query) {
        return reader.page(query, current.visibility("customers:read"));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("customers:read")
    @Operation(operationId = "getCustomer", summary = "One customer, whole")
    public RestResponse<CustomerView> get(UUID id) {
        return Answers.ok(customers.get(id));
    }

    @POST
    @PermissionsAllowed("customers:write")
    @Operation(operationId = "createCustomer", summary = "Add a company or a person")
    public RestResponse<CustomerView> create(@Valid @NotNull CustomerInput body) {
        return Answers.created("customers", customers.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("customers:write")
    @Operation(operationId = "editCustomer", summary = "Change a customer; arrays are replaced whole")
    public RestResponse<CustomerView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = CustomerInput.class)))
                    JsonNode patch) {
        return Answers.ok(customers.edit(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/archive")
    @PermissionsAllowed("customers:write")
    @Operation(operationId = "archiveCustomer", summary = "Take a customer out of the lists; nothing is lost")
    public RestResponse<CustomerView> archive(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(customers.archive(id, ifMatch));
    }

    @POST
    @Path("/{id}/restore")
    @PermissionsAllowed("customers:write")
    @Operation(operationId = "restoreCustomer", summary = "Bring an archived customer back")
    public RestResponse<CustomerView> restore(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(customers.restore(id, ifMatch));
    }
}
