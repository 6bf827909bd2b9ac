package app.rapport.pipeline;

import app.rapport.platform.sql.TenantRecord;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A way of selling: opportunities go through its stages. */
@Entity
@SuppressWarnings("NullAway.Init")
class Pipeline extends TenantRecord {
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> names;

    private int position;

    protected Pipeline() {}

    Pipeline(Map<String, String> names, int position) {
        super(newId());
        this.names = names;
        this.position = position;
    }

    /** Counts as a change of the pipeline even when only a stage differs: its ETag covers the stages. */
    void arrange(Map<String, String> names, int position, Instant now) {
        this.names = names;
        this.position = position;
        this.updatedAt = now;
    }

    Map<String, String> names() {
        return names;
    }

    int position() {
        return position;
    }
}
