package app.rapport.launch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once per version from the archive on the class path. */
final class PostgresBinaries {
    static final String MAJOR = "18";

    private static final String VERSION = "18.4";

    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin}, {@code lib} and {@code share}, unpacked if it is not there yet. Of several
     * processes that want it at once, one unpacks and the others wait.
     */
    static synchronized Path unpackedIn(Path folder) {
        var home = folder.resolve("postgresql-" + VERSION + "-" + system() + "-" + machine());
        if (Files.isDirectory(home)) {
            return home;
        }
        var archive = "/postgres-" + system() + "-" + machine() + ".txz";
        try (var packed = PostgresBinaries.class.getResourceAsStream(archive);
                var turn = FileChannel.open(folder.resolve(home.getFileName() + ".lock"), CREATE, WRITE)) {
            if (packed == null) {
                throw new CannotStart("Rapport brings no PostgreSQL for " + system() + " " + machine()
                        + ": set DATABASE_URL to a PostgreSQL server of yours.");
            }
            turn.lock();
            if (Files.isDirectory(home)) {
                return home;
            }
            // Unpacked beside and moved into place whole, so that an interrupted first start leaves nothing half done.
            var draft = folder.resolve(home.getFileName() + ".part");
            Folders.delete(draft);
            unpack(packed, draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            return home;
        } catch (IOException e) {
            throw Folders.cannotWrite(folder, e);
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.resolve("..").normalize());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    Files.setPosixFilePermissions(
                            file,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
                }
            }
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
    }

    private static String machine() {
        var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
