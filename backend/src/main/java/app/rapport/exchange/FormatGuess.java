package app.rapport.exchange;

import app.rapport.exchange.ImportMapping.DateFormat;
import java.util.regex.Pattern;

/** Looks at a file's dates and numbers and says how they are written; what leaves it open counts as European. */
final class FormatGuess {
    private static final Pattern DAY_OR_MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ]\\d{4}.*");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}[-/. ]\\d{1,2}[-/. ]\\d{1,2}.*");
    private static final Pattern COMMA_LAST = Pattern.compile(".*\\d,(?:\\d{1,2}|\\d{4,})\\D*|.*\\.\\d{3},\\d+\\D*");
    private static final Pattern POINT_LAST = Pattern.compile(".*\\d\\.(?:\\d{1,2}|\\d{4,})\\D*|.*,\\d{3}\\.\\d+\\D*");

    private int dayFirst;
    private int monthFirst;
    private int open;
    private int yearFirst;
    private int comma;
    private int point;

    void date(String text) {
        var found = DAY_OR_MONTH_FIRST.matcher(text);
        if (found.matches()) {
            var first = Integer.parseInt(found.group(1));
            var second = Integer.parseInt(found.group(2));
            dayFirst += first > 12 ? 1 : 0;
            monthFirst += second > 12 ? 1 : 0;
            open++;
        } else if (YEAR_FIRST.matcher(text).matches()) {
            yearFirst++;
        }
    }

    void number(String text) {
        if (COMMA_LAST.matcher(text).matches()) {
            comma++;
        } else if (POINT_LAST.matcher(text).matches()) {
            point++;
        }
    }

    DateFormat dates() {
        if (open == 0 && yearFirst > 0) {
            return DateFormat.YMD;
        }
        return monthFirst > dayFirst ? DateFormat.MDY : DateFormat.DMY;
    }

    char decimalSeparator() {
        return comma > point ? ',' : '.';
    }
}
