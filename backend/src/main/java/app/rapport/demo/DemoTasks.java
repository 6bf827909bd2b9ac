package app.rapport.demo;

import app.rapport.platform.sql.TenantRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work of the past and the coming days, so that everybody's home page has something to do. */
final class DemoTasks {
    private static final int EACH = 14;

    private final Pen pen;
    private final Staff staff;

    DemoTasks(Pen pen, Staff staff) {
        this.pen = pen;
        this.staff = staff;
    }

    void tell(List<DemoCustomer> customers, List<DemoSales.Open> sales) {
        var member = 0;
        for (var assignee : staff.everybody()) {
            for (var i = 0; i < EACH; i++) {
                var customer = customers.get((member * 31 + i * 17) % customers.size());
                if (i % 5 == 4) {
                    appointment(customer, assignee, i - 6);
                } else {
                    task(customer, assignee, i - 6);
                }
            }
            member++;
        }
        for (var i = 0; i < sales.size(); i++) {
            if (i % 3 < 2) {
                nextStep(sales.get(i), (i * 5) % 18 - 2);
            }
        }
    }

    /** @param days from today on which it is due */
    private void nextStep(DemoSales.Open sale, int days) {
        var due = LocalDate.ofInstant(pen.now(), ZoneOffset.UTC).plusDays(days);
        add(new About(sale.customer(), sale.id()), sale.owner(), "TASK", due, null, null, null);
    }

    private record About(DemoCustomer customer, @Nullable UUID opportunity) {
        About(DemoCustomer customer) {
            this(customer, null);
        }
    }

    /** @param days from today on which it is due; of those before today most are done */
    private void task(DemoCustomer customer, UUID assignee, int days) {
        var due = LocalDate.ofInstant(pen.now(), ZoneOffset.UTC).plusDays(days);
        var done = days < 0 && !pen.chance().oneIn(4);
        var doneAt = done ? pen.now().plus(days, ChronoUnit.DAYS) : null;
        add(new About(customer), assignee, "TASK", due, null, null, doneAt);
    }

    private void appointment(DemoCustomer customer, UUID assignee, int days) {
        var starts = pen.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(days, ChronoUnit.DAYS)
                .plus(pen.chance().between(7, 15), ChronoUnit.HOURS);
        var ends = starts.plus(pen.chance().of(List.of(30, 45, 60, 90)), ChronoUnit.MINUTES);
        add(new About(customer), assignee, "APPOINTMENT", null, starts, ends, ends.isBefore(pen.now()) ? ends : null);
    }

    private void add(
            About about,
            UUID assignee,
            String kind,
            @Nullable LocalDate due,
            @Nullable Instant starts,
            @Nullable Instant ends,
            @Nullable Instant doneAt) {
        var chance = pen.chance();
        var created = pen.now().minus(chance.between(8, 20), ChronoUnit.DAYS);
        pen.add(
                "task (tenant_id, id, kind, title, status, priority, due_on, starts_at, ends_at, done_at, assignee_id,"
                        + " customer_id, opportunity_id, created_at, updated_at)",
                "uuid uuid text text text text date timestamptz timestamptz timestamptz uuid uuid uuid timestamptz timestamptz",
                TenantRecord.newId(),
                kind,
                chance.of(about.customer().scenery().tasks()),
                doneAt == null ? "OPEN" : "DONE",
                chance.of(List.of("NORMAL", "NORMAL", "NORMAL", "HIGH", "LOW")),
                due,
                starts,
                ends,
                doneAt,
                assignee,
                about.customer().id(),
                about.opportunity(),
                created,
                doneAt == null ? created : doneAt);
    }
}
