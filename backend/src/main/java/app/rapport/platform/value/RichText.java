package app.rapport.platform.value;

import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** HTML a person wrote or pasted, reduced to what cannot do harm: paragraphs, emphasis, lists, quotes, links. */
public final class RichText {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "div",
                    "span",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "hr",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private RichText() {}

    /** @return null for null and for what holds nothing once cleaned */
    public static @Nullable String clean(@Nullable String html) {
        if (html == null) {
            return null;
        }
        var cleaned = POLICY.sanitize(html).strip();
        return cleaned.isEmpty() ? null : cleaned;
    }
}
