package app.rapport.interactions;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Reads interactions: one view serves lists, timelines and the single record. */
@Singleton
class InteractionReader {
    private final Lists lists;
    private final CurrentMember current;

    InteractionReader(Lists lists, CurrentMember current) {
        this.lists = lists;
        this.current = current;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return InteractionLists.SCHEMA;
    }

    Page<InteractionView> page(ListQuery query) {
        var viewer = current.get();
        return lists.page(
                query,
                InteractionLists.source(viewer),
                InteractionLists.visible(viewer),
                (row, context) -> InteractionView.of(row, viewer));
    }

    InteractionView require(UUID id) {
        var viewer = current.get();
        return lists.one(
                        id,
                        InteractionLists.source(viewer),
                        InteractionLists.visible(viewer),
                        (row, context) -> InteractionView.of(row, viewer))
                .orElseThrow(Problem::notFound);
    }
}
