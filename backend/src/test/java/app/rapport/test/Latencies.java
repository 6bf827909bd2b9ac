package app.rapport.test;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** How long after each commit somebody heard of it, in milliseconds; zero for what nobody heard of. */
public record Latencies(double median, double p99, double most) {
    public static Latencies of(Map<UUID, Long> committed, Map<UUID, Long> heard) {
        var sorted = committed.entrySet().stream()
                .mapToLong(each -> Math.max(0, heard.getOrDefault(each.getKey(), 0L) - each.getValue()))
                .sorted()
                .toArray();
        return new Latencies(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        var index = Math.min(sorted.length - 1, (int) (sorted.length * share));
        return Arrays.stream(sorted).skip(index).findFirst().orElse(0) / 1e6;
    }

    @Override
    public String toString() {
        return "median %.0f ms, p99 %.0f ms, most %.0f ms".formatted(median, p99, most);
    }
}
