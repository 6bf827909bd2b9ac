package app.rapport.launch.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup that was taken: one zip file, so that a newcomer can look into it. */
final class Archive implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String CHANGELOG = "changelog/";
    static final String FOLDER = "folder/";

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupFailed when the file is none, is damaged or was written by a later release */
    static Archive open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupFailed("There is no backup " + file + ".");
        }
        try {
            var zip = new ZipFile(file.toFile());
            var entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                zip.close();
                throw new BackupFailed(file + " is no whole backup of Rapport: it has no " + MANIFEST + ".");
            }
            try (var in = zip.getInputStream(entry)) {
                var manifest = JSON.readValue(in, Manifest.class);
                if (manifest.format() > Manifest.FORMAT) {
                    zip.close();
                    throw new BackupFailed(file + " was written by a newer Rapport: restore it with that one.");
                }
                return new Archive(zip, manifest);
            }
        } catch (ZipException e) {
            throw new BackupFailed(file + " is damaged, or no backup: " + e.getMessage() + ".", e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The rows of a table as COPY writes them; null when the backup has no such table. */
    @Nullable InputStream rows(String table) throws IOException {
        var entry = zip.getEntry(TABLES + table);
        return entry == null ? null : zip.getInputStream(entry);
    }

    /** Puts everything below a prefix into a folder. */
    void unpack(String prefix, Path target) throws IOException {
        var root = target.toAbsolutePath().normalize();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (!entry.getName().startsWith(prefix) || entry.isDirectory()) {
                continue;
            }
            var file = root.resolve(entry.getName().substring(prefix.length())).normalize();
            if (!file.startsWith(root)) {
                throw new BackupFailed("The backup is not to be trusted: it names the file " + entry.getName() + ".");
            }
            Files.createDirectories(file.resolve("..").normalize());
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
