package app.rapport.tickets;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** Numbers people can say: {@code T-1001}, {@code T-1002}, …, each organisation's own. */
@Singleton
class TicketNumbers {
    private static final int FIRST = 1001;
    private static final Pattern SAID = Pattern.compile("[Tt]-(\\d{1,18})");

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    TicketNumbers(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** Whoever asks next waits until this transaction has ended; one that fails gives its number back. */
    long next() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into ticket_counter (tenant_id, last) values (:tenant, :first)
                        on conflict (tenant_id) do update set last = ticket_counter.last + 1
                        returning last""")
                .bind("tenant", tenancy.require())
                .bind("first", FIRST)
                .mapTo(Long.class)
                .one());
    }

    /** 404 for what cannot be a number: there is no such ticket. */
    static long parse(String said) {
        var matcher = SAID.matcher(said.strip());
        if (!matcher.matches()) {
            throw Problem.notFound();
        }
        return Long.parseLong(matcher.group(1));
    }

    static String say(long number) {
        return "T-" + number;
    }
}
