package app.rapport.platform.contract;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** What each group of operations is about. */
final class Tags {
    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("auth", "Signing in and out, and the way back in"),
            Map.entry("me", "The signed-in member's own account"),
            Map.entry("members", "People who work in the organisation"),
            Map.entry("teams", "Members who work together"),
            Map.entry("roles", "What members may do"),
            Map.entry("api-tokens", "Ways in for programs"),
            Map.entry("organisation", "What is decided for all members"),
            Map.entry("sign-ins", "Who came in, when, from where and by what"),
            Map.entry("customers", "Companies and people, how to reach them and how they relate"),
            Map.entry("tags", "Words customers are sorted by"),
            Map.entry("interactions", "Everything that passed between a customer and the organisation"),
            Map.entry("tasks", "Work to do and time set aside"),
            Map.entry("pipelines", "The stages a sale goes through"),
            Map.entry("opportunities", "Sales in progress, won and lost"),
            Map.entry("products", "What is sold"),
            Map.entry("queues", "Where tickets wait"),
            Map.entry("tickets", "Requests and complaints of customers"),
            Map.entry("search", "Finding records from anywhere"),
            Map.entry("views", "Saved filters, sorts and columns of lists"),
            Map.entry("schema", "What lists can be filtered and sorted by"),
            Map.entry("jobs", "Background work"),
            Map.entry("batch", "Many requests in one"),
            Map.entry("imports", "Taking in files"),
            Map.entry("webhooks", "Messages to other programs about changes"),
            Map.entry("changes", "What was changed, and taking it back"),
            Map.entry("problems", "The pages that explain problems"));

    private Tags() {}

    static void describe(OpenAPI contract) {
        if (contract.getTags() != null) {
            contract.getTags().forEach(tag -> tag.description(DESCRIPTIONS.get(tag.getName())));
        }
    }
}
