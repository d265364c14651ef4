package io.kenh.app.bench;

import java.util.Comparator;
import java.util.List;

/**
 * What a load was measured to cost.
 *
 * @param own processor time for each: the client's of a baseline, the server's of requests
 * @param database processor time for each, PostgreSQL's
 */
record Figure(double perSecond, double p50, double p99, double own, double database, long failed, double ratio) {
    Figure over(Figure baseline) {
        return new Figure(perSecond, p50, p99, own, database, failed, perSecond / baseline.perSecond);
    }

    /** Of the round in the middle; failures of all. */
    static Figure median(List<Figure> rounds) {
        var sorted = rounds.stream()
                .sorted(Comparator.comparingDouble(Figure::ratio).thenComparingDouble(Figure::perSecond))
                .toList();
        var middle = sorted.get(sorted.size() / 2);
        long failed = rounds.stream().mapToLong(Figure::failed).sum();
        return new Figure(middle.perSecond, middle.p50, middle.p99, middle.own, middle.database, failed, middle.ratio);
    }

    /** @param first what its columns are called */
    static Table table(String first) {
        return new Table(
                first, "per second", "p50 ms", "p99 ms", "own CPU ms", "database CPU ms", "failed", "× baseline");
    }

    void row(Table table, String name) {
        table.row(name, perSecond, p50, p99, own, database, failed, ratio);
    }
}
