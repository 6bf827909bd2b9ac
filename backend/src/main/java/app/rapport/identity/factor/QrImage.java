package app.rapport.identity.factor;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as a drawing without styles or scripts, which the strictest content security policy lets an image show. */
final class QrImage {
    private static final int QUIET_ZONE = 4;

    private QrImage() {}

    static String svg(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var size = code.size + 2 * QUIET_ZONE;
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(',')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0,0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>""".formatted(size, path);
    }
}
