package app.rapport.platform.journal;

import app.rapport.platform.web.MissedChanges;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The latest changes of a record, as many as there are versions the caller has not seen. */
@Singleton
class LatestChanges implements MissedChanges {
    private static final long MOST = 20;

    private final Histories histories;

    LatestChanges(Histories histories) {
        this.histories = histories;
    }

    @Override
    public Map<String, Object> of(String resource, UUID id, long versions) {
        var query = new HistoryQuery();
        query.limit = String.valueOf(Math.clamp(versions, 1, MOST));
        var items = histories.page(resource, id, query).items();
        var members = new LinkedHashMap<String, Object>();
        if (!items.isEmpty()) {
            var latest = items.getFirst();
            members.put("changedAt", latest.at());
            if (latest.actor() != null) {
                members.put("changedBy", latest.actor());
            }
            members.put("changes", items);
        }
        return members;
    }
}
