package app.rapport.platform.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** One file of the built app with what a browser is told about it, and its copies that were compressed beforehand. */
record AppFile(Path file, String contentType, String tag, boolean hashed, List<Encoded> encoded) {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"));

    /** A compressed copy and the name of its encoding in HTTP. */
    record Encoded(String encoding, Path file) {}

    static AppFile of(Path file, boolean hashed) throws IOException {
        var name = file.getFileName().toString();
        var extension = name.substring(name.lastIndexOf('.') + 1);
        var copies = new ArrayList<Encoded>();
        addIfPresent(copies, "br", file.resolveSibling(name + ".br"));
        addIfPresent(copies, "gzip", file.resolveSibling(name + ".gz"));
        return new AppFile(
                file,
                TYPES.getOrDefault(extension, "application/octet-stream"),
                digest(Files.readAllBytes(file)),
                hashed,
                List.copyOf(copies));
    }

    static boolean isCompressedCopy(Path file) {
        return file.toString().endsWith(".br") || file.toString().endsWith(".gz");
    }

    private static void addIfPresent(List<Encoded> copies, String encoding, Path file) {
        if (Files.exists(file)) {
            copies.add(new Encoded(encoding, file));
        }
    }

    private static String digest(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
