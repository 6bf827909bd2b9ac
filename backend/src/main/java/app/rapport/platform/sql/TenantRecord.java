package app.rapport.platform.sql;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What every aggregate carries: its organisation, an id that sorts by age (UUIDv7), a version and two instants. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class TenantRecord {
    @Id
    protected UUID id;

    @TenantId
    @Column(updatable = false)
    protected String tenantId;

    @Version
    protected long version;

    @Column(updatable = false)
    protected Instant createdAt;

    protected Instant updatedAt;

    protected TenantRecord() {}

    /** For new records; Hibernate uses the other constructor. */
    protected TenantRecord(UUID id) {
        this.id = id;
    }

    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    public UUID id() {
        return id;
    }

    /** By a method, which also answers for what Hibernate has not loaded yet. */
    String tenantId() {
        return tenantId;
    }

    public long version() {
        return version;
    }

    @PrePersist
    void created() {
        createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        updatedAt = createdAt;
    }

    @PreUpdate
    void updated() {
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
