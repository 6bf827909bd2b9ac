package app.rapport.platform.web;

import java.util.Map;
import java.util.UUID;

/** Knows who changed a record while somebody else was at it: for the refusal of an edit that is too late. */
public interface MissedChanges {
    /**
     * Members for the problem; none when nothing is known or the caller may not see it.
     *
     * @param resource as in paths, such as {@code customers}
     * @param versions by how many the caller is behind; 0 when that is not known
     */
    Map<String, Object> of(String resource, UUID id, long versions);
}
