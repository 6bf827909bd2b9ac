package app.rapport.platform.storage;

import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files in a folder that all copies of the service share, one below it for each organisation. Nothing a person typed is ever part of a path: where a
 * file lies follows from its organisation's id and its own.
 */
@Singleton
public class StoredFiles {
    private final Path folder;
    private final Tenancy tenancy;

    StoredFiles(@ConfigProperty(name = "rapport.files") Path folder, Tenancy tenancy) {
        this.folder = folder;
        this.tenancy = tenancy;
    }

    /** Takes over a file that an upload has left on disk: moved where the file system can, else copied. */
    public UUID keep(Path uploaded) {
        var id = TenantRecord.newId();
        var target = path(id);
        try {
            Files.createDirectories(target.getParent());
            Files.move(uploaded, target);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep an uploaded file", e);
        }
    }

    public InputStream open(UUID id) {
        try {
            return Files.newInputStream(path(id));
        } catch (NoSuchFileException e) {
            throw Problem.invalid("/file", "file-gone");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a stored file", e);
        }
    }

    public void delete(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete a stored file", e);
        }
    }

    private Path path(UUID id) {
        return folder.resolve(tenancy.require().toString()).resolve(id.toString());
    }
}
