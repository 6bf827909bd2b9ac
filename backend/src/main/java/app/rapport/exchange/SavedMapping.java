package app.rapport.exchange;

import app.rapport.platform.sql.TenantRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A mapping kept under a name, for the next file of its kind. */
@Entity
@Table(name = "import_mapping")
@SuppressWarnings("NullAway.Init")
class SavedMapping extends TenantRecord {
    private String name;
    private String target;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportMapping mapping;

    protected SavedMapping() {}

    SavedMapping(SavedMappingInput input) {
        super(newId());
        enter(input);
    }

    final void enter(SavedMappingInput input) {
        name = input.name().strip();
        target = input.target();
        mapping = input.mapping();
    }

    SavedMappingInput input() {
        return new SavedMappingInput(name, target, mapping);
    }
}
