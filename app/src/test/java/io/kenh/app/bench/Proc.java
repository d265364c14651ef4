package io.kenh.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the operating system says of processes: processor time and memory. Linux; elsewhere the JDK's own figure for the time. */
final class Proc {
    private static final double TICKS_PER_MILLI = 0.1; // USER_HZ is 100 on every Linux in use
    private static final Path ROOT = Path.of("/proc");

    private Proc() {}

    /** Processor milliseconds of these processes and all their descendants so far. */
    static double cpuMillis(ProcessHandle... roots) {
        return Stream.of(roots)
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .mapToDouble(Proc::ownMillis)
                .sum();
    }

    static double ownMillis(ProcessHandle process) {
        // utime, stime, and the same of children that have ended
        double millis = millis(ROOT.resolve(process.pid() + "/stat"), 14);
        return millis >= 0
                ? millis
                : process.info().totalCpuDuration().map(d -> d.toNanos() / 1e6).orElse(0.0);
    }

    private static double millis(Path stat, int last) {
        try {
            var text = Files.readString(stat);
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int field = 11; field <= last; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_PER_MILLI;
        } catch (IOException e) {
            return -1;
        }
    }

    /** Of them, what compilers took so far: much while a server is new, nothing later. */
    static double compilerMillis(ProcessHandle process) {
        try (var threads = Files.list(ROOT.resolve(process.pid() + "/task"))) {
            return threads.filter(thread -> name(thread).matches("C[12] Compiler.*"))
                    .mapToDouble(thread -> millis(thread.resolve("stat"), 12))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    static Optional<Long> residentMegabytes(ProcessHandle process) {
        try (var lines = Files.lines(ROOT.resolve(process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
