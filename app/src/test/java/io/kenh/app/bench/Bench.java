package io.kenh.app.bench;

import java.util.Arrays;

/** {@code ./kenh bench intake|process|sales|sales-million|bulk|desk|swap|start}: figures for a person, each beside a baseline of the same run. Never a test. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        for (var name : args) {
            System.out.println();
            switch (name) {
                case "intake" -> IntakeBench.run();
                case "process" -> ProcessBench.run();
                case "sales" -> SalesBench.run(100_000);
                case "sales-million" -> SalesBench.run(1_000_000);
                case "bulk" -> BulkBench.run();
                case "desk" -> DeskBench.run();
                case "swap" -> SwapBench.run();
                case "start" -> StartBench.run();
                default -> {
                    System.err.println("kenh: no benchmark called " + name + " in "
                            + Arrays.asList(
                                    "intake", "process", "sales", "sales-million", "bulk", "desk", "swap", "start"));
                    System.exit(2);
                }
            }
        }
    }
}
