package app.rapport.platform.tally;

/**
 * A counter that a feature keeps and wants folded.
 *
 * @param table whose changes the function {@code <table>_fold} moves into its sums
 */
public record Tally(String table) {}
