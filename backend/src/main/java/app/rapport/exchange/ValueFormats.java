package app.rapport.exchange;

import app.rapport.exchange.ImportMapping.DateFormat;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers and dates as the file writes them. */
record ValueFormats(DateFormat dates, char decimalSeparator) {
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,4})[-/. ](\\d{1,2})[-/. ](\\d{1,4})\\.?(?:[T ]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern AROUND_NUMBER = Pattern.compile("^[\\p{Sc}\\s]+|[\\p{Sc}\\s]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F'’]");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(?:\\.\\d{1,10})?");

    /** The year may always come first; elsewhere it stands last and the file's order decides. */
    Optional<LocalDate> date(String text) {
        var found = DATE.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var first = found.group(1);
        var middle = Integer.parseInt(found.group(2));
        var last = found.group(3);
        if (first.length() == 4) {
            return date(first, middle, Integer.parseInt(last));
        }
        return switch (dates) {
            case DMY -> date(last, middle, Integer.parseInt(first));
            case MDY -> date(last, Integer.parseInt(first), middle);
            case YMD -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String year, int month, int day) {
        if (year.length() != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<BigDecimal> number(String text) {
        var bare = AROUND_NUMBER.matcher(text).replaceAll("");
        var grouping = decimalSeparator == '.' ? "," : ".";
        var plain = SPACES.matcher(bare).replaceAll("").replace(grouping, "").replace(decimalSeparator, '.');
        return NUMBER.matcher(plain).matches() && hasGroupsOfThree(bare, grouping)
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /** 1,5 where the comma groups is more likely a mistaken separator than fifteen. */
    private static boolean hasGroupsOfThree(String text, String grouping) {
        var parts = text.split(Pattern.quote(grouping), -1);
        for (var i = 1; i < parts.length; i++) {
            if (!parts[i].matches("\\d{3}(?:[.,]\\d+)?")) {
                return false;
            }
        }
        return true;
    }

    Optional<Integer> integer(String text) {
        return number(text).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        });
    }
}
