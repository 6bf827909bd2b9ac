package app.rapport.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The passwords of the database's three logins, made at random on first start and kept where only their owner reads. */
record Passwords(String superuser, String owner, String service) {
    static Passwords readOrMake(Path file) throws IOException {
        if (Files.notExists(file)) {
            var made = new Passwords(random(), random(), random());
            var text = List.of("superuser=" + made.superuser, "owner=" + made.owner, "service=" + made.service);
            writePrivately(file, text.stream().collect(Collectors.joining("\n", "", "\n")));
            return made;
        }
        var stored = new Properties();
        try (var in = Files.newInputStream(file)) {
            stored.load(in);
        }
        return new Passwords(
                require(stored, "superuser", file), require(stored, "owner", file), require(stored, "service", file));
    }

    /** Readable by its owner alone from its first byte on. */
    static void writePrivately(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String require(Properties stored, String name, Path file) {
        var value = stored.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new CannotStart("The file " + file + " has no password for '" + name
                    + "': put it back from a backup, or set RAPPORT_DATA to a new folder.");
        }
        return value;
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
