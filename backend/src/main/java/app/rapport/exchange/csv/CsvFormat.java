package app.rapport.exchange.csv;

import app.rapport.platform.web.Problem;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * How a file is written.
 *
 * @param encoding name of a character set
 * @param delimiter one of comma, semicolon, tab, bar
 * @param header whether the first row names the columns
 */
public record CsvFormat(String encoding, String delimiter, boolean header) {
    static final String DELIMITERS = ",;\t|";

    /** 422 when a person chose what nobody can read with. */
    public CsvFormat checked() {
        if (delimiter.length() != 1 || !DELIMITERS.contains(delimiter)) {
            throw Problem.invalid("/delimiter", "invalid");
        }
        try {
            return new CsvFormat(Charset.forName(encoding).name(), delimiter, header);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.invalid("/encoding", "invalid");
        }
    }

    Charset charset() {
        return Charset.forName(encoding);
    }
}
