package app.rapport.platform.web;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of problems in the four languages, from {@code problems_<language>.properties}. */
public final class ProblemTexts {
    private static final ResourceBundle.Control ENGLISH_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    static String title(ProblemType type, Locale language) {
        return text(type.slug() + ".title", language);
    }

    static String detail(Problem problem, Locale language) {
        var key = problem.detailKey();
        return key == null
                ? text(problem.type().slug() + ".detail", language)
                : text("detail." + key, language, problem.detailArguments());
    }

    static String message(Problem.FieldError error, Locale language) {
        return text("code." + error.code(), language, error.arguments().toArray());
    }

    /** A reason kept with a record: the code of a field's error or the slug of a problem. */
    public static String reason(String code, Locale language, List<Object> arguments) {
        var key = has("code." + code) ? "code." + code : code + ".detail";
        return text(key, language, arguments.toArray());
    }

    static String text(String key, Locale language, Object... arguments) {
        var pattern = bundle(language).getString(key);
        return new MessageFormat(pattern, language).format(arguments);
    }

    static boolean has(String key) {
        try {
            return !bundle(Locale.ENGLISH).getString(key).isEmpty();
        } catch (MissingResourceException e) {
            return false;
        }
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("problems", language, ENGLISH_LAST);
    }
}
