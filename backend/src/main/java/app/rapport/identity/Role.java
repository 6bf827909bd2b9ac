package app.rapport.identity;

import app.rapport.platform.fields.FieldRule;
import app.rapport.platform.security.Scope;
import app.rapport.platform.sql.TenantRecord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A named set of permissions, each with how far it reaches. */
@Entity
@SuppressWarnings("NullAway.Init")
class Role extends TenantRecord {
    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> names;

    @ElementCollection
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role_id"))
    @MapKeyColumn(name = "permission")
    @Column(name = "scope")
    @Enumerated(EnumType.STRING)
    private Map<String, Scope> permissions = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "role_field", joinColumns = @JoinColumn(name = "role_id"))
    @MapKeyColumn(name = "field")
    @Column(name = "rule")
    @Enumerated(EnumType.STRING)
    private Map<String, FieldRule> fields = new HashMap<>();

    protected Role() {}

    Role(String key, Map<String, String> names, Map<String, Scope> permissions) {
        super(newId());
        this.key = key;
        this.names = names;
        this.permissions = new HashMap<>(permissions);
    }

    /** A role of the organisation's own. */
    Role(RoleResource.RoleInput input) {
        this("", input.names(), input.permissions());
        key = id().toString();
        fields.putAll(input.fieldsOrNone());
    }

    void arrange(RoleResource.RoleInput input) {
        names = input.names();
        replace(permissions, input.permissions());
        replace(fields, input.fieldsOrNone());
    }

    private static <T> void replace(Map<String, T> held, Map<String, T> wanted) {
        if (!held.equals(wanted)) {
            held.clear();
            held.putAll(wanted);
        }
    }

    RoleResource.RoleInput input() {
        return new RoleResource.RoleInput(names, Map.copyOf(permissions), Map.copyOf(fields));
    }
}
