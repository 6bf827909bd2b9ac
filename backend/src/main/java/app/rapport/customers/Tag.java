package app.rapport.customers;

import app.rapport.platform.sql.TenantRecord;
import jakarta.persistence.Entity;

/** A word the organisation sorts its customers by. */
@Entity
@SuppressWarnings("NullAway.Init")
class Tag extends TenantRecord {
    private String name;
    private String color;

    protected Tag() {}

    Tag(TagResource.TagInput input) {
        super(newId());
        enter(input);
    }

    final void enter(TagResource.TagInput input) {
        name = input.name().strip();
        color = input.color() == null ? "gray" : input.color();
    }

    TagResource.TagInput input() {
        return new TagResource.TagInput(name, color);
    }
}
