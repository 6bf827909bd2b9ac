package app.rapport.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** A problem as JSON that is part of another answer. */
@Singleton
public class ProblemBodies {
    private final Languages languages;
    private final RequestId requestId;
    private final ObjectMapper json;

    ProblemBodies(Languages languages, RequestId requestId, ObjectMapper json) {
        this.languages = languages;
        this.requestId = requestId;
        this.json = json;
    }

    public JsonNode of(Problem problem) {
        return json.valueToTree(ProblemResponses.body(problem, languages.current(), requestId.value()));
    }
}
