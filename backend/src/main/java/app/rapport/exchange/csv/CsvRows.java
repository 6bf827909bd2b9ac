package app.rapport.exchange.csv;

import app.rapport.platform.web.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, one at a time whatever its size. Rows of nothing but blanks, which spreadsheets leave behind, are
 * passed over. What cannot be read is refused with the line it is on.
 */
public final class CsvRows implements Iterator<CsvRow>, AutoCloseable {
    static final int MAX_CELL = 1 << 20;
    static final int MAX_COLUMNS = 500;
    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

    private final CsvReader<CsvRecord> reader;
    private @Nullable Iterator<CsvRecord> records;
    private final @Nullable CsvRow header;
    private @Nullable CsvRow next;
    private long count;

    private CsvRows(Reader text, CsvFormat format) {
        reader = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * MAX_CELL)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MAX_COLUMNS)
                                .maxFieldSize(MAX_CELL)
                                .maxRecordSize(8 * MAX_CELL)),
                        text);
        header = format.header() ? read() : null;
        advance();
    }

    public static CsvRows open(InputStream file, CsvFormat format) {
        var decoder = format.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new CsvRows(withoutByteOrderMark(new InputStreamReader(file, decoder)), format);
    }

    /** Of a sample that may break off anywhere. */
    static CsvRows of(String text, CsvFormat format) {
        return new CsvRows(new java.io.StringReader(text), format);
    }

    private static Reader withoutByteOrderMark(Reader reader) {
        var buffered = new BufferedReader(reader, 1 << 16);
        try {
            buffered.mark(1);
            if (buffered.read() != '\uFEFF') {
                buffered.reset();
            }
            return buffered;
        } catch (CharacterCodingException e) {
            throw wrongEncoding();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the columns, empty when the file has none. */
    public List<String> header() {
        return header == null ? List.of() : header.cells();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public CsvRow next() {
        var row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        advance();
        return row;
    }

    private void advance() {
        var row = read();
        while (row != null && row.isBlank()) {
            row = read();
        }
        next = row == null ? null : new CsvRow(++count, row.line(), row.cells());
    }

    private @Nullable CsvRow read() {
        try {
            // The iterator reads ahead when it is made, so that a fault at the beginning is met here too.
            var iterator = records == null ? reader.iterator() : records;
            records = iterator;
            if (!iterator.hasNext()) {
                return null;
            }
            var row = iterator.next();
            if (row.getFields().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                throw wrongEncoding();
            }
            return new CsvRow(0, row.getStartingLineNumber(), row.getFields());
        } catch (CsvParseException e) {
            throw refusal(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw wrongEncoding();
            }
            throw e;
        }
    }

    /** The parser has no codes, only sentences; CsvRowsTest holds on to what they say. */
    private static Problem refusal(String message) {
        var found = LINE.matcher(message);
        var line = found.find() ? Long.parseLong(found.group(1)) : 1L;
        if (message.startsWith("Unclosed")) {
            return Problem.invalid("/file", "unclosed-quote", line);
        }
        return message.contains("maximum limit of " + MAX_COLUMNS)
                ? Problem.invalid("/file", "too-many-columns", MAX_COLUMNS, line)
                : Problem.invalid("/file", "cell-too-large", line);
    }

    private static Problem wrongEncoding() {
        return Problem.invalid("/encoding", "wrong-encoding");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
