package app.rapport.platform.app;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The built app as it was found at start: only these files can be asked for, so no path leads out of the folder. */
@Singleton
class AppFiles {
    /** Where the API and the service's own pages live; the app has no page under these. */
    private static final List<String> RESERVED = List.of("/api", "/portal", "/public", "/q", "/problems");

    private static final String HASHED = "/assets/";
    private static final String START_PAGE = "/index.html";

    private final Map<String, AppFile> files;

    AppFiles(@ConfigProperty(name = "rapport.app-dir") Optional<Path> folder) {
        this.files = folder.filter(Files::isDirectory).map(AppFiles::scan).orElse(Map.of());
    }

    boolean concerns(String path) {
        return RESERVED.stream().noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    /** The file at a path, or the start page where the path is one of the app's own pages. */
    Optional<AppFile> at(String path) {
        var file = files.get(path);
        if (file != null) {
            return Optional.of(file);
        }
        var lastSegment = path.substring(path.lastIndexOf('/') + 1);
        var looksLikeFile = path.startsWith(HASHED) || lastSegment.contains(".");
        return looksLikeFile ? Optional.empty() : Optional.ofNullable(files.get(START_PAGE));
    }

    private static Map<String, AppFile> scan(Path folder) {
        try (var found = Files.walk(folder)) {
            var files = new HashMap<String, AppFile>();
            for (var file : found.filter(Files::isRegularFile)
                    .filter(file -> !AppFile.isCompressedCopy(file))
                    .toList()) {
                var path = "/" + folder.relativize(file).toString().replace('\\', '/');
                files.put(path, AppFile.of(file, path.startsWith(HASHED)));
            }
            return Map.copyOf(files);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the app in " + folder, e);
        }
    }
}
