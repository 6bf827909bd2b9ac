package app.rapport.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** A file that holds a key, made when it is missing and readable by its owner alone. */
final class KeyFile {
    /** What a new file is to hold. */
    interface Content {
        byte[] make() throws IOException, GeneralSecurityException;
    }

    private KeyFile() {}

    static byte[] readOrMake(Path file, Content content) throws GeneralSecurityException {
        try {
            if (Files.notExists(file)) {
                make(file, content.make());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write the key " + file.toAbsolutePath(), e);
        }
    }

    /** Written beside and moved into place whole: a copy that starts at the same moment reads all of it or none. */
    private static void make(Path file, byte[] content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(draft, content);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another copy was first; its key is the one that counts.
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
