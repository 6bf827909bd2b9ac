package app.rapport.customers;

import app.rapport.platform.journal.Provenances;
import app.rapport.platform.journal.Provenances.Source;
import app.rapport.platform.web.Answers.Items;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/customers/{id}/provenance")
@Tag(name = "customers")
public class CustomerProvenance {
    private final Provenances provenances;

    CustomerProvenance(Provenances provenances) {
        this.provenances = provenances;
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(
            operationId = "getCustomerProvenance",
            summary = "For each value of a customer where it came from, and when it was last verified")
    public Items<Source> get(UUID id) {
        return new Items<>(provenances.of("customers", id));
    }
}
