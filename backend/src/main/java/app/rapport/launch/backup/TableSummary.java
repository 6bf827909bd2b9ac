package app.rapport.launch.backup;

/**
 * What a table holds, told so that two tables can be compared without bringing them together.
 *
 * @param checksum the sum of a 64-bit hash of every row's text: it does not depend on the order of the rows
 */
public record TableSummary(String name, long rows, String checksum) {}
