package app.rapport.platform.filter;

import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.web.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads the values of a filter: typed, and with the words that stay true tomorrow ({@code me}, {@code today},
 * {@code now}, {@code -7d}), which count in the member's own time zone.
 */
final class FilterValues {
    private static final Pattern RELATIVE = Pattern.compile("([+-])(\\d{1,4})([dwmyh])");
    private static final int MAX_TEXT = 500;

    private final MemberAccess member;
    private final ZonedDateTime now;

    FilterValues(MemberAccess member, Clock clock) {
        this.member = member;
        this.now = clock.instant().atZone(member.timeZone());
    }

    Object read(FieldType type, Field field, String text) {
        try {
            return switch (type) {
                case TEXT -> shortEnough(text);
                case NUMBER -> number(text);
                case BOOLEAN -> flag(text);
                case DATE -> date(text).toString();
                case INSTANT -> instant(text);
                case ENUM -> choice(field, text);
                case REFERENCE -> text.equals("me") && "members".equals(field.reference()) ? member.id() : uuid(text);
            };
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw Problem.malformed("?filter", "invalid-value", text, field.name());
        }
    }

    /** {@code *} stands for any characters; LIKE's own wildcards are taken literally. */
    static String likePattern(String text) {
        return text.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
    }

    private static String shortEnough(String text) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    private static BigDecimal number(String text) {
        var number = new BigDecimal(shortEnough(text));
        if (number.precision() - number.scale() > 30 || number.scale() > 30) {
            throw new IllegalArgumentException("out of range");
        }
        return number;
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("not a boolean");
        };
    }

    private static String choice(Field field, String text) {
        if (!field.values().contains(text)) {
            throw new IllegalArgumentException("not one of the values");
        }
        return text;
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not an id");
        }
        return UUID.fromString(text);
    }

    private LocalDate date(String text) {
        var date = text.equals("today")
                ? now.toLocalDate()
                : shifted(text).map(ZonedDateTime::toLocalDate).orElse(null);
        return inRange(date != null ? date : LocalDate.parse(text));
    }

    private OffsetDateTime instant(String text) {
        var moment = switch (text) {
            case "now" -> now.toInstant();
            case "today" -> now.toLocalDate().atStartOfDay(now.getZone()).toInstant();
            default -> shifted(text).map(ZonedDateTime::toInstant).orElseGet(() -> absolute(text));
        };
        inRange(moment.atOffset(ZoneOffset.UTC).toLocalDate());
        return moment.atOffset(ZoneOffset.UTC);
    }

    private Instant absolute(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(now.getZone()).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private java.util.Optional<ZonedDateTime> shifted(String text) {
        var matcher = RELATIVE.matcher(text);
        if (!matcher.matches()) {
            return java.util.Optional.empty();
        }
        var amount = Integer.parseInt(matcher.group(2)) * (matcher.group(1).equals("-") ? -1 : 1);
        return java.util.Optional.of(
                switch (matcher.group(3)) {
                    case "h" -> now.plusHours(amount);
                    case "d" -> now.plus(Period.ofDays(amount));
                    case "w" -> now.plus(Period.ofWeeks(amount));
                    case "m" -> now.plus(Period.ofMonths(amount));
                    default -> now.plus(Period.ofYears(amount));
                });
    }

    /** PostgreSQL ends at the year 294276; people end long before. */
    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new IllegalArgumentException("out of range");
        }
        return date;
    }
}
