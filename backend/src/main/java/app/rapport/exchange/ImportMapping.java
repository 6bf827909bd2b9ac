package app.rapport.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a file's columns and values mean.
 *
 * @param source the system the rows come from: external ids are remembered per source, so that a later file of the same
 *     source changes its records instead of doubling them
 * @param columns which field each column fills; one that is not named here is left alone
 * @param values what single values of a column mean
 * @param unknown for each field: what becomes of values nobody knows; REJECT when it is not said
 */
public record ImportMapping(
        @NotBlank @Size(max = 100) @Schema(examples = "sales_pipeline")
        String source,

        @NotNull @Size(max = 500) List<@NotNull @Valid MappedColumn> columns,
        @Nullable @Size(max = 10_000) List<@NotNull @Valid Value> values,
        @Nullable @Size(max = 500) Map<String, @NotNull Unknown> unknown,
        @Nullable @Valid Options options) {

    /**
     * One column.
     *
     * @param name as the file calls it, by which a saved mapping finds the column in another file
     * @param field of the target, null to leave the column out
     */
    public record MappedColumn(
            @Min(0) int index,

            @Nullable @Size(max = 100) @Schema(examples = "sales_agent")
            String name,

            @Nullable @Size(max = 100) @Schema(examples = "owner")
            String field) {}

    /** In this field, this value of the file means that. */
    public record Value(
            @NotBlank @Size(max = 100) @Schema(examples = "product")
            String field,

            @NotBlank @Size(max = 2000) @Schema(examples = "GTXPro")
            String value,

            @NotNull @Valid Meaning to) {}

    /** Exactly one of: a record, another text, a new record of that name, nothing, or that the row is left out. */
    public record Meaning(
            @Nullable UUID id,
            @Nullable @Size(max = 2000) String text,
            @Nullable Boolean create,
            @Nullable Boolean empty,
            @Nullable Boolean reject) {
        Optional<Unknown> policy() {
            if (Boolean.TRUE.equals(create)) {
                return Optional.of(Unknown.CREATE);
            }
            if (Boolean.TRUE.equals(empty)) {
                return Optional.of(Unknown.EMPTY);
            }
            return Boolean.TRUE.equals(reject) ? Optional.of(Unknown.REJECT) : Optional.empty();
        }
    }

    /** What becomes of a value nobody knows. */
    public enum Unknown {
        CREATE,
        EMPTY,
        REJECT
    }

    /** The order of day, month and year where the year does not come first. */
    public enum DateFormat {
        DMY,
        MDY,
        YMD
    }

    /** How the file writes things, and what holds for all its rows. Absent: as guessed from the file. */
    public record Options(
            @Nullable UUID pipelineId,

            @Nullable @Pattern(regexp = "[A-Z]{3}") @Schema(examples = "EUR")
            String currency,

            @Nullable DateFormat dateFormat,

            @Nullable @Pattern(regexp = "[.,]") @Schema(examples = ".")
            String decimalSeparator) {
        static final Options NONE = new Options(null, null, null, null);

        Map<String, String> forTargets() {
            var options = new HashMap<String, String>();
            if (pipelineId != null) {
                options.put("pipelineId", pipelineId.toString());
            }
            if (currency != null) {
                options.put("currency", currency);
            }
            return options;
        }
    }

    static ImportMapping none(String source) {
        return new ImportMapping(source, List.of(), List.of(), Map.of(), Options.NONE);
    }

    List<Value> valuesOrNone() {
        return values == null ? List.of() : values;
    }

    Options optionsOrNone() {
        return options == null ? Options.NONE : options;
    }

    Unknown unknown(String field) {
        return Optional.ofNullable(unknown).map(policies -> policies.get(field)).orElse(Unknown.REJECT);
    }
}
