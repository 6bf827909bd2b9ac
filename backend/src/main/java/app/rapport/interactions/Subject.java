package app.rapport.interactions;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.security.MemberAccess;

/**
 * What an interaction or a task can be about. Some of the features behind them stand above this one, so it knows their
 * tables alone.
 */
public enum Subject {
    CUSTOMER("customer", "owner_id", "customers:read", "/customerId"),
    OPPORTUNITY("opportunity", "owner_id", "opportunities:read", "/opportunityId"),
    TICKET("ticket", "assignee_id", "tickets:read", "/ticketId");

    private final String table;
    private final String owner;
    private final String permission;
    private final String pointer;

    Subject(String table, String owner, String permission, String pointer) {
        this.table = table;
        this.owner = owner;
        this.permission = permission;
        this.pointer = pointer;
    }

    String table() {
        return table;
    }

    String pointer() {
        return pointer;
    }

    /** Those of them the viewer may see, for rows of the table under this alias. */
    public Condition seenBy(MemberAccess viewer, String alias) {
        return viewer.may(permission) ? viewer.visibility(permission).on(alias + "." + owner) : Condition.of("false");
    }
}
