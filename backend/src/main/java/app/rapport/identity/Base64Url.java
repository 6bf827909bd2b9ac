package app.rapport.identity;

import app.rapport.platform.web.Problem;
import java.util.Base64;

/** Bytes as browsers send them. */
final class Base64Url {
    private Base64Url() {}

    /** 422 at the pointer for what is none. */
    static byte[] decode(String text, String pointer) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(pointer, "invalid");
        }
    }
}
