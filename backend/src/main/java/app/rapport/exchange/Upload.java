package app.rapport.exchange;

import app.rapport.platform.web.Problem;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A file as it arrived. Its name is only ever shown, never part of a path. */
record Upload(Path path, String name, long size) {
    private static final long MAX = 512L << 20;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
    private static final Pattern ENDINGS = Pattern.compile("(?i)(-errors)?( ?\\(\\d+\\))?\\.(csv|tsv|txt)$");

    static Upload of(@Nullable FileUpload upload) {
        if (upload == null || upload.fileName() == null) {
            throw Problem.invalid("/file", "required");
        }
        if (upload.size() > MAX) {
            throw Problem.of("too-large").error("/file", "file-too-large");
        }
        var bare = UNPRINTABLE
                .matcher(FOLDERS.matcher(upload.fileName()).replaceFirst(""))
                .replaceAll("")
                .strip();
        var name = bare.substring(Math.max(0, bare.length() - 200));
        return new Upload(upload.uploadedFile(), name.isEmpty() ? "file.csv" : name, upload.size());
    }

    /** Files of one name come from one system, until the person says otherwise; the corrected errors of one belong to it. */
    String source() {
        var stem = ENDINGS.matcher(name).replaceFirst("");
        return stem.isBlank() ? "file" : stem.substring(0, Math.min(stem.length(), 100));
    }
}
