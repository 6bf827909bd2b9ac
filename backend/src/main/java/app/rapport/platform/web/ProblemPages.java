package app.rapport.platform.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The page behind each problem's {@code type}: what it means and what a caller does about it. */
@Path("/problems")
@PermitAll
@Tag(name = "problems")
public class ProblemPages {
    private final Languages languages;

    ProblemPages(Languages languages) {
        this.languages = languages;
    }

    record Page(String slug, int status, String title, String detail) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(Page page, String language);

        static native TemplateInstance problems(List<Page> pages, String language);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Blocking
    @Operation(operationId = "listProblems", summary = "The kinds of problem the API answers with, as a page to read")
    public String all() {
        return Templates.problems(
                        ProblemType.ALL.stream().map(this::page).toList(),
                        languages.current().getLanguage())
                .render();
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    @Blocking
    @Operation(operationId = "getProblem", summary = "What one kind of problem means, as a page to read")
    public String one(String slug) {
        if (ProblemType.ALL.stream().noneMatch(type -> type.slug().equals(slug))) {
            throw Problem.notFound();
        }
        return Templates.problem(page(ProblemType.of(slug)), languages.current().getLanguage())
                .render();
    }

    private Page page(ProblemType type) {
        var language = languages.current();
        return new Page(
                type.slug(),
                type.status(),
                ProblemTexts.title(type, language),
                ProblemTexts.text(type.slug() + ".detail", language));
    }
}
