package io.kenh.zalosimulator.console;

import gg.jte.Content;
import io.kenh.zalosimulator.fault.Fault;
import io.kenh.zalosimulator.platform.Options;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Third tab: time, faults, switches. */
public record ClockView(
        Content tabs, Instant now, Duration offset, List<String> kinds, List<Fault> faults, Options options) {}
