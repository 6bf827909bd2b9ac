package app.rapport.platform.filter;

import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.Arity;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.OrNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one filter language: RSQL ({@code status==OPEN;amount=ge=1000,owner==me}), checked against a resource's schema and
 * compiled to SQL whose values are all bound.
 */
@Singleton
public class FilterCompiler {
    private static final int MAX_LENGTH = 8_000;
    private static final int MAX_COMPARISONS = 100;
    private static final int MAX_DEPTH = 20;
    private static final Set<ComparisonOperator> OPERATORS = Set.of(
            new ComparisonOperator("=="),
            new ComparisonOperator("!="),
            new ComparisonOperator(new String[] {"=gt=", ">"}, Arity.nary(1)),
            new ComparisonOperator(new String[] {"=ge=", ">="}, Arity.nary(1)),
            new ComparisonOperator(new String[] {"=lt=", "<"}, Arity.nary(1)),
            new ComparisonOperator(new String[] {"=le=", "<="}, Arity.nary(1)),
            new ComparisonOperator("=in=", Arity.of(1, 200)),
            new ComparisonOperator("=out=", Arity.of(1, 200)),
            new ComparisonOperator("=null="));

    private final CurrentMember member;
    private final FieldRules rules;
    private final SeenReferences references;
    private final Clock clock;

    FilterCompiler(CurrentMember member, FieldRules rules, SeenReferences references, Clock clock) {
        this.member = member;
        this.rules = rules;
        this.references = references;
        this.clock = clock;
    }

    /** The order of a list, with the fields the caller is shown; 400 for one that does not fit. */
    Sorting sorting(String sort, ResourceSchema schema, String idExpression) {
        return Sorting.parse(sort, rules.seen(schema), idExpression);
    }

    /** @return the condition, true for an absent or blank filter; 400 for one that cannot be read or does not fit */
    public Condition compile(@Nullable String filter, ResourceSchema schema) {
        if (filter == null || filter.isBlank()) {
            return Condition.TRUE;
        }
        var compilation = new Compilation(rules.seen(schema), new FilterValues(member.get(), clock), references);
        return new Condition(compilation.sql(parse(filter), 0), compilation.values);
    }

    /** Does the filter say anything about this field? Lists leave archived records out unless it does. */
    public boolean names(@Nullable String filter, String field) {
        return filter != null && !filter.isBlank() && names(parse(filter), field);
    }

    private static boolean names(Node node, String field) {
        return switch (node) {
            case LogicalNode logical -> logical.getChildren().stream().anyMatch(child -> names(child, field));
            case ComparisonNode comparison -> comparison.getSelector().equals(field);
            default -> false;
        };
    }

    private static Node parse(String filter) {
        if (filter.length() > MAX_LENGTH || nesting(filter) > MAX_DEPTH) {
            throw Problem.malformed("?filter", "filter-too-complex");
        }
        try {
            return new RSQLParser(OPERATORS).parse(filter);
        } catch (RSQLParserException e) {
            throw Problem.malformed("?filter", "invalid-filter", filter);
        }
    }

    /** Bounds the parser's recursion before it starts. */
    private static int nesting(String filter) {
        var depth = 0;
        var deepest = 0;
        for (var i = 0; i < filter.length(); i++) {
            depth += filter.charAt(i) == '(' ? 1 : filter.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static final class Compilation {
        private final ResourceSchema schema;
        private final FilterValues reader;
        private final SeenReferences references;
        private final Map<String, Object> values = new HashMap<>();
        private int comparisons;
        private int bound;

        Compilation(ResourceSchema schema, FilterValues reader, SeenReferences references) {
            this.schema = schema;
            this.reader = reader;
            this.references = references;
        }

        String sql(Node node, int depth) {
            if (depth > MAX_DEPTH) {
                throw Problem.malformed("?filter", "filter-too-complex");
            }
            return switch (node) {
                case AndNode and -> joined(and, " and ", depth);
                case OrNode or -> joined(or, " or ", depth);
                case ComparisonNode comparison -> comparison(comparison);
                default -> throw new IllegalStateException("unknown node of a filter");
            };
        }

        private String joined(LogicalNode node, String connective, int depth) {
            return node.getChildren().stream()
                    .map(child -> sql(child, depth + 1))
                    .collect(Collectors.joining(connective, "(", ")"));
        }

        private String comparison(ComparisonNode node) {
            if (++comparisons > MAX_COMPARISONS) {
                throw Problem.malformed("?filter", "filter-too-complex");
            }
            var field = schema.require(node.getSelector(), "?filter");
            var operator = node.getOperator().getSymbol();
            if (!field.operators().contains(operator)) {
                throw Problem.malformed("?filter", "unknown-operator", field.name(), operator);
            }
            return switch (operator) {
                case "!=" -> not(field, "==", node.getArguments());
                case "=out=" -> not(field, "=in=", node.getArguments());
                case "=null=" -> isNull(field, node.getArguments().getFirst());
                default -> placed(field, onlySeen(field, predicate(field, operator, node.getArguments())));
            };
        }

        /** "Is not X" includes what has no value at all, which is what a person means by it. */
        private String not(Field field, String operator, List<String> arguments) {
            var positive = placed(field, onlySeen(field, predicate(field, operator, arguments)));
            return "not coalesce(" + positive + ", false)";
        }

        private String isNull(Field field, String argument) {
            var wanted = (Boolean) reader.read(FieldType.BOOLEAN, field, argument);
            var present = placed(field, onlySeen(field, field.expression() + " is not null"));
            return Boolean.TRUE.equals(wanted) ? "not (" + present + ")" : present;
        }

        /** A reference to what the caller does not see counts as none. */
        private String onlySeen(Field field, String predicate) {
            var seen =
                    field.reference() == null ? Condition.TRUE : references.seen(field.reference(), field.expression());
            values.putAll(seen.values());
            return seen.equals(Condition.TRUE) ? predicate : "(" + predicate + " and " + seen.sql() + ")";
        }

        private static String placed(Field field, String predicate) {
            return field.within() == null ? predicate : field.within().replace("%s", predicate);
        }

        private String predicate(Field field, String operator, List<String> arguments) {
            return switch (operator) {
                case "=in=" ->
                    arguments.stream()
                            .map(argument -> equal(field, argument))
                            .collect(Collectors.joining(" or ", "(", ")"));
                case "==" -> equal(field, arguments.getFirst());
                case "=gt=" -> compared(field, ">", arguments.getFirst());
                case "=ge=" -> compared(field, ">=", arguments.getFirst());
                case "=lt=" -> compared(field, "<", arguments.getFirst());
                case "=le=" -> compared(field, "<=", arguments.getFirst());
                default -> throw new IllegalStateException("no SQL for operator " + operator);
            };
        }

        private String equal(Field field, String argument) {
            if (field.type() != FieldType.TEXT) {
                return compared(field, "=", argument);
            }
            var value = bind(argument.contains("*") ? FilterValues.likePattern(argument) : argument);
            return argument.contains("*")
                    ? field.expression() + " like app_fold(" + value + ")"
                    : field.expression() + " = app_fold(" + value + ")";
        }

        private String compared(Field field, String operator, String argument) {
            var value = bind(reader.read(field.type(), field, argument));
            return field.expression() + " " + operator + " cast(" + value + " as "
                    + field.type().sqlType() + ")";
        }

        private String bind(Object value) {
            var name = "filter" + bound++;
            values.put(name, value);
            return ":" + name;
        }
    }
}
