package app.rapport.identity.factor;

import java.io.ByteArrayOutputStream;

/** RFC 4648, section 6, without padding: how authenticator apps take a secret that is typed. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var held = 0;
        for (var each : bytes) {
            buffer = (buffer << 8) | (each & 0xff);
            held += 8;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((buffer >> held) & 31));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(ALPHABET.charAt((buffer << (BITS - held)) & 31));
        }
        return text.toString();
    }

    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        var buffer = 0;
        var held = 0;
        for (var each : text.toCharArray()) {
            var value = ALPHABET.indexOf(each);
            if (value < 0) {
                throw new IllegalArgumentException("not base 32");
            }
            buffer = (buffer << BITS) | value;
            held += BITS;
            if (held >= 8) {
                held -= 8;
                bytes.write((buffer >> held) & 0xff);
            }
            buffer &= (1 << held) - 1;
        }
        return bytes.toByteArray();
    }
}
