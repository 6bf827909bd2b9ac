package app.rapport.exchange.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes that come in pieces are UTF-8; a character may be cut in two between pieces. */
final class Utf8Check {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer ignored = CharBuffer.allocate(1 << 12);
    private byte[] rest = {};

    boolean accepts(byte[] piece, int length) {
        var bytes = ByteBuffer.allocate(rest.length + length)
                .put(rest)
                .put(piece, 0, length)
                .flip();
        while (true) {
            var result = decoder.decode(bytes, ignored.clear(), false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                rest = new byte[bytes.remaining()];
                bytes.get(rest);
                return true;
            }
        }
    }

    boolean isComplete() {
        return rest.length == 0;
    }
}
