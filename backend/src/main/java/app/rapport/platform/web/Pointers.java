package app.rapport.platform.web;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** RFC 6901 pointers, from the paths of Bean Validation and Jackson. */
final class Pointers {
    private Pointers() {}

    /** The part of the path below the method and its parameter: {@code create.body.name} is {@code /name}. */
    static String of(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
