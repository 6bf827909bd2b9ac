package app.rapport.exchange.csv;

import app.rapport.platform.web.Problem;
import com.ibm.icu.text.CharsetDetector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds out how a file's bytes are to be read: by its byte-order mark, by being valid UTF-8 from end to end, by the zeros
 * of UTF-16, else by the likeliest of the older code pages. Refuses files that are no text.
 */
final class Encodings {
    private static final int SAMPLE = 1 << 16;
    private static final String WINDOWS = "windows-1252";

    private Encodings() {}

    private record Sign(String encoding, int... bytes) {
        boolean startsWith(byte[] head) {
            for (var i = 0; i < bytes.length; i++) {
                if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Sign> BYTE_ORDER_MARKS = List.of(
            new Sign("UTF-8", 0xEF, 0xBB, 0xBF), new Sign("UTF-16LE", 0xFF, 0xFE), new Sign("UTF-16BE", 0xFE, 0xFF));

    /** What people take for a CSV: workbooks (ZIP and OLE), which a spreadsheet can save as one. */
    private static final List<Sign> WORKBOOKS =
            List.of(new Sign("", 0x50, 0x4B, 0x03, 0x04), new Sign("", 0xD0, 0xCF, 0x11, 0xE0));

    static String sniff(Supplier<InputStream> file) {
        try {
            var head = head(file);
            if (head.length == 0) {
                throw Problem.invalid("/file", "empty-file");
            }
            if (WORKBOOKS.stream().anyMatch(sign -> sign.startsWith(head))) {
                throw Problem.invalid("/file", "workbook-file");
            }
            return marked(head)
                    .or(() -> wide(head))
                    .or(() -> isUtf8(file) ? Optional.of("UTF-8") : Optional.empty())
                    .orElseGet(() -> codePage(head));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] head(Supplier<InputStream> file) throws IOException {
        try (var in = file.get()) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static Optional<String> marked(byte[] head) {
        return BYTE_ORDER_MARKS.stream()
                .filter(sign -> sign.startsWith(head))
                .findFirst()
                .map(Sign::encoding);
    }

    /** Western text in UTF-16 has a zero in every other byte; zeros anywhere else are not text at all. */
    private static Optional<String> wide(byte[] head) {
        var zeros = new int[2];
        for (var i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        var most = head.length / 5;
        if (zeros[0] + zeros[1] == 0) {
            return refusedIfControls(head);
        }
        if (zeros[1] > most && zeros[0] == 0) {
            return Optional.of("UTF-16LE");
        }
        if (zeros[0] > most && zeros[1] == 0) {
            return Optional.of("UTF-16BE");
        }
        throw Problem.invalid("/file", "binary-file");
    }

    private static Optional<String> refusedIfControls(byte[] head) {
        var controls = 0;
        for (var value : head) {
            if (value >= 0 && value < 0x20 && value != '\t' && value != '\n' && value != '\r') {
                controls++;
            }
        }
        if (controls > head.length / 20) {
            throw Problem.invalid("/file", "binary-file");
        }
        return Optional.empty();
    }

    /** All of it: the one accent that decides may stand in the last line. */
    private static boolean isUtf8(Supplier<InputStream> file) {
        try (var in = file.get()) {
            var check = new Utf8Check();
            var buffer = new byte[SAMPLE];
            for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (!check.accepts(buffer, length)) {
                    return false;
                }
            }
            return check.isComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String codePage(byte[] head) {
        var detector = new CharsetDetector();
        detector.setText(head);
        return Arrays.stream(detector.detectAll())
                .filter(match -> match.getConfidence() >= 25)
                .map(match -> asWindowsWritesIt(match.getName()))
                .filter(name -> !name.startsWith("UTF") && Charset.isSupported(name))
                .findFirst()
                .orElse(WINDOWS);
    }

    /** The Windows code pages hold all of their ISO cousins, and the quotation marks and euro sign people use. */
    private static String asWindowsWritesIt(String name) {
        return switch (name) {
            case "ISO-8859-1" -> WINDOWS;
            case "ISO-8859-2" -> "windows-1250";
            case "ISO-8859-5" -> "windows-1251";
            case "ISO-8859-7" -> "windows-1253";
            case "ISO-8859-9" -> "windows-1254";
            default -> name;
        };
    }
}
