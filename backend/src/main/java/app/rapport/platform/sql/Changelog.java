package app.rapport.platform.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The changelog this code brings: its files, and the ids of the changesets in them. */
public final class Changelog {
    /** The file that names the others, as Liquibase is told it. */
    public static final String ROOT = "db/changelog.xml";

    private static final Pattern INCLUDED = Pattern.compile("<include file=\"([^\"]+)\"");
    private static final Pattern CHANGESET = Pattern.compile("(?m)^--changeset [^:\\s]+:(\\S+)");

    private Changelog() {}

    /** Every file, the one that names the others first. */
    public static List<String> files() {
        var files = new ArrayList<>(List.of(ROOT));
        files.addAll(found(INCLUDED, text(ROOT)));
        return files;
    }

    /** The ids of all changesets, in the order in which they are run. */
    public static Set<String> changesets() {
        var ids = new LinkedHashSet<String>();
        files().forEach(file -> ids.addAll(found(CHANGESET, text(file))));
        return Collections.unmodifiableSet(ids);
    }

    /** A file of the changelog as it stands on the class path. */
    public static String text(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the changelog names " + file + ", which is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
