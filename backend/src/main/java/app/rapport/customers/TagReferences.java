package app.rapport.customers;

import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportReference;
import app.rapport.platform.imports.Match;
import app.rapport.platform.imports.NameMatcher;
import app.rapport.platform.sql.Rows;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Tags that files name; one nobody knows is made. */
@Singleton
class TagReferences implements ImportReference {
    private static final int MAX_NAME = 60;

    private final Jdbi jdbi;
    private final TagRepository tags;

    TagReferences(Jdbi jdbi, TagRepository tags) {
        this.jdbi = jdbi;
        this.tags = tags;
    }

    @Override
    public String resource() {
        return "tags";
    }

    @Override
    public boolean creatable() {
        return true;
    }

    @Override
    public Map<String, Match> find(Collection<String> texts, boolean similar, ImportContext context) {
        var candidates =
                jdbi.withHandle(handle -> handle.createQuery("select id, name from tag where tenant_id = :tenant")
                        .bind("tenant", context.member().tenant())
                        .map((row, ctx) -> new NameMatcher.Candidate(Rows.id(row, "id"), row.getString("name")))
                        .list());
        return new NameMatcher(candidates).match(texts, similar);
    }

    @Override
    public Map<String, UUID> create(Collection<String> names, @Nullable String createdAs, ImportContext context) {
        var made = new HashMap<String, UUID>();
        names.stream().filter(name -> name.length() <= MAX_NAME).forEach(name -> {
            var tag = new Tag(new TagResource.TagInput(name, null));
            tags.persist(tag);
            made.put(name, tag.id());
        });
        tags.flush();
        return made;
    }
}
