package app.rapport.platform.filter;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The schemas of all resources, and whether a filter or sort kept as text still fits one. */
@Singleton
public class ResourceSchemas {
    private final Map<String, ResourceSchema> byResource;
    private final FilterCompiler filters;

    ResourceSchemas(@Any Instance<ResourceSchema> schemas, FilterCompiler filters) {
        this.byResource = schemas.stream().collect(Collectors.toMap(ResourceSchema::resource, Function.identity()));
        this.filters = filters;
    }

    public Optional<ResourceSchema> find(String resource) {
        return Optional.ofNullable(byResource.get(resource));
    }

    /** Throws the problem a list with this filter and sort would answer with. */
    public void check(ResourceSchema schema, @Nullable String filter, @Nullable String sort) {
        filters.compile(filter, schema);
        if (sort != null) {
            filters.sorting(sort, schema, "id");
        }
    }
}
