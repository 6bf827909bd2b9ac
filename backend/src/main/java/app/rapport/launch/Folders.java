package app.rapport.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders on disk, and what to say when they refuse. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Java has no type for "disk full"; the operating system's own words are all there is to go by. */
    static boolean saysDiskFull(String text) {
        return text.contains("No space left on device") || text.contains("Disk quota exceeded");
    }

    static CannotStart diskFull(Path folder) {
        return new CannotStart(
                "The disk that holds " + folder + " is full: make room, or set RAPPORT_DATA to a folder elsewhere.");
    }

    static CannotStart cannotWrite(Path folder, IOException why) {
        if (saysDiskFull(String.valueOf(why.getMessage()))) {
            return diskFull(folder);
        }
        var reason = why instanceof AccessDeniedException ? "permission denied" : why.toString();
        return new CannotStart(
                "Cannot write to the data folder " + folder + " (" + reason
                        + "): change its permissions, or set RAPPORT_DATA to another folder.",
                why);
    }
}
