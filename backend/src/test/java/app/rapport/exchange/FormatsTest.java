package app.rapport.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.exchange.ImportMapping.DateFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DMY | 03/04/2017 | 2017-04-03",
                "MDY | 03/04/2017 | 2017-03-04",
                "DMY | 3.4.2017 | 2017-04-03",
                "DMY | 2017-04-03 | 2017-04-03",
                "DMY | 2017-04-03 10:15:00 | 2017-04-03",
            })
    void datesAreReadInTheFilesOrder(DateFormat order, String text, LocalDate date) {
        assertThat(new ValueFormats(order, '.').date(text)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"31/02/2017", "12/2017", "tomorrow", "03/04/17", "13/13/2017"})
    void whatIsNoDateIsNotForcedIntoOne(String text) {
        assertThat(new ValueFormats(DateFormat.DMY, '.').date(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ". | 1100.04 | 1100.04",
                ". | 1,100.04 | 1100.04",
                ". | $1,100 | 1100",
                ", | 1.100,04 | 1100.04",
                ", | 1 100,04 € | 1100.04",
                ", | -5 | -5",
            })
    void numbersAreReadWithTheFilesSeparator(char separator, String text, BigDecimal number) {
        assertThat(new ValueFormats(DateFormat.DMY, separator).number(text)).contains(number);
    }

    @Test
    void separatorInTheWrongPlaceIsNoNumber() {
        assertThat(new ValueFormats(DateFormat.DMY, '.').number("1,5")).isEmpty();
        assertThat(new ValueFormats(DateFormat.DMY, '.').number("five")).isEmpty();
        assertThat(new ValueFormats(DateFormat.DMY, '.').integer("2.5")).isEmpty();
    }

    @Test
    void waysOfWritingAreGuessedFromTheFile() {
        var american = new FormatGuess();
        american.date("03/25/2017");
        american.number("1,100.50");
        var european = new FormatGuess();
        european.date("25/03/2017");
        european.number("1.100,50");

        assertThat(american.dates()).isEqualTo(DateFormat.MDY);
        assertThat(american.decimalSeparator()).isEqualTo('.');
        assertThat(european.dates()).isEqualTo(DateFormat.DMY);
        assertThat(european.decimalSeparator()).isEqualTo(',');
    }
}
