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
        var stat = ROOT.resolve(process.pid() + "/stat");
        try {
            var text = Files.readString(stat);
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            // utime, stime, and the same of children that have ended
            double ticks = 0;
            for (int field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_PER_MILLI;
        } catch (IOException e) {
            return process.info().totalCpuDuration().map(d -> d.toNanos() / 1e6).orElse(0.0);
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
