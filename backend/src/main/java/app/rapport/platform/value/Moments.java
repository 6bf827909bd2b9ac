package app.rapport.platform.value;

import app.rapport.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Instants and dates people enter, held to the years a calendar is for and cut to the precision the database keeps. */
public final class Moments {
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59Z");

    private Moments() {}

    public static Instant checked(Instant moment, String pointer) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw Problem.invalid(pointer, "invalid");
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    public static LocalDate checked(LocalDate date, String pointer) {
        if (date.getYear() < 1000 || date.getYear() > 2999) {
            throw Problem.invalid(pointer, "invalid");
        }
        return date;
    }
}
