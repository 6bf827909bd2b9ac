package app.rapport.tickets.queue;

import app.rapport.platform.sql.TenantRecord;
import jakarta.persistence.Entity;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where tickets wait for somebody to take them. */
@Entity
@SuppressWarnings("NullAway.Init")
class Queue extends TenantRecord {
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> names;

    protected Queue() {}

    Queue(Map<String, String> names) {
        super(newId());
        this.names = names;
    }

    void rename(Map<String, String> names) {
        this.names = names;
    }

    QueueInput input() {
        return new QueueInput(names);
    }
}
