package app.rapport.views;

import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.web.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter, a sort and columns under a name; its owner may share it with everybody. */
@Entity
@SuppressWarnings("NullAway.Init")
class SavedView extends TenantRecord {
    @Column(updatable = false)
    private String resource;

    private String name;
    private @Nullable String filter;
    private @Nullable String sort;
    private List<String> columns;
    private boolean shared;

    @Column(updatable = false)
    private UUID ownerId;

    protected SavedView() {}

    SavedView(ViewResource.ViewInput input, UUID ownerId) {
        super(newId());
        this.resource = input.resource();
        this.ownerId = ownerId;
        enter(input);
    }

    final void enter(ViewResource.ViewInput input) {
        if (!resource.equals(input.resource())) {
            throw Problem.invalid("/resource", "immutable");
        }
        name = input.name().strip();
        filter = input.filter();
        sort = input.sort();
        columns = Objects.requireNonNullElse(input.columns(), List.of());
        shared = Boolean.TRUE.equals(input.shared());
    }

    UUID ownerId() {
        return ownerId;
    }

    ViewResource.ViewInput input() {
        return new ViewResource.ViewInput(resource, name, filter, sort, List.copyOf(columns), shared);
    }
}
